package vn.tongket.programme.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number as two decimals, so that a formula with many divisions rounds once, at its end. */
record Fraction(BigDecimal above, BigDecimal below) {

    static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.above.negate(), other.below));
    }

    Fraction times(Fraction other) {
        return new Fraction(above.multiply(other.above), below.multiply(other.below));
    }

    Fraction over(Fraction other) {
        if (other.above.signum() == 0) {
            throw new ArithmeticException("A formula divides by zero");
        }
        return new Fraction(above.multiply(other.below), below.multiply(other.above));
    }

    /** Exact where nothing was divided, else to 20 decimals, half-up. */
    BigDecimal decimal() {
        boolean divided = below.compareTo(BigDecimal.ONE) != 0;
        BigDecimal quotient = (divided ? above.divide(below, 20, RoundingMode.HALF_UP) : above).stripTrailingZeros();
        return quotient.scale() < 0 ? quotient.setScale(0) : quotient;
    }
}
