package vn.tongket.measure.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Division and roots of what is printed: decimal, to 20 decimals half-up, without trailing zeros. */
public final class Decimals {
    private static final int DECIMALS = 20;
    private static final MathContext WORKING = new MathContext(60, RoundingMode.HALF_EVEN);

    private Decimals() {}

    public static BigDecimal divide(BigDecimal above, BigDecimal below) {
        return plain(above.divide(below, DECIMALS, RoundingMode.HALF_UP));
    }

    /** Without trailing zeros, and never in powers of ten: 100, not 1E+2. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Yearly growth in percent that leads from {@code first} (above 0) to {@code last} (not below 0) in some years. */
    public static BigDecimal yearlyGrowth(BigDecimal first, BigDecimal last, int years) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        if (years == 1) {
            return divide(last.subtract(first).multiply(hundred), first);
        }
        BigDecimal factor = root(last.divide(first, WORKING), years);
        return plain(factor.subtract(BigDecimal.ONE).multiply(hundred).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /** Newton's way: from above each step comes nearer until rounding stops it. */
    private static BigDecimal root(BigDecimal number, int degree) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal guess = number.max(BigDecimal.ONE);
        BigDecimal before;
        do {
            before = guess;
            BigDecimal power = before.pow(degree - 1, WORKING);
            guess = before.multiply(BigDecimal.valueOf(degree - 1L))
                    .add(number.divide(power, WORKING))
                    .divide(BigDecimal.valueOf(degree), WORKING);
        } while (guess.compareTo(before) < 0);
        return before;
    }
}
