package vn.tongket.report;

import java.util.regex.Pattern;

/** Numbers in files: a decimal point, no thousands marks. The Vietnamese form is told apart but never guessed. */
public final class ValueNumber {
    public static final String ADVICE = "write 1234.5: a point for decimals, nothing between thousands";
    public static final String LOI_KHUYEN = "hãy viết 1234.5: dấu chấm cho phần thập phân, không ngăn cách hàng nghìn";

    /** Digits before and after the point that PostgreSQL, Excel and people can still read. */
    private static final int LONGEST = 40;

    private static final Pattern MARKED =
            Pattern.compile("[-+\u2212]?[0-9]{1,3}([., \u00a0\u202f'][0-9]{3})*([.,][0-9]+)?");

    private ValueNumber() {}

    public static boolean isPlain(String words) {
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
        return words.length() > start && point != words.length() - 1 && words.length() <= LONGEST;
    }

    /** {@code 1.234,5}, {@code 1,234.5}, {@code 1 234}: a number to people, but which one is not certain. */
    public static boolean looksMarked(String words) {
        return !isPlain(words) && MARKED.matcher(words.strip()).matches();
    }

    /** {@code 1.5} for {@code 01.50}: one way to write one number. */
    static String plainest(String words) {
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
