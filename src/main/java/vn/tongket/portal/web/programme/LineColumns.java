package vn.tongket.portal.web.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns a table of indicators has: none that would stay empty.
 *
 * @param verdict whether each line says where it stands, and small how far it falls short; under a heading that says the first, the
 *     second and what changed have columns
 * @param thresholds what stands once under the table; a line with others says its own
 */
public record LineColumns(boolean target, boolean verdict, boolean gap, boolean change, String thresholds) {

    public static LineColumns of(List<IndicatorLine> lines, boolean verdict) {
        boolean target = lines.stream().anyMatch(line -> !line.asked().target().isEmpty());
        return new LineColumns(
                target,
                verdict && target,
                !verdict && lines.stream().anyMatch(line -> !line.gap().isEmpty()),
                !verdict
                        && lines.stream()
                                .anyMatch(line -> !line.reached().change().isEmpty()),
                IndicatorLine.usualThresholds(lines));
    }

    /** Of a heading within the table. */
    public int count() {
        return 4 + (target ? 1 : 0) + (verdict ? 1 : 0) + (gap ? 1 : 0) + (change ? 1 : 0);
    }

    /** What stands small under the name of a line. */
    public String under(IndicatorLine line) {
        return Stream.of(
                        verdict ? line.gap() : "",
                        line.asked().judged(),
                        line.reached().caveats(),
                        line.why(),
                        own(line))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /**
     * What of the line's thresholds is other than those under the table: {@code cơ bản đạt: từ 97%.}; empty where they are the same,
     * all of them where it has fewer.
     */
    private String own(IndicatorLine line) {
        String words = line.asked().thresholds();
        List<String> usual = parts(thresholds);
        List<String> others =
                parts(words).stream().filter(part -> !usual.contains(part)).toList();
        boolean same = others.isEmpty() && parts(words).size() == usual.size();
        return same || words.isEmpty() ? "" : others.isEmpty() ? words : String.join("; ", others) + ".";
    }

    private static List<String> parts(String words) {
        return Arrays.stream(words.split("; "))
                .map(part -> part.replaceFirst("\\.$", "").toLowerCase(Locale.forLanguageTag("vi")))
                .toList();
    }
}
