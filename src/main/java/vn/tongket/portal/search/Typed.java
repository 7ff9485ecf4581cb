package vn.tongket.portal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a question as somebody typed them, to be said again. */
record Typed(String text, List<SearchWords.Word> folded) {
    static Typed of(String text) {
        return new Typed(text, SearchWords.of(text));
    }

    /** All of them. */
    List<String> all() {
        Set<Integer> begun = new LinkedHashSet<>();
        List<String> all = new ArrayList<>();
        folded.stream().filter(word -> begun.add(word.from())).forEach(word -> all.add(at(word)));
        return all;
    }

    /** Those that were folded to one of these. */
    List<String> words(List<String> wanted) {
        return folded.stream()
                .filter(word -> wanted.contains(word.word()))
                .map(this::at)
                .distinct()
                .toList();
    }

    private String at(SearchWords.Word word) {
        return text.substring(word.from(), word.to());
    }

    /**
     * The text with other words in place of some, written as they stand in what was found.
     *
     * @param before folded
     * @param after as many
     */
    String with(List<String> before, List<String> after, List<SearchEntry> found) {
        Map<String, String> others = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                others.put(before.get(i), written(after.get(i), found));
            }
        }
        StringBuilder with = new StringBuilder();
        int from = 0;
        for (SearchWords.Word word : folded) {
            if (others.containsKey(word.word()) && word.from() >= from) {
                with.append(text, from, word.from()).append(others.get(word.word()));
                from = word.to();
            }
        }
        return with.append(text.substring(from)).toString();
    }

    private static String written(String word, List<SearchEntry> found) {
        for (SearchEntry entry : found) {
            for (String text : List.of(entry.name(), entry.words())) {
                for (SearchWords.Word one : SearchWords.of(text)) {
                    if (one.word().equals(word)) {
                        return text.substring(one.from(), one.to()).toLowerCase(java.util.Locale.ROOT);
                    }
                }
            }
        }
        return word;
    }
}
