package vn.tongket.measure.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.Attainment;
import vn.tongket.measure.Attainments;
import vn.tongket.measure.Figure;
import vn.tongket.measure.Grouping;
import vn.tongket.measure.PeriodFigure;
import vn.tongket.measure.Running;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;
import vn.tongket.programme.TimeRule;

/**
 * Holds each figure against the targets of its unit. A target of every year, or of one year, takes that year's figure. One of
 * several years takes, of what adds up, everything since its window began; of a stock, the last figure.
 */
final class Attaining {
    /** A year's figures may be closed on 14 December (Decree 09/2019, article 12). */
    private static final int CLOSED_EARLY = 20;

    private final SeriesReader reader;
    private final Attainments attainments;
    private final Map<Window, Map<Comparing.Key, PeriodFigure>> cumulative = new HashMap<>();
    private List<PeriodFigure> years = List.of();

    Attaining(SeriesReader reader, Attainments attainments) {
        this.reader = reader;
        this.attainments = attainments;
    }

    List<Line> lines(List<Indicator> indicators) {
        years = reader.figures(indicators, Grouping.YEAR, 0);
        List<Line> lines = new ArrayList<>();
        for (Indicator indicator : indicators) {
            for (List<PeriodFigure> ofUnit : byUnit(indicator)) {
                List<Line> ofTargets = lines(indicator, ofUnit);
                lines.addAll(ofTargets.isEmpty() ? List.of(noTarget(ofUnit.getLast())) : ofTargets);
            }
        }
        return lines;
    }

    private List<List<PeriodFigure>> byUnit(Indicator indicator) {
        Map<Integer, List<PeriodFigure>> units = new LinkedHashMap<>();
        years.stream()
                .filter(one -> one.figure().indicator().code().equals(indicator.code()))
                .forEach(one -> units.computeIfAbsent(one.figure().unit().id(), id -> new ArrayList<>())
                        .add(one));
        return List.copyOf(units.values());
    }

    private List<Line> lines(Indicator indicator, List<PeriodFigure> ofUnit) {
        List<Line> lines = new ArrayList<>();
        for (Target target : indicator.targets()) {
            if (isSetFor(target, ofUnit.getFirst().figure())) {
                lines.addAll(lines(indicator, target, ofUnit));
            }
        }
        return lines;
    }

    private boolean isSetFor(Target target, Figure figure) {
        String unit = target.unit() == null ? reader.programme().unit() : target.unit();
        return unit.equals(figure.unit().code()) || unit.equals(figure.unit().versionCode());
    }

    private List<Line> lines(Indicator indicator, Target target, List<PeriodFigure> ofUnit) {
        List<PeriodFigure> within = ofUnit.stream()
                .filter(one -> target.window().contains(one.period().lastDay()))
                .filter(one -> isAsked(one.period()))
                .toList();
        if (isYearly(target)) {
            return judged(within, target, ofUnit);
        }
        boolean byYear = reader.by() == Grouping.YEAR;
        if (indicator.timeRule() == TimeRule.LAST || indicator.timeRule() == TimeRule.NONE) {
            return judged(byYear ? within : last(within), target, ofUnit);
        }
        List<PeriodFigure> sums = cumulative(indicator, target.window(), ofUnit.getFirst()).stream()
                .filter(one -> isAsked(one.period()))
                .toList();
        return judged(byYear ? sums : last(sums), target, ofUnit);
    }

    private boolean isAsked(Window period) {
        Window asked = reader.question().period().window();
        return asked == null || asked.contains(period.lastDay());
    }

    /** Whether one year's figure is held against it. */
    static boolean isYearly(Target target) {
        return target.isYearly()
                || !target.window().to().isAfter(target.window().from().plusYears(1));
    }

    /** The last that has a value, else the last. */
    private static List<PeriodFigure> last(List<PeriodFigure> figures) {
        return figures.stream()
                .filter(one -> one.figure().value() != null)
                .reduce((one, later) -> later)
                .or(() -> figures.stream().reduce((one, later) -> later))
                .stream()
                .toList();
    }

    /** From the target's beginning until the end of each year. */
    private List<PeriodFigure> cumulative(Indicator indicator, Window window, PeriodFigure ofUnit) {
        Map<Comparing.Key, PeriodFigure> known = cumulative.computeIfAbsent(window, this::readCumulative);
        return known.entrySet().stream()
                .filter(one -> one.getKey().unitId() == ofUnit.figure().unit().id())
                .filter(one -> one.getKey().indicator().equals(indicator.code()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(PeriodFigure::period))
                .toList();
    }

    private Map<Comparing.Key, PeriodFigure> readCumulative(Window window) {
        List<Indicator> concerned = years.stream()
                .map(one -> one.figure().indicator())
                .distinct()
                .filter(indicator -> indicator.targets().stream()
                        .anyMatch(target -> target.window().equals(window) && !isYearly(target)))
                .toList();
        Map<Comparing.Key, PeriodFigure> byKey = new HashMap<>();
        reader.read(
                        concerned,
                        reader.question().level(),
                        window,
                        Grouping.YEAR,
                        Running.FROM_START,
                        reader.question().frame())
                .forEach(one -> byKey.put(Comparing.Key.of(one), one));
        return byKey;
    }

    private List<Line> judged(List<PeriodFigure> figures, Target target, List<PeriodFigure> ofUnit) {
        if (figures.isEmpty()) {
            PeriodFigure any = ofUnit.getLast();
            return List.of(new Line.Attained(
                    target.window(), any.figure(), null, false, null, SeriesReasons.noFigureInTarget(target.window())));
        }
        return figures.stream().map(one -> judged(one, target, ofUnit)).toList();
    }

    private Line judged(PeriodFigure one, Target target, List<PeriodFigure> ofUnit) {
        Attainment attainment = attainments.judge(one.figure(), target);
        Window due = isYearly(target) ? one.period() : target.window();
        LocalDate end = one.figure().window().to();
        boolean over =
                one.figure().value() != null && !end.plusDays(CLOSED_EARLY).isBefore(due.to());
        @Nullable Pace pace = isYearly(target) ? null : Paces.of(one.figure(), target, ofUnit);
        return new Line.Attained(one.period(), one.figure(), attainment, over, pace, attainment.reason());
    }

    private static Line noTarget(PeriodFigure one) {
        return new Line.Attained(one.period(), one.figure(), null, false, null, SeriesReasons.noTargetForUnit());
    }
}
