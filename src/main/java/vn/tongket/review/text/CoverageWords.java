package vn.tongket.review.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.CaveatWords;

/** How much of the unit the figures of one sentence speak for together; of one figure {@link CaveatWords} says it. */
final class CoverageWords {
    private CoverageWords() {}

    /**
     * What a sentence with these figures says of them together: {@code số liệu của 167/168 xã}; empty where each speaks for
     * all its unit. Thin ones say so one by one.
     */
    public static String together(Collection<Figure> figures) {
        Map<String, Map<Integer, TreeSet<Integer>>> counts = new LinkedHashMap<>();
        figures.stream()
                .filter(CaveatWords::isOfFewerUnits)
                .filter(figure -> !CaveatWords.isThin(figure))
                .forEach(figure -> counts.computeIfAbsent(CaveatWords.unitName(figure), noun -> new LinkedHashMap<>())
                        .computeIfAbsent(figure.coverage().expected(), expected -> new TreeSet<>())
                        .add(figure.coverage().reported()));
        if (counts.isEmpty()) {
            return "";
        }
        List<String> words = new ArrayList<>();
        counts.forEach((noun, ofNoun) -> words.add(shares(ofNoun) + " " + noun));
        return "số liệu của " + String.join(", ", words);
    }

    /** {@code 167/168}; {@code 165-167/168}; {@code 167/168 và 169/170}. */
    private static String shares(Map<Integer, TreeSet<Integer>> byExpected) {
        List<String> shares = new ArrayList<>();
        byExpected.forEach((expected, reported) -> shares.add(
                (reported.size() == 1 ? reported.first() : reported.first() + "-" + reported.last()) + "/" + expected));
        return shares.size() < 2
                ? shares.getFirst()
                : String.join(", ", shares.subList(0, shares.size() - 1)) + " và " + shares.getLast();
    }
}
