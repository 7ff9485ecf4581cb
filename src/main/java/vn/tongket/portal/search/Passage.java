package vn.tongket.portal.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The place of a text at which most of what was looked for stands together, with it marked. */
final class Passage {
    /** Some two lines on a desk. */
    private static final int WORDS_SHOWN = 38;

    private static final int WORDS_BEFORE = 8;
    private static final String MORE = "…";

    private final String text;
    private final List<SearchWords.Word> words;
    private final BitSet hits = new BitSet();

    private Passage(String text, List<String> wanted) {
        this.text = text;
        this.words = SearchWords.of(text);
        mark(wanted);
    }

    /** The whole text, of a name. */
    static List<Piece> whole(String text, List<String> wanted) {
        Passage passage = new Passage(text, wanted);
        return passage.pieces(0, text.length(), 0, passage.words.size());
    }

    /** A part of it; its beginning where nothing of what was looked for stands in it. Empty of an empty text. */
    static List<Piece> of(String text, List<String> wanted) {
        return new Passage(text, wanted).best();
    }

    /** Words in the order that was asked for where there are such in the text; else each of them wherever it stands. */
    private void mark(List<String> wanted) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < wanted.size(); i++) {
            pairs.add(wanted.get(i) + ' ' + wanted.get(i + 1));
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            if (pairs.contains(words.get(i).word() + ' ' + words.get(i + 1).word())) {
                hits.set(i, i + 2);
            }
        }
        Set<String> found = new HashSet<>();
        hits.stream().forEach(i -> found.add(words.get(i).word()));
        Set<String> left = new HashSet<>(wanted);
        left.removeAll(found);
        for (int i = 0; i < words.size(); i++) {
            if (left.contains(words.get(i).word())) {
                hits.set(i);
            }
        }
    }

    private List<Piece> best() {
        int first = firstShown();
        int last = Math.min(words.size(), first + WORDS_SHOWN);
        int from = first == 0 ? 0 : words.get(first).from();
        int to = last == words.size() ? text.length() : words.get(last - 1).to();
        return pieces(from, to, first, last);
    }

    /** Where a window of words begins that holds most different ones of those hit, and of such the first. */
    private int firstShown() {
        int best = 0;
        long most = 0;
        for (int hit = hits.nextSetBit(0); hit >= 0; hit = hits.nextSetBit(hit + 1)) {
            int first = Math.max(0, hit - WORDS_BEFORE);
            long within = IntStream.range(first, Math.min(words.size(), first + WORDS_SHOWN))
                    .filter(hits::get)
                    .mapToObj(i -> words.get(i).word())
                    .distinct()
                    .count();
            if (within > most) {
                most = within;
                best = first;
            }
        }
        return best;
    }

    private List<Piece> pieces(int from, int to, int first, int last) {
        List<Piece> pieces = new ArrayList<>();
        int shown = from;
        add(pieces, from > 0 ? MORE : "", false);
        for (int i = hits.nextSetBit(first); i >= 0 && i < last; i = hits.nextSetBit(i)) {
            int end = hits.nextClearBit(i);
            int begin = Math.max(shown, words.get(i).from());
            int stop = Math.max(begin, words.get(Math.min(end, last) - 1).to());
            add(pieces, text.substring(shown, begin), false);
            add(pieces, text.substring(begin, stop), true);
            shown = stop;
            i = end;
        }
        add(pieces, text.substring(shown, to), false);
        add(pieces, to < text.length() ? MORE : "", false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String words, boolean marked) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, marked));
        }
    }
}
