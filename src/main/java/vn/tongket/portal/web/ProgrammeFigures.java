package vn.tongket.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.Figure;
import vn.tongket.measure.Frame;
import vn.tongket.measure.Grouping;
import vn.tongket.measure.KeptFigures;
import vn.tongket.measure.Question;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Target;

/** All figures of a programme's own unit that its board and page need, asked for at once. */
final class ProgrammeFigures {
    private final Map<String, List<Figure>> byYear = new HashMap<>();
    private final Map<Window, Map<String, Figure>> totals = new HashMap<>();
    private final LocalDate day;

    private ProgrammeFigures(LocalDate day) {
        this.day = day;
    }

    /** What was known on {@code day}: windows that end later are left out. */
    static ProgrammeFigures of(KeptFigures.Look look, Programme programme, List<Indicator> indicators, LocalDate day) {
        ProgrammeFigures figures = new ProgrammeFigures(day);
        if (indicators.isEmpty()) {
            return figures;
        }
        List<String> codes = indicators.stream().map(Indicator::code).toList();
        for (Figure figure : look.figures(question(programme, codes, null, Grouping.YEAR))) {
            if (!figure.window().lastDay().isAfter(day)) {
                figures.byYear
                        .computeIfAbsent(figure.indicator().code(), _ -> new ArrayList<>())
                        .add(figure);
            }
        }
        figures.windows(programme, indicators).forEach((window, whole) -> {
            Map<String, Figure> total = new HashMap<>();
            look.figures(question(programme, whole, window, Grouping.TOTAL))
                    .forEach(figure -> total.put(figure.indicator().code(), figure));
            figures.totals.put(window, total);
        });
        return figures;
    }

    private static Question question(
            Programme programme, List<String> codes, @Nullable Window window, Grouping grouping) {
        return new Question(programme.code(), codes, programme.unit(), false, window, grouping, Frame.AS_REPORTED);
    }

    /** The indicators whose target speaks of a whole window, by that window. */
    private Map<Window, List<String>> windows(Programme programme, List<Indicator> indicators) {
        Map<Window, List<String>> windows = new TreeMap<>();
        for (Indicator indicator : indicators) {
            Target target = target(programme, indicator);
            if (target != null && !isOfOneYear(indicator, target)) {
                windows.computeIfAbsent(known(target.window()), _ -> new ArrayList<>())
                        .add(indicator.code());
            }
        }
        return windows;
    }

    /** Whether one year's figure is held against the target: of every year, or the last one. */
    static boolean isOfOneYear(Indicator indicator, Target target) {
        return switch (indicator.timeRule()) {
            case LAST, NONE -> true;
            case SUM, MEAN, RATIO_OF_SUMS, CAGR, MEAN_OF_RATES -> target.isYearly();
        };
    }

    /** The target of the programme's own unit that holds on the day, else the last one before it. */
    @Nullable
    Target target(Programme programme, Indicator indicator) {
        return indicator.targets().stream()
                .filter(target -> target.unit() == null || target.unit().equals(programme.unit()))
                .filter(target -> !target.window().from().isAfter(day))
                .max((a, b) -> a.window().compareTo(b.window()))
                .orElse(null);
    }

    private Window known(Window window) {
        LocalDate end = day.plusDays(1);
        return end.isBefore(window.to()) ? new Window(window.from(), end) : window;
    }

    /** By year, oldest first. */
    List<Figure> series(Indicator indicator) {
        return byYear.getOrDefault(indicator.code(), List.of());
    }

    @Nullable
    Figure last(Indicator indicator) {
        return series(indicator).stream()
                .filter(figure -> figure.value() != null)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** Of the year before a figure's. */
    @Nullable
    Figure before(Figure figure) {
        int year = figure.window().countsForYear() - 1;
        return series(figure.indicator()).stream()
                .filter(other -> other.window().countsForYear() == year && other.value() != null)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** The figure a target is held against: of its whole window, or where each year counts or only years are listed, the last. */
    @Nullable
    Figure judged(Indicator indicator, Target target) {
        if (!isOfOneYear(indicator, target)) {
            Figure total = totals.getOrDefault(known(target.window()), Map.of()).get(indicator.code());
            if (total != null && total.value() != null) {
                return total;
            }
        }
        return series(indicator).stream()
                .filter(figure -> figure.value() != null && target.window().contains(figure.window()))
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
