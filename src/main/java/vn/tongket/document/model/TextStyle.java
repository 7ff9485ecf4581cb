package vn.tongket.document.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How words are set.
 *
 * @param size in points
 * @param alignment null: as the paragraph around
 * @param rule length of the rule below: 0 none, 1 as long as the words, between as a share of them
 */
public record TextStyle(
        double size,
        boolean bold,
        boolean italic,
        boolean underlined,
        boolean capitals,
        Table.@Nullable Alignment alignment,
        double rule) {
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    /** Words as they are printed: capitals are letters, not a look, so that every writer and every search has the same. */
    public String written(String words) {
        return capitals ? words.toUpperCase(VIETNAMESE) : words;
    }

    public Typeface typeface() {
        return Typeface.of(bold, italic);
    }

    /** Length in points of the rule below a line of these words. */
    public double ruleBelow(String words) {
        return rule * typeface().width(written(words), size);
    }

    /** Words broken into even lines that fit into {@code room} points. */
    public List<String> lines(String words, double room) {
        return BalancedLines.of(words, this, room);
    }
}
