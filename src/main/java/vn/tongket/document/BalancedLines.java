package vn.tongket.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a centred line that is too long into lines of about the same length, as a typist does: ỦY BAN NHÂN DÂN / TỈNH
 * SÔNG LAM, and not one word alone on the second.
 */
final class BalancedLines {
    private static final double PRECISION = 1;

    private BalancedLines() {}

    /** @param width room in points */
    static List<String> of(String words, TextStyle style, double width) {
        String written = style.written(words);
        List<String> widest = filled(written, style, width);
        double low = 0;
        double high = width;
        while (high - low > PRECISION) {
            double middle = (low + high) / 2;
            if (filled(written, style, middle).size() <= widest.size()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return filled(written, style, high);
    }

    private static List<String> filled(String words, TextStyle style, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && style.typeface().width(longer, style.size()) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
