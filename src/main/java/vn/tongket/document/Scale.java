package vn.tongket.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The range of an axis, in round steps. Screen positions are binary numbers; what is printed beside them stays decimal.
 *
 * @param low at the beginning of the axis
 * @param high at its end
 * @param step between two marks
 */
record Scale(BigDecimal low, BigDecimal high, BigDecimal step) {
    private static final List<BigDecimal> STEPS =
            List.of(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("5"), BigDecimal.TEN);
    private static final double FROM_ZERO_BELOW = 0.5;

    /** From zero, as bars need it. */
    static Scale fromZero(Collection<BigDecimal> values, int marks) {
        List<BigDecimal> withZero = new ArrayList<>(values);
        withZero.add(BigDecimal.ZERO);
        return around(withZero, marks);
    }

    /** As lines need it: from zero unless all values lie far above it. */
    static Scale forLines(Collection<BigDecimal> values, int marks) {
        BigDecimal least = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal most = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        boolean farFromZero = least.signum() > 0 && least.doubleValue() > FROM_ZERO_BELOW * most.doubleValue();
        return farFromZero || least.signum() < 0 ? around(values, marks) : fromZero(values, marks);
    }

    private static Scale around(Collection<BigDecimal> values, int marks) {
        BigDecimal least = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal most = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        BigDecimal step = roundStep(most.subtract(least).doubleValue() / marks, most);
        BigDecimal low = floor(least, step);
        BigDecimal high = floor(most, step);
        return new Scale(low, high.compareTo(most) < 0 || high.compareTo(low) == 0 ? high.add(step) : high, step);
    }

    /** The next of 1, 2, 5 times a power of ten. */
    private static BigDecimal roundStep(double wanted, BigDecimal most) {
        double atLeast = wanted > 0 ? wanted : Math.max(Math.abs(most.doubleValue()) / 10, 1e-9);
        int power = (int) Math.floor(Math.log10(atLeast));
        for (BigDecimal step : STEPS) {
            BigDecimal candidate = step.scaleByPowerOfTen(power);
            if (candidate.doubleValue() >= atLeast * (1 - 1e-9)) {
                return candidate;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(power + 1);
    }

    private static BigDecimal floor(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, java.math.RoundingMode.FLOOR).multiply(step);
    }

    List<BigDecimal> marks() {
        List<BigDecimal> marks = new ArrayList<>();
        for (BigDecimal mark = low; mark.compareTo(high) <= 0; mark = mark.add(step)) {
            marks.add(mark);
        }
        return marks;
    }

    /** Decimals the marks need. */
    int decimals() {
        return Math.max(0, step.stripTrailingZeros().scale());
    }

    /** Place on the axis, 0 to 1. */
    double share(BigDecimal value) {
        return value.subtract(low).doubleValue() / high.subtract(low).doubleValue();
    }
}
