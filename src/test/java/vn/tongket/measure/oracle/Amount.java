package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What can be added: a quantity, or the two numbers of a ratio.
 *
 * @param bottom null: {@code top} is a quantity
 */
record Amount(BigDecimal top, @Nullable BigDecimal bottom) {
    static final MathContext PRECISE = MathContext.DECIMAL128;
    private static final int DECIMALS = 20;

    Amount plus(Amount other) {
        return new Amount(top.add(other.top), bottom == null || other.bottom == null ? null : bottom.add(other.bottom));
    }

    Amount minus(Amount other) {
        return plus(other.times(BigDecimal.ONE.negate()));
    }

    Amount times(BigDecimal factor) {
        return new Amount(top.multiply(factor), bottom == null ? null : bottom.multiply(factor));
    }

    Amount over(BigDecimal divisor) {
        return new Amount(top.divide(divisor, PRECISE), bottom == null ? null : bottom.divide(divisor, PRECISE));
    }

    /** Null where it would be divided by zero. */
    @Nullable
    BigDecimal value(BigDecimal factor) {
        if (bottom == null) {
            return top;
        }
        return bottom.signum() == 0 ? null : top.multiply(factor).divide(bottom, DECIMALS, RoundingMode.HALF_UP);
    }
}
