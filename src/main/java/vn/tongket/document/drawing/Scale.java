package vn.tongket.document.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The range of an axis, in round steps. Bars always begin at zero. The axis of a line leaves zero only where every value and
 * level lies above half of the greatest, and then spans at least a fifth of the greatest: 100,0 to 100,5 is drawn from 90 to
 * 110 and looks as level as it is. Where it leaves zero, the note under the chart says so. Of shares ({@code %}) that stay
 * within 100 the axis does, too.
 *
 * <p> Screen positions are binary numbers; what is printed beside them stays decimal.
 *
 * @param low at the beginning of the axis
 * @param high at its end
 * @param step between two marks
 */
public record Scale(BigDecimal low, BigDecimal high, BigDecimal step) {
    private static final List<BigDecimal> STEPS =
            List.of(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("5"), BigDecimal.TEN);
    private static final double FROM_ZERO_BELOW = 0.5;
    private static final double LEAST_SPAN = 0.2;
    /** Round steps may fall this little short of the least span. */
    private static final double NEARLY = 0.95;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** From zero, as bars need it. */
    static Scale fromZero(Collection<BigDecimal> values, int marks) {
        List<BigDecimal> withZero = new ArrayList<>(values);
        withZero.add(BigDecimal.ZERO);
        return around(withZero, marks);
    }

    /** As lines need it; shares are in percent of a whole. */
    static Scale forLines(Collection<BigDecimal> values, boolean shares, int marks) {
        BigDecimal least = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal most = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        boolean farFromZero = least.signum() > 0 && least.doubleValue() > FROM_ZERO_BELOW * most.doubleValue();
        return farFromZero ? offZero(least, most, shares && most.compareTo(ALL) <= 0, marks) : fromZero(values, marks);
    }

    /** Widened by turns at both ends until it spans enough. */
    private static Scale offZero(BigDecimal least, BigDecimal most, boolean within100, int marks) {
        double span = Math.max(most.subtract(least).doubleValue(), LEAST_SPAN * most.doubleValue());
        BigDecimal step = roundStep(span / marks, most);
        BigDecimal low = floor(least, step);
        BigDecimal high = floor(most, step);
        high = high.compareTo(most) < 0 ? high.add(step) : high;
        boolean down = true;
        while (high.subtract(low).doubleValue() < span * NEARLY) {
            boolean top = within100 && high.add(step).compareTo(ALL) > 0;
            if (down && low.compareTo(step) >= 0 || top) {
                low = low.subtract(step);
            } else {
                high = high.add(step);
            }
            down = !down;
        }
        return new Scale(low, high, step);
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
    public int decimals() {
        return Math.max(0, step.stripTrailingZeros().scale());
    }

    /** Place on the axis, 0 to 1. */
    double share(BigDecimal value) {
        return value.subtract(low).doubleValue() / high.subtract(low).doubleValue();
    }
}
