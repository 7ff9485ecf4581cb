package vn.tongket.measure.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Of spans that lie inside one another the widest count: never a window and one inside it. */
final class WidestSpans {
    /** A window goes before a difference as long as it. */
    static final Comparator<Span> WIDEST_FIRST = Comparator.comparingLong((Span span) -> Lengths.days(span.days()))
            .reversed()
            .thenComparing(Span::isDifference)
            .thenComparing(span -> span.days().from())
            .thenComparing(span -> span.plus())
            .thenComparing(span -> span.minus());

    private WidestSpans() {}

    /** The widest that do not overlap, in the order of their days. */
    static List<Span> of(Collection<Span> spans) {
        List<Span> chosen = new ArrayList<>();
        spans.stream().sorted(WIDEST_FIRST).forEach(span -> addUnlessOverlapping(chosen, span));
        chosen.sort(Comparator.comparing(span -> span.days().from()));
        return chosen;
    }

    /** The seed, and of the others in their order what does not overlap. */
    static List<Span> of(Span seed, List<Span> order) {
        List<Span> chosen = new ArrayList<>(List.of(seed));
        order.forEach(span -> addUnlessOverlapping(chosen, span));
        return chosen;
    }

    private static void addUnlessOverlapping(List<Span> chosen, Span span) {
        if (chosen.stream().noneMatch(span::overlaps)) {
            chosen.add(span);
        }
    }
}
