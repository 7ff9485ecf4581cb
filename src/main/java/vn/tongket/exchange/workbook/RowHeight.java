package vn.tongket.exchange.workbook;

import java.util.Arrays;

/**
 * How high a row has to be for all its words. Excel measures rows when it opens a file, LibreOffice does not for every row, and a
 * row with a height of its own never grows: so each gets one that holds its words in the face of the form.
 */
final class RowHeight {
    /** Points of a line of Times New Roman 12. */
    private static final float LINE = 16;

    private static final float PADDING = 4;
    private static final float TALLEST = 400;

    /** Average letters of Times New Roman 12 in one unit of column width, Vietnamese text, on the safe side. */
    private static final double LETTERS = 0.92;

    private static final double BOLD = 0.88;

    private RowHeight() {}

    /** One cell of a row: its words, and the width of its column or of the columns it is merged over. */
    record Words(String words, int width, boolean bold) {
        int lines() {
            double letters = width * LETTERS * (bold ? BOLD : 1);
            return words.lines().mapToInt(line -> lines(line, letters)).sum();
        }

        /** Broken between words; a word that is longer than the line breaks within. */
        private static int lines(String words, double letters) {
            int lines = 1;
            double used = 0;
            for (String word : words.split(" ")) {
                double length = word.length();
                if (used > 0 && used + 1 + length > letters) {
                    lines++;
                    used = 0;
                }
                used += (used > 0 ? 1 : 0) + length;
                while (used > letters) {
                    lines++;
                    used -= letters;
                }
            }
            return lines;
        }
    }

    static float points(Words... cells) {
        int lines = Arrays.stream(cells).mapToInt(Words::lines).max().orElse(1);
        return Math.min(TALLEST, Math.max(1, lines) * LINE + PADDING);
    }
}
