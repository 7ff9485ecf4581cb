package vn.tongket.measure.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.Figure;
import vn.tongket.measure.PeriodFigure;
import vn.tongket.programme.Target;

/** Works out how far a figure should have come, going evenly; what adds up from zero, a stock from its first figure. */
final class Paces {
    private Paces() {}

    /** Null where there is no one level to go to, no beginning, or the way is of no length. */
    static @Nullable Pace of(Figure figure, Target target, List<PeriodFigure> years) {
        BigDecimal value = figure.value();
        BigDecimal level = target.level();
        if (value == null || level == null || target.operator() == Target.Operator.RANGE) {
            return null;
        }
        return switch (figure.indicator().timeRule()) {
            case SUM ->
                Pace.of(
                        target.window(),
                        BigDecimal.ZERO,
                        level,
                        value,
                        figure.window().to());
            case LAST, NONE -> ofStock(value, level, figure, target, years);
            case MEAN, RATIO_OF_SUMS, CAGR, MEAN_OF_RATES -> null;
        };
    }

    private static @Nullable Pace ofStock(
            BigDecimal value, BigDecimal level, Figure figure, Target target, List<PeriodFigure> years) {
        Figure first = years.stream()
                .map(PeriodFigure::figure)
                .filter(one -> one.value() != null)
                .findFirst()
                .orElse(null);
        BigDecimal from = first == null ? null : first.value();
        LocalDate end = target.window().to();
        if (first == null
                || from == null
                || !first.window().to().isBefore(figure.window().to())
                || !first.window().to().isBefore(end)) {
            return null;
        }
        return Pace.of(
                new Window(first.window().to(), end),
                from,
                level,
                value,
                figure.window().to());
    }
}
