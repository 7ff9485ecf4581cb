package vn.tongket.unit.frame;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Divides one whole in proportion to weights, so that the parts sum to exactly 1. */
final class Apportionment {
    private static final int DECIMALS = 12;

    private Apportionment() {}

    /**
     * Parts of 12 decimals; what rounding leaves over goes to the largest, the first of several. Weights that already sum to
     * 1 are the parts.
     */
    static List<BigDecimal> of(List<BigDecimal> weights) {
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(BigDecimal.ONE) == 0) {
            return weights.stream().map(BigDecimal::stripTrailingZeros).toList();
        }
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal left = BigDecimal.ONE;
        int largest = 0;
        for (int i = 0; i < weights.size(); i++) {
            BigDecimal part = weights.get(i).divide(total, DECIMALS, RoundingMode.HALF_UP);
            parts.add(part.stripTrailingZeros());
            left = left.subtract(part);
            largest = weights.get(i).compareTo(weights.get(largest)) > 0 ? i : largest;
        }
        parts.set(largest, parts.get(largest).add(left).stripTrailingZeros());
        return parts;
    }
}
