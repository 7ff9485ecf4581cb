package vn.tongket.base;

import java.math.BigDecimal;

/**
 * The one bound of every figure, whichever door it comes in by: 18 digits before the mark and 12 behind it, as the archive keeps
 * them at most ({@code decimal(38, 12)}) and as a person can still read them. Zeros that say nothing are not counted.
 */
public final class NumberBound {
    public static final int WHOLE = 18;
    public static final int DECIMALS = 12;

    /** Longer than any number within the bound is ever written, its signs and spaces included. */
    public static final int LONGEST_WORDS = 60;

    public static final String ENGLISH =
            "has more than " + WHOLE + " digits before the mark or " + DECIMALS + " behind it";
    public static final String VIETNAMESE =
            "dài quá mức nhận được: tối đa " + WHOLE + " chữ số phần nguyên và " + DECIMALS + " chữ số phần thập phân";

    private NumberBound() {}

    public static boolean fits(BigDecimal number) {
        if (number.signum() == 0) {
            return true;
        }
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() <= DECIMALS && (long) bare.precision() - bare.scale() <= WHOLE;
    }
}
