package vn.tongket.portal.search;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tongket.base.VietnameseText;

/**
 * Words as they were typed, with their marks: who writes <em>thủ</em> reads what says so before what says <em>thu</em>. Where in a
 * syllable the tone stands ({@code hoà}, {@code hòa}) makes no difference.
 */
final class Marks {
    /** Huyền, sắc, hỏi, ngã, nặng; other marks are of letters and stay where they are. */
    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";

    private final Set<String> wanted;
    private final Set<String> folded;

    /** @param typed a question; what has no marks in it says nothing about them */
    Marks(String typed) {
        wanted = SearchWords.of(typed).stream()
                .map(word -> toneLast(typed.substring(word.from(), word.to())))
                .filter(Marks::isMarked)
                .collect(Collectors.toSet());
        folded = wanted.stream().map(VietnameseText::fold).collect(Collectors.toSet());
    }

    private static boolean isMarked(String word) {
        return word.chars().anyMatch(letter -> letter > '~');
    }

    static String toneLast(String word) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tone = new StringBuilder();
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .chars()
                .forEach(letter -> (TONES.indexOf(letter) >= 0 ? tone : letters).append((char) letter));
        return letters.append(tone).toString();
    }

    /** Of the marked words, how many do not stand in the texts as they were typed. */
    int missing(String... texts) {
        if (wanted.isEmpty()) {
            return 0;
        }
        Set<String> left = new HashSet<>(wanted);
        for (String text : texts) {
            SearchWords.of(text).stream()
                    .filter(word -> folded.contains(word.word()))
                    .forEach(word -> left.remove(toneLast(text.substring(word.from(), word.to()))));
        }
        return left.size();
    }
}
