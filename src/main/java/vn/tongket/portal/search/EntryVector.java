package vn.tongket.portal.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What PostgreSQL finds an entry by, written out as a {@code tsvector}. Pairs of neighbours are words of their own: two syllables are
 * what a Vietnamese word is, and with them a phrase of common ones is found as fast as a rare word.
 */
final class EntryVector {
    /** PostgreSQL keeps no greater position; words behind it are found, but in no phrase of three. */
    private static final int LAST_POSITION = 16_383;

    /** Far more than a section has; a tsvector holds a megabyte. */
    private static final int MOST_WORDS = 15_000;

    /** Before words of a name. */
    static final String NAME = "=";

    private final Map<String, StringBuilder> lexemes = new LinkedHashMap<>();

    private EntryVector() {}

    static String of(SearchEntry entry) {
        EntryVector vector = new EntryVector();
        List<String> name = SearchWords.folded(entry.name());
        vector.add(name, 1, 'A', "");
        vector.add(name, 1, 'A', NAME);
        // No phrase begins in the name and ends in the text.
        vector.add(SearchWords.folded(entry.words()), name.size() + 2, 'B', "");
        return vector.written();
    }

    private void add(List<String> words, int first, char weight, String sign) {
        for (int i = 0; i < Math.min(MOST_WORDS, words.size()); i++) {
            add(sign + words.get(i), first + i, weight);
            if (i + 1 < words.size()) {
                add(sign + words.get(i) + ' ' + words.get(i + 1), first + i, weight);
            }
        }
    }

    private void add(String lexeme, int position, char weight) {
        StringBuilder places = lexemes.computeIfAbsent(lexeme, _ -> new StringBuilder());
        places.append(places.isEmpty() ? "" : ",")
                .append(Math.min(position, LAST_POSITION))
                .append(weight);
    }

    /** Words are letters and digits: nothing in them needs an escape. */
    private String written() {
        StringBuilder written = new StringBuilder();
        lexemes.forEach((lexeme, places) ->
                written.append('\'').append(lexeme).append("':").append(places).append(' '));
        return written.toString();
    }
}
