package vn.tongket.review.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.tongket.measure.Coverage;
import vn.tongket.measure.Figure;
import vn.tongket.unit.UnitKind;

/** How much of its unit a figure speaks for, in the shortest honest words. */
public final class CoverageWords {
    private static final int MOST_NAMES = 5;
    /** A number after the type word keeps the capital: Phường 1. */
    private static final Pattern TYPE_WORD =
            Pattern.compile("^(Tỉnh|Thành phố|Quận|Huyện|Thị xã|Phường|Xã|Thị trấn|Đặc khu)(?= (?!\\d))");

    private CoverageWords() {}

    /** What figures are counted by: {@code xã}, {@code huyện}. */
    public static String noun(Figure figure) {
        return noun(figure.indicator().collectedFrom());
    }

    private static String noun(UnitKind kind) {
        return switch (kind) {
            case COMMUNE -> "xã";
            case DISTRICT -> "huyện";
            case PROVINCE -> "tỉnh";
            case COUNTRY, OFFICE -> "đơn vị";
        };
    }

    /** Whether something has to be said beside it: a figure that its own unit reported speaks for all of it. */
    public static boolean isLess(Figure figure) {
        return !figure.coverage().isComplete() && figure.coverage().expected() > 1;
    }

    /** Of too few units to speak for the whole: {@code của 131/168 xã có số}. */
    public static boolean isThin(Figure figure) {
        return isLess(figure) && !figure.coverage().leastMet();
    }

    /** {@code 167/168 xã}; with units in part {@code 163/168 xã, 4 xã có một phần}. */
    public static String count(Figure figure) {
        Coverage coverage = figure.coverage();
        String noun = noun(figure);
        return coverage.reported() + "/" + coverage.expected() + " " + noun
                + (coverage.inPart() == 0 ? "" : ", " + coverage.inPart() + " " + noun + " có một phần");
    }

    /** {@code của 131/168 xã có số}. */
    public static String thin(Figure figure) {
        Coverage coverage = figure.coverage();
        String noun = noun(figure);
        return "của " + coverage.reported() + "/" + coverage.expected() + " " + noun + " có số"
                + (coverage.inPart() == 0 ? "" : " đủ kỳ, " + coverage.inPart() + " " + noun + " có một phần");
    }

    /**
     * What a sentence with these figures says of them together: {@code số liệu của 167/168 xã}; empty where each speaks for
     * all its unit. Thin ones say so one by one.
     */
    public static String together(Collection<Figure> figures) {
        Map<String, Map<Integer, TreeSet<Integer>>> counts = new LinkedHashMap<>();
        figures.stream()
                .filter(CoverageWords::isLess)
                .filter(figure -> !isThin(figure))
                .forEach(figure -> counts.computeIfAbsent(noun(figure), noun -> new LinkedHashMap<>())
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

    /** Up to five names, then a count: {@code xã A, xã B, xã C, xã D, xã Đ và 3 xã khác}. */
    public static String names(List<String> names, int all, String noun) {
        List<String> named =
                names.stream().limit(MOST_NAMES).map(CoverageWords::inSentence).toList();
        int others = Math.max(all, names.size()) - named.size();
        if (others > 0) {
            return named.isEmpty()
                    ? others + " " + noun
                    : String.join(", ", named) + " và " + others + " " + noun + " khác";
        }
        return named.size() < 2
                ? String.join("", named)
                : String.join(", ", named.subList(0, named.size() - 1)) + " và " + named.getLast();
    }

    private static String inSentence(String name) {
        return TYPE_WORD.matcher(name).replaceFirst(match -> match.group().toLowerCase(Locale.ROOT));
    }
}
