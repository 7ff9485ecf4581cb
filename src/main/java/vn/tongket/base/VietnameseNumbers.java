package vn.tongket.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** Numbers as Vietnamese writes them: dots for thousands, a comma for decimals, a true minus sign (Accounting Law). */
public final class VietnameseNumbers {
    private VietnameseNumbers() {}

    /** {@code 1234567.5} with 1 decimal is {@code 1.234.567,5}. Rounds half-up: the one rounding rule, at display only. */
    public static String format(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? "" : "," + digits.substring(point + 1);
        String sign = rounded.signum() < 0 ? "−" : "";
        return sign + grouped(whole) + fraction;
    }

    /** As {@link #format} with at most {@code decimals} decimals: trailing zeros are left off ({@code 16,10} is {@code 16,1}). */
    public static String formatShort(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return format(rounded, Math.max(0, rounded.scale()));
    }

    /** How many decimals a column takes: as many as its most exact number has, at most {@code most}, so that all are alike. */
    public static int decimalsOfColumn(Stream<BigDecimal> numbers, int most) {
        return numbers.mapToInt(number -> Math.clamp(number.stripTrailingZeros().scale(), 0, most))
                .max()
                .orElse(0);
    }

    /** A number with its unit of measure: {@code 16,1%/năm} without a space, {@code 15.000 đồng/người/năm} with one. */
    public static String withUnit(String number, String measuredIn) {
        if (measuredIn.isEmpty()) {
            return number;
        }
        return measuredIn.startsWith("%") || measuredIn.startsWith("‰")
                ? number + measuredIn
                : number + " " + measuredIn;
    }

    private static String grouped(String whole) {
        StringBuilder text = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            text.insert(i, '.');
        }
        return text.toString();
    }
}
