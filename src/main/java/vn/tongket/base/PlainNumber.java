package vn.tongket.base;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as machines write them: ASCII digits, a decimal point, nothing between thousands, no exponent, within {@link
 * NumberBound}. The Vietnamese form is told apart but never guessed.
 */
public final class PlainNumber {
    public static final String ADVICE = "write 1234.5: a point for decimals, nothing between thousands";
    public static final String LOI_KHUYEN = "hãy viết 1234.5: dấu chấm cho phần thập phân, không ngăn cách hàng nghìn";

    private static final Pattern MARKED =
            Pattern.compile("[-+\u2212]?[0-9]{1,3}([., \u00a0\u2007\u2009\u202f'][0-9]{3})*([.,][0-9]+)?");
    private static final int LONGEST = 2 + NumberBound.LONGEST_WORDS;

    private PlainNumber() {}

    /** Empty for what is no such number, or one beyond the bound. */
    public static Optional<BigDecimal> read(String words) {
        return isPlain(words) ? Optional.of(new BigDecimal(words)) : Optional.empty();
    }

    public static boolean isPlain(String words) {
        return isWrittenPlain(words) && words.length() <= LONGEST && isWithinBound(words);
    }

    /** Whether it is written so, however long it is. */
    static boolean isWrittenPlain(String words) {
        int start = words.startsWith("-") ? 1 : 0;
        int point = -1;
        for (int i = start; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (letter == '.' && point < 0 && i > start) {
                point = i;
            } else if (letter < '0' || letter > '9') {
                return false;
            }
        }
        return words.length() > start && point != words.length() - 1;
    }

    /** A short number is within it however its digits are parted; millions of values are asked. */
    private static boolean isWithinBound(String words) {
        return words.length() <= NumberBound.DECIMALS || NumberBound.fits(new BigDecimal(words));
    }

    /** {@code 1.234,5}, {@code 1,234.5}, {@code 1 234}: a number to people, but which one is not certain. */
    public static boolean looksMarked(String words) {
        return !isWrittenPlain(words) && MARKED.matcher(words.strip()).matches();
    }

    /** What is wrong with words that are not {@link #isPlain plain}. */
    public static String inEnglish(String words) {
        if (isWrittenPlain(words)) {
            return "'" + shortened(words) + "' " + NumberBound.ENGLISH;
        }
        return "'" + shortened(words) + "' is " + (looksMarked(words) ? "written ambiguously; " + ADVICE : "no number");
    }

    public static String inVietnamese(String words) {
        if (isWrittenPlain(words)) {
            return "“" + shortened(words) + "” " + NumberBound.VIETNAMESE;
        }
        return "“" + shortened(words) + "” "
                + (looksMarked(words) ? "viết không rõ; " + LOI_KHUYEN : "không phải là số");
    }

    private static String shortened(String words) {
        return words.length() <= 40 ? words : words.substring(0, 40) + "…";
    }

    /** {@code 1.5} for {@code 01.50}: one way to write one number. */
    public static String plainest(String words) {
        if (words.indexOf('.') < 0) {
            return words;
        }
        int end = words.length();
        while (words.charAt(end - 1) == '0') {
            end--;
        }
        return words.substring(0, words.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
