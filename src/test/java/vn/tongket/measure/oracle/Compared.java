package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two steps held against each other on one ground.
 *
 * @param last figure of the later step, over the ground that has both
 * @param compared units whose ground has both
 * @param leftOut expected units that are not compared
 */
record Compared(
        @Nullable BigDecimal last,
        @Nullable BigDecimal first,
        Set<String> compared,
        Set<String> leftOut,
        boolean exact,
        LocalDate groundDay,
        boolean silent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Nullable
    BigDecimal difference() {
        return last == null || first == null ? null : last.subtract(first);
    }

    /** In percent of the first; null where that is not above zero. */
    @Nullable
    BigDecimal percent() {
        return last == null || first == null || first.signum() <= 0
                ? null
                : last.subtract(first).multiply(HUNDRED).divide(first, Amount.PRECISE);
    }

    /** In percent a year. */
    @Nullable
    BigDecimal average(int years) {
        if (last == null || first == null || first.signum() <= 0 || last.signum() < 0 || years == 0) {
            return null;
        }
        BigDecimal times = last.divide(first, Amount.PRECISE);
        return root(times, years).subtract(BigDecimal.ONE).multiply(HUNDRED);
    }

    /** By halving, until nothing is left to halve. */
    private static BigDecimal root(BigDecimal number, int degree) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = number.max(BigDecimal.ONE);
        for (int i = 0; i < 120; i++) {
            BigDecimal middle = low.add(high).divide(BigDecimal.TWO, Amount.PRECISE);
            if (middle.pow(degree, Amount.PRECISE).compareTo(number) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
