package vn.tongket.portal.search;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.base.VietnameseText;

/**
 * Words as a search compares them: letters and digits in a row, without marks, abbreviations by their meaning. What is kept and what
 * is looked for go through here, so that {@code hoà}, {@code hòa} and {@code HOA} are one word on both sides.
 */
final class SearchWords {
    /** Longer is no word; it is cut, on both sides. */
    private static final int LONGEST = 40;

    private SearchWords() {}

    /**
     * One word.
     *
     * @param word folded
     * @param from where it begins in the text
     * @param to where it ends there; several words of one abbreviation stand at one place
     */
    record Word(String word, int from, int to) {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean within = i < text.length() && isOfWord(text.charAt(i));
            if (within && from < 0) {
                from = i;
            } else if (!within && from >= 0) {
                add(words, text, from, i);
                from = -1;
            }
        }
        return words;
    }

    /** Marks of Vietnamese may stand behind their letter as signs of their own (NFD). */
    private static boolean isOfWord(char sign) {
        return Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static void add(List<Word> words, String text, int from, int to) {
        String folded = VietnameseText.fold(text.substring(from, Math.min(to, from + 2 * LONGEST)));
        if (!folded.isEmpty()) {
            String word = folded.substring(0, Math.min(LONGEST, folded.length()));
            Abbreviations.meaning(word).forEach(meant -> words.add(new Word(meant, from, to)));
        }
    }

    static List<String> folded(String text) {
        return of(text).stream().map(Word::word).toList();
    }
}
