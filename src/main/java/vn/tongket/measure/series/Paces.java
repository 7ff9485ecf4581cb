package vn.tongket.measure.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.Decimals;
import vn.tongket.measure.Figure;
import vn.tongket.measure.PeriodFigure;
import vn.tongket.programme.Target;

/** Works out how far a figure should have come, going evenly; what adds up from zero, a stock from its first figure. */
final class Paces {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Paces() {}

    /** Null where there is no one level to go to, no beginning, or the way is of no length. */
    static @Nullable Pace of(Figure figure, Target target, List<PeriodFigure> years) {
        BigDecimal value = figure.value();
        BigDecimal level = target.level();
        if (value == null || level == null || target.operator() == Target.Operator.RANGE) {
            return null;
        }
        return switch (figure.indicator().timeRule()) {
            case SUM -> pace(BigDecimal.ZERO, value, level, target.window().from(), figure, target);
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
        if (first == null
                || from == null
                || !first.window().to().isBefore(figure.window().to())) {
            return null;
        }
        return pace(from, value, level, first.window().to(), figure, target);
    }

    private static @Nullable Pace pace(
            BigDecimal from, BigDecimal value, BigDecimal level, LocalDate begin, Figure figure, Target target) {
        long whole = target.window().to().toEpochDay() - begin.toEpochDay();
        BigDecimal way = level.subtract(from);
        if (whole <= 0 || way.signum() == 0) {
            return null;
        }
        long passed = Math.clamp(figure.window().to().toEpochDay() - begin.toEpochDay(), 0, whole);
        BigDecimal days = BigDecimal.valueOf(passed);
        BigDecimal all = BigDecimal.valueOf(whole);
        return new Pace(
                Decimals.divide(days.multiply(HUNDRED), all),
                Decimals.divide(value.subtract(from).multiply(HUNDRED), way),
                Decimals.plain(from.add(Decimals.divide(way.multiply(days), all))));
    }
}
