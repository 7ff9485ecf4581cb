package vn.tongket.measure.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tongket.measure.figure.Figure;

/** The marks in a table's cells and the notes under it: figures with the same caveat share a mark. */
final class CaveatNotes {
    private static final int LETTERS = 26;

    private final Map<String, Note> notes = new LinkedHashMap<>();

    /**
     * One note.
     *
     * @param mark {@code a}
     * @param figure the first that has it, where the rest of the units can be seen
     */
    public record Note(String mark, String words, Figure figure) {}

    /** {@code a}; empty for a whole figure, and where there is none. */
    public String mark(Figure figure) {
        String words = figure.value() == null ? "" : CaveatWords.note(figure);
        return words.isEmpty()
                ? ""
                : notes.computeIfAbsent(words, said -> new Note(letter(notes.size()), said, figure))
                        .mark();
    }

    private static String letter(int number) {
        String last = String.valueOf((char) ('a' + number % LETTERS));
        return number < LETTERS ? last : letter(number / LETTERS - 1) + last;
    }

    /** In the order of the marks. */
    public List<Note> notes() {
        return List.copyOf(notes.values());
    }
}
