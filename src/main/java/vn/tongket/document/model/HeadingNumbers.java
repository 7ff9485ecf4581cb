package vn.tongket.document.model;

import java.util.List;

/** Counts the headings of one document and numbers them as its format of issue does: Phần thứ nhất, I., 1., a). */
public final class HeadingNumbers {
    private static final List<String> ORDINALS = List.of(
            "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai", "mười ba");
    private static final List<String> LETTERS = List.of(
            "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v",
            "x", "y");

    private final IssueFormat format;
    private final int[] counts = new int[Block.LEVELS];

    HeadingNumbers(IssueFormat format) {
        this.format = format;
    }

    /** The next heading of a level; deeper levels begin anew. Sections I, II begin anew in each Phần. */
    public Block.Heading next(int level, String text) {
        counts[level - 1]++;
        for (int deeper = level; deeper < counts.length; deeper++) {
            counts[deeper] = 0;
        }
        IssueFormat.HeadingLevel look = format.heading(level);
        return new Block.Heading(
                level, look.before() + written(look.counting(), counts[level - 1]) + look.after(), text);
    }

    public static String written(IssueFormat.Counting counting, int number) {
        return switch (counting) {
            case ORDINAL -> number <= ORDINALS.size() ? "thứ " + ORDINALS.get(number - 1) : "thứ " + number;
            case ROMAN -> roman(number);
            case ARABIC -> String.valueOf(number);
            case LETTER -> letter(number);
        };
    }

    /** a, b, c, d, đ … y, then aa, ab. */
    static String letter(int number) {
        int index = number - 1;
        String last = LETTERS.get(index % LETTERS.size());
        return index < LETTERS.size() ? last : letter(index / LETTERS.size()) + last;
    }

    /** 1 to 3999. */
    private static String roman(int number) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                roman.append(signs[i]);
                rest -= values[i];
            }
        }
        return roman.toString();
    }
}
