package vn.tongket.document.model;

import java.util.List;
import java.util.stream.Collectors;

/** A stretch of words set in one way; a paragraph, a list item and a table cell are lists of them. */
public sealed interface Run {
    String words();

    /** Plain words. */
    record Text(String words) implements Run {}

    /** Words that stand out. */
    record Emphasis(String words, Weight weight) implements Run {}

    /**
     * Số liệu sống: a figure that was computed, never typed.
     *
     * @param words as a person writes it: {@code bình quân 16,1%/năm}
     * @param reference the address a click leads to, relative to the site: how the figure came about. Empty: no such page
     * @param estimated whether a share that is not whole went into it; the words already say so
     */
    record LiveFigure(String words, String reference, boolean estimated) implements Run {}

    /** How emphasised words are set. */
    enum Weight {
        BOLD,
        ITALIC,
        BOLD_ITALIC
    }

    static Run text(String words) {
        return new Text(words);
    }

    static Run bold(String words) {
        return new Emphasis(words, Weight.BOLD);
    }

    static Run italic(String words) {
        return new Emphasis(words, Weight.ITALIC);
    }

    /** Plain words as the one run of a paragraph or cell. */
    static List<Run> of(String words) {
        return words.isEmpty() ? List.of() : List.of(new Text(words));
    }

    /** All words, without how they are set. */
    static String wordsOf(List<Run> runs) {
        return runs.stream().map(Run::words).collect(Collectors.joining());
    }
}
