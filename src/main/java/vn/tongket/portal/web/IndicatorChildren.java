package vn.tongket.portal.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.Window;
import vn.tongket.measure.Figure;
import vn.tongket.measure.Grouping;
import vn.tongket.measure.Reason;
import vn.tongket.measure.RollUp;
import vn.tongket.programme.UnitRule;

/** The table of the units directly below, for one year of the series. */
@Component
class IndicatorChildren {
    /** The order that puts the greatest first. */
    static final String DOWN = "giam";

    private final RollUp rollUp;

    IndicatorChildren(RollUp rollUp) {
        this.rollUp = rollUp;
    }

    /** Null where no unit stands below, or there is no window to show. */
    IndicatorPage.@Nullable Children of(IndicatorView view, List<Figure> series, String year, boolean sortedDown) {
        Figure chosen = chosen(series, year);
        if (chosen == null) {
            return null;
        }
        List<Figure> below = below(view, chosen.window());
        if (below.isEmpty() || isNeverBelow(view) && below.stream().allMatch(figure -> figure.value() == null)) {
            return null;
        }
        List<Figure> rows = sortedDown ? greatestFirst(below) : below;
        String shownYear = String.valueOf(chosen.window().countsForYear());
        return new IndicatorPage.Children(
                VietnameseDates.window(chosen.window()),
                shownYear,
                years(series),
                sortedDown,
                view.address() + "&nam=" + shownYear + (sortedDown ? "" : "&xep=" + DOWN),
                rows.stream().map(figure -> row(view, figure)).toList());
    }

    /** Figures that only the unit itself publishes: rows of "none" below it would say nothing. */
    private static boolean isNeverBelow(IndicatorView view) {
        UnitRule rule = view.indicator().unitRule();
        return rule == UnitRule.OWN_LEVEL || rule == UnitRule.DISTINCT;
    }

    /** The figure of the year asked for; else the last that has a value, else the last. */
    static @Nullable Figure chosen(List<Figure> series, String year) {
        Figure last = null;
        for (Figure figure : series) {
            if (String.valueOf(figure.window().countsForYear()).equals(year)) {
                return figure;
            }
            if (last == null || figure.value() != null || last.value() == null) {
                last = figure;
            }
        }
        return last;
    }

    private List<Figure> below(IndicatorView view, Window window) {
        return rollUp.figures(view.question(true, window, Grouping.YEAR)).stream()
                .filter(figure -> figure.unit().id() != view.unit().id())
                .filter(figure -> figure.window().equals(window))
                .toList();
    }

    private static List<Figure> greatestFirst(List<Figure> figures) {
        List<Figure> sorted = new ArrayList<>(figures);
        sorted.sort(Comparator.comparing(Figure::value, Comparator.nullsLast(Comparator.reverseOrder())));
        return sorted;
    }

    private static List<String> years(List<Figure> series) {
        return series.stream()
                .map(figure -> String.valueOf(figure.window().countsForYear()))
                .distinct()
                .toList();
    }

    private static IndicatorPage.Child row(IndicatorView view, Figure figure) {
        return new IndicatorPage.Child(
                figure.unit().fullName(),
                view.address(figure.unit()),
                FigureWords.number(figure),
                FigureWords.coverage(figure.coverage()),
                Objects.requireNonNullElse(note(figure), ""),
                figure.value() == null ? null : view.traceAddress(figure.unit(), figure.window()));
    }

    private static @Nullable String note(Figure figure) {
        Reason reason = figure.reason();
        return reason == null ? null : reason.vietnamese();
    }
}
