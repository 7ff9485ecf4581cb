package vn.tongket.document.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks a centred line that is too long into lines of about the same length, as a typist does: ỦY BAN NHÂN DÂN / TỈNH
 * SÔNG LAM, and not one word alone on the second; nor one that belongs to the word before it ({@code khóa XI}).
 */
public final class BalancedLines {
    private static final double PRECISION = 1;
    /** What two typefaces of one measure may differ by on a line. */
    private static final double SLACK = 4;
    /** The name of a body, then that of its unit: the best place to break at. */
    private static final Pattern BODY_AND_UNIT =
            Pattern.compile("(?U)^((?:Ủ|U)(?:Y|Ỷ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|ĐẢNG BỘ|ĐẢNG (?:Ủ|U)(?:Y|Ỷ)) "
                    + "((?:TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|THỊ TRẤN|PHƯỜNG|XÃ|ĐẶC KHU) .*)$");

    private BalancedLines() {}

    /** @param width room in points */
    static List<String> of(String words, TextStyle style, double width) {
        String written = style.written(words);
        List<String> lines = filled(written, style, narrowest(written, style, width));
        Matcher name = BODY_AND_UNIT.matcher(written);
        return lines.size() == 2
                        && name.matches()
                        && fits(name.group(1), style, width)
                        && fits(name.group(2), style, width)
                ? List.of(name.group(1), name.group(2))
                : lines;
    }

    /** How far a centred paragraph is drawn in on each side so that its lines come out even, in points; one line is not. */
    public static double side(String words, TextStyle style, double width) {
        String written = style.written(words);
        return filled(written, style, width).size() < 2
                ? 0
                : Math.max(0, (width - narrowest(written, style, width) - SLACK) / 2);
    }

    /** The least width that takes no more lines than the whole room does. */
    private static double narrowest(String written, TextStyle style, double width) {
        int lines = filled(written, style, width).size();
        double low = 0;
        double high = width;
        while (high - low > PRECISION) {
            double middle = (low + high) / 2;
            if (filled(written, style, middle).size() <= lines) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static boolean fits(String words, TextStyle style, double width) {
        return style.typeface().width(words, style.size()) <= width;
    }

    private static List<String> filled(String words, TextStyle style, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int from = 0;
        for (String bound : NoBreaks.in(words).split(" ")) {
            String word = words.substring(from, from + bound.length());
            from += bound.length() + 1;
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && !fits(longer, style, width)) {
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
