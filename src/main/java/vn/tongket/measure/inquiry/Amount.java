package vn.tongket.measure.inquiry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.engine.SummedCell;

/**
 * What values add up to, exactly: sums that are each divided by a length (of a mean, the time it is over; else 1) are kept
 * apart and brought together over one denominator.
 */
public final class Amount {
    private final Map<Long, SummedCell> byLength = new TreeMap<>();

    public void add(SummedCell cell, BigDecimal factor, long length) {
        byLength.merge(length, cell.times(factor), SummedCell::plus);
    }

    public void add(Amount other) {
        other.byLength.forEach((length, cell) -> byLength.merge(length, cell, SummedCell::plus));
    }

    /** A part of it. */
    public Amount over(long parts) {
        Amount part = new Amount();
        byLength.forEach((length, cell) -> part.byLength.put(length * parts, cell));
        return part;
    }

    boolean isEmpty() {
        return byLength.isEmpty();
    }

    /** All lengths go into it; 1 but for means. */
    public BigDecimal denominator() {
        BigInteger common = BigInteger.ONE;
        for (long length : byLength.keySet()) {
            BigInteger one = BigInteger.valueOf(length);
            common = common.divide(common.gcd(one)).multiply(one);
        }
        return new BigDecimal(common);
    }

    /** Times {@link #denominator}. */
    @Nullable
    public SummedCell sum() {
        BigDecimal common = denominator();
        SummedCell sum = null;
        for (Map.Entry<Long, SummedCell> one : byLength.entrySet()) {
            BigDecimal factor = common.divideToIntegralValue(BigDecimal.valueOf(one.getKey()));
            SummedCell cell = one.getValue().times(factor);
            sum = sum == null ? cell : sum.plus(cell);
        }
        return sum;
    }
}
