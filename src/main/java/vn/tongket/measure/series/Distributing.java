package vn.tongket.measure.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Decimals;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.figure.Reason;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;

/** How the figures of the units of a level lie between the least and the most, within each step. */
final class Distributing {
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final int QUARTERS = 4;

    private final Indicator indicator;
    private final Map<Window, List<Figure>> steps = new TreeMap<>();

    /** @param figures of one indicator and the units of the level */
    Distributing(Indicator indicator, List<PeriodFigure> figures) {
        this.indicator = indicator;
        figures.forEach(one ->
                steps.computeIfAbsent(one.period(), step -> new ArrayList<>()).add(one.figure()));
    }

    /** @param whole the figures of the unit they lie in, by step */
    List<Line> lines(Map<Window, Figure> whole) {
        List<Line> lines = new ArrayList<>();
        steps.forEach((step, figures) ->
                lines.addAll(of(step, figures, Objects.requireNonNullElse(whole.get(step), figures.getFirst()))));
        return lines;
    }

    private List<Line> of(Window step, List<Figure> figures, Figure whole) {
        List<Figure> sorted = figures.stream()
                .filter(figure -> figure.value() != null)
                .sorted(Comparator.comparing(Distributing::value)
                        .thenComparing(figure -> figure.unit().code()))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (Statistic statistic : Statistic.values()) {
            lines.add(line(statistic, step, sorted, figures.size(), whole));
        }
        return lines;
    }

    private Line line(Statistic statistic, Window step, List<Figure> sorted, int units, Figure whole) {
        if (sorted.isEmpty()) {
            return none(statistic, step, whole, 0, units, SeriesReasons.nobodyHasOne(units));
        }
        int of = sorted.size();
        return switch (statistic) {
            case LEAST -> at(statistic, step, sorted.getFirst(), of, units);
            case MOST -> at(statistic, step, firstOfMost(sorted), of, units);
            case LOWER_QUARTILE -> between(statistic, step, sorted, 1, units, whole);
            case MEDIAN -> between(statistic, step, sorted, 2, units, whole);
            case UPPER_QUARTILE -> between(statistic, step, sorted, 3, units, whole);
            case MEAN -> mean(step, sorted, units, whole);
        };
    }

    private static Line at(Statistic statistic, Window step, Figure figure, int of, int units) {
        return new Line.Spread(statistic, step, figure, of, units, value(figure), figure.exactness(), null);
    }

    private static Figure firstOfMost(List<Figure> sorted) {
        BigDecimal most = value(sorted.getLast());
        return sorted.stream()
                .filter(figure -> value(figure).compareTo(most) == 0)
                .findFirst()
                .orElseThrow();
    }

    /** Place 1 + (n − 1) × quarters ÷ 4; between two places, so far on the way from the one to the other. */
    private static Line between(
            Statistic statistic, Window step, List<Figure> sorted, int quarters, int units, Figure whole) {
        int place = (sorted.size() - 1) * quarters;
        Figure below = sorted.get(place / QUARTERS);
        Figure above = sorted.get(Math.min(place / QUARTERS + 1, sorted.size() - 1));
        BigDecimal part = QUARTER.multiply(BigDecimal.valueOf(place % QUARTERS));
        BigDecimal value = value(below).add(value(above).subtract(value(below)).multiply(part));
        Exactness exactness = part.signum() == 0 ? below.exactness() : Exactnesses.of(List.of(below, above));
        return new Line.Spread(statistic, step, whole, sorted.size(), units, Decimals.plain(value), exactness, null);
    }

    private Line mean(Window step, List<Figure> sorted, int units, Figure whole) {
        int of = sorted.size();
        BigDecimal value = null;
        Reason reason = SeriesReasons.noMeanOfQuotients();
        if (indicator.unitRule() == UnitRule.OWN_LEVEL || indicator.unitRule() == UnitRule.DISTINCT) {
            reason = SeriesReasons.ownFiguresNotAdded();
        } else if (indicator.timeRule() != TimeRule.CAGR && indicator.timeRule() != TimeRule.MEAN_OF_RATES) {
            value = mean(sorted);
        }
        return value == null
                ? none(Statistic.MEAN, step, whole, of, units, reason)
                : new Line.Spread(Statistic.MEAN, step, whole, of, units, value, Exactnesses.of(sorted), null);
    }

    private @Nullable BigDecimal mean(List<Figure> sorted) {
        return switch (indicator.unitRule()) {
            case SUM, COUNT_IF -> {
                BigDecimal sum = sorted.stream().map(Distributing::value).reduce(BigDecimal.ZERO, BigDecimal::add);
                yield Decimals.divide(sum, BigDecimal.valueOf(sorted.size()));
            }
            case RATIO_OF_SUMS -> ofParts(sorted, indicator.factor());
            case WEIGHTED_MEAN -> ofParts(sorted, BigDecimal.ONE);
            case OWN_LEVEL, DISTINCT, COMPUTED -> null;
        };
    }

    /** With MEAN over time numerator and denominator are not the parts, but the sum and the number of quotients. */
    private @Nullable BigDecimal ofParts(List<Figure> sorted, BigDecimal factor) {
        if (indicator.timeRule() == TimeRule.MEAN) {
            return null;
        }
        BigDecimal above = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        for (Figure figure : sorted) {
            if (figure.numerator() == null || figure.denominator() == null) {
                return null;
            }
            above = above.add(figure.numerator());
            below = below.add(figure.denominator());
        }
        return below.signum() == 0 ? null : Decimals.divide(above.multiply(factor), below);
    }

    private static Line none(Statistic statistic, Window step, Figure whole, int of, int units, Reason reason) {
        return new Line.Spread(statistic, step, whole, of, units, null, Exactness.NONE, reason);
    }

    private static BigDecimal value(Figure figure) {
        return Objects.requireNonNull(figure.value());
    }
}
