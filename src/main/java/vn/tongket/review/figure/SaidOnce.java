package vn.tongket.review.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import vn.tongket.base.VietnameseText;
import vn.tongket.base.Window;
import vn.tongket.report.record.Finding;

/**
 * Which findings the text says, so that it says nothing twice. Three communes that became one each found the same but for its
 * numbers, or one commune did so year by year: the latest is said, the others stay behind as evidence.
 */
public final class SaidOnce {
    /** The part of their syllables that two findings share which say one thing. */
    private static final double ALIKE = 0.8;
    /** A lead-in such as {@code Theo phản ánh của thôn Đình Hạ:} is not what is found. */
    private static final Pattern LEAD = Pattern.compile("^(?:[^\\s:]+\\s+){0,8}[^\\s:]+:\\s");

    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");

    private SaidOnce() {}

    /** Of those a person chose: the same words are not printed again. */
    public static List<Finding> chosen(List<Finding> findings) {
        return of(
                findings.stream().filter(Finding::selected).toList(),
                findings,
                (one, other) -> VietnameseText.fold(one.words()).equals(VietnameseText.fold(other.words())));
    }

    /** Of a unit's own review, for which nobody chose: all are said, those alike once. */
    public static List<Finding> all(List<Finding> findings) {
        return of(findings, findings, (one, other) -> likeness(core(one), core(other)) >= ALIKE);
    }

    private static List<Finding> of(List<Finding> sayable, List<Finding> all, BiPredicate<Finding, Finding> same) {
        List<Finding> said = new ArrayList<>();
        sayable.stream()
                .sorted(Comparator.comparing(SaidOnce::end, Comparator.reverseOrder()))
                .filter(one -> said.stream().noneMatch(other -> one.kind() == other.kind() && same.test(one, other)))
                .forEach(said::add);
        return all.stream().map(one -> one.withSelected(said.contains(one))).toList();
    }

    private static LocalDate end(Finding finding) {
        Window window = finding.window();
        return window == null ? LocalDate.MIN : window.to();
    }

    /** Its first sentence without lead-in and numbers. */
    private static String core(Finding finding) {
        String first = END_OF_SENTENCE.split(finding.words().strip(), 2)[0];
        return VietnameseText.fold(LEAD.matcher(first).replaceFirst(""))
                .replaceAll("[\\d.,;:]+", " ")
                .strip();
    }

    private static double likeness(String one, String other) {
        Map<String, Integer> counts = new HashMap<>();
        String[] left = one.split("\\s+");
        String[] right = other.split("\\s+");
        for (String syllable : left) {
            counts.merge(syllable, 1, Integer::sum);
        }
        int shared = 0;
        for (String syllable : right) {
            if (counts.merge(syllable, -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        return 2.0 * shared / (left.length + right.length);
    }
}
