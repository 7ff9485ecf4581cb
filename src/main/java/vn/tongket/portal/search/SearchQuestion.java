package vn.tongket.portal.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tongket.base.BadInput;
import vn.tongket.base.VietnameseText;

/**
 * What somebody looks for: words that must all stand in what is found, those between quotation marks next to each other.
 *
 * @param typed as it was typed, in one Unicode form
 * @param phrases folded; what is not between marks is phrases of one word, one after the other
 */
record SearchQuestion(String typed, List<List<String>> phrases) {
    static final int LONGEST = 200;
    static final int MOST_WORDS = 16;
    private static final String MARKS = "\"“”„«»";

    /** @throws BadInput where it is longer than a question is */
    static SearchQuestion of(String words) {
        String typed = VietnameseText.nfc(words).strip().replaceAll("\\s+", " ");
        List<List<String>> phrases = new ArrayList<>();
        if (typed.length() <= LONGEST) {
            int from = 0;
            boolean quoted = false;
            for (int i = 0; i <= typed.length(); i++) {
                if (i == typed.length() || MARKS.indexOf(typed.charAt(i)) >= 0) {
                    add(phrases, typed.substring(from, i), quoted && i < typed.length());
                    quoted = !quoted;
                    from = i + 1;
                }
            }
        }
        SearchQuestion question = new SearchQuestion(typed, List.copyOf(phrases));
        if (typed.length() > LONGEST || question.words().size() > MOST_WORDS) {
            throw BadInput.of(
                    "A search has at most " + MOST_WORDS + " words and " + LONGEST + " characters",
                    "Từ tìm kiếm dài quá: tối đa " + MOST_WORDS + " từ, " + LONGEST
                            + " ký tự. Chỉ ghi vài từ chính, ví dụ “tỷ lệ hộ nghèo”.");
        }
        return question;
    }

    /** What a mark opened and none closed is words as others. */
    private static void add(List<List<String>> phrases, String words, boolean quoted) {
        List<String> folded = SearchWords.folded(words);
        if (quoted && !folded.isEmpty()) {
            phrases.add(folded);
        } else {
            folded.forEach(word -> phrases.add(List.of(word)));
        }
    }

    /** All of them, in their order. */
    List<String> words() {
        return phrases.stream().flatMap(List::stream).toList();
    }

    /** Whether there is too little to look for: no word, or one letter. */
    boolean isEmpty() {
        return words().stream().mapToInt(String::length).sum() < 2;
    }

    /** The same with another word in place of one. */
    SearchQuestion with(String word, String other) {
        List<List<String>> changed = phrases.stream()
                .map(phrase -> phrase.stream()
                        .map(one -> one.equals(word) ? other : one)
                        .toList())
                .toList();
        return new SearchQuestion(typed, changed);
    }

    /** The same without one of its phrases. */
    SearchQuestion without(int phrase) {
        List<List<String>> left = new ArrayList<>(phrases);
        left.remove(phrase);
        return new SearchQuestion(typed, List.copyOf(left));
    }

    /** The same words as one phrase. */
    SearchQuestion inOneRow() {
        return new SearchQuestion(typed, List.of(words()));
    }

    /** From the nearest to the farthest: what fits an earlier one comes first. Each a {@code tsquery}. */
    List<String> nearestFirst() {
        Set<String> steps = new LinkedHashSet<>();
        steps.add(inOneRow(EntryVector.NAME));
        steps.add(asAsked(EntryVector.NAME));
        steps.add(inOneRow(""));
        steps.add(asAsked(""));
        return List.copyOf(steps);
    }

    /** What the rank is reckoned by: words, and more where they stand next to each other. */
    String rank() {
        return words().stream().distinct().map(word -> quoted("", word)).collect(Collectors.joining(" | ")) + " | "
                + row("", words());
    }

    private String inOneRow(String sign) {
        return row(sign, words());
    }

    String asAsked(String sign) {
        return phrases.stream().map(phrase -> row(sign, phrase)).distinct().collect(Collectors.joining(" & "));
    }

    /** Words next to each other: their pairs, each beginning one word behind the one before. */
    private static String row(String sign, List<String> words) {
        if (words.size() == 1) {
            return quoted(sign, words.getFirst());
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            pairs.add(quoted(sign, words.get(i) + ' ' + words.get(i + 1)));
        }
        return "(" + String.join(" <-> ", pairs) + ")";
    }

    private static String quoted(String sign, String lexeme) {
        return "'" + sign + lexeme + "'";
    }
}
