package vn.tongket.portal.web.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** From the least to the most that a drawing shows, so that all its marks stand on one scale. */
record ScaleExtent(BigDecimal least, BigDecimal most) {

    static ScaleExtent of(List<BigDecimal> values) {
        return new ScaleExtent(
                values.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO),
                values.stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO));
    }

    /** Bars begin at zero. */
    ScaleExtent withZero() {
        return new ScaleExtent(least.min(BigDecimal.ZERO), most.max(BigDecimal.ZERO));
    }

    /** Whether there is only one value: then everything stands in the middle. */
    boolean isPoint() {
        return least.compareTo(most) == 0;
    }

    /** How far along a track of that length, to one decimal. */
    BigDecimal at(BigDecimal value, int length) {
        BigDecimal track = BigDecimal.valueOf(length);
        return isPoint()
                ? track.divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP)
                : value.subtract(least).multiply(track).divide(most.subtract(least), 1, RoundingMode.HALF_UP);
    }

    /** From the top down, as a drawing counts. */
    BigDecimal down(BigDecimal value, int height) {
        return BigDecimal.valueOf(height).subtract(at(value, height));
    }
}
