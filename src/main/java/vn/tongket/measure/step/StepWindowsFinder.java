package vn.tongket.measure.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.tongket.base.Window;
import vn.tongket.programme.TimeRule;

/** Makes the {@linkplain StepWindows windows of a step} out of who reported what. */
public final class StepWindowsFinder {
    /** What units were made of. */
    @FunctionalInterface
    public interface Origins {
        /** Whether any of some units began within a window, out of any of others; all by their ids. */
        boolean isAnyMadeOf(BitSet units, BitSet others, Window window);
    }

    private final List<Window> all;
    private final Reported reported;
    private final Group group;
    private final TimeRule rule;
    private final boolean byEnd;
    private final Origins origins;

    /**
     * @param all windows of the question, by their numbers
     * @param byEnd whether a window counts by its last day, however long: of a level that is no ratio
     * @param origins what units that began within a window were made of
     */
    public StepWindowsFinder(
            List<Window> all, Reported reported, Group group, TimeRule rule, boolean byEnd, Origins origins) {
        this.all = all;
        this.reported = reported;
        this.group = group;
        this.rule = rule;
        this.byEnd = byEnd;
        this.origins = origins;
    }

    public StepWindows find() {
        BitSet inside = reported.windows();
        inside.stream().filter(number -> !holds(all.get(number))).forEach(inside::clear);
        return rule == TimeRule.LAST ? ofLast(inside) : ofSpans(inside);
    }

    private boolean holds(Window window) {
        return byEnd ? group.holdsEnd(window) : group.holds(window);
    }

    private StepWindows ofSpans(BitSet inside) {
        List<Span> spans = new ArrayList<>(withFigures(inside));
        if (rule == TimeRule.SUM || rule == TimeRule.RATIO_OF_SUMS) {
            spans.addAll(differences(inside));
        }
        if (rule == TimeRule.MEAN_OF_RATES) {
            spans = ofUsualLength(spans);
        }
        List<Span> standard = standard(spans);
        Map<Integer, Long> weights = new HashMap<>();
        boolean mean = rule == TimeRule.MEAN;
        boolean months = Lengths.areMonths(standard);
        for (Span span : standard) {
            weights.merge(span.plus(), mean ? Lengths.of(span.days(), months) : 1L, Long::sum);
            if (span.isDifference()) {
                weights.merge(span.minus(), -1L, Long::sum);
            }
        }
        weights.values().removeIf(weight -> weight == 0);
        long length =
                mean ? weights.values().stream().mapToLong(weight -> weight).sum() : 1;
        return new StepWindows(
                rule,
                inside,
                spans,
                standard,
                weights,
                length,
                Span.hull(spans.stream().map(Span::days).toList()));
    }

    /** Rates of the length that most figures are of: only those of equal windows have a mean. */
    private List<Span> ofUsualLength(List<Span> spans) {
        List<Span> usual = spans;
        long most = -1;
        for (Span span : spans) {
            List<Span> alike = spans.stream()
                    .filter(one -> Lengths.areEqual(one.days(), span.days()))
                    .toList();
            long figures = alike.stream()
                    .mapToLong(one -> reported.reported(one.plus()).cardinality())
                    .sum();
            if (figures > most) {
                most = figures;
                usual = alike;
            }
        }
        return usual;
    }

    private List<Span> withFigures(BitSet inside) {
        return inside.stream()
                .filter(number -> !reported.reported(number).isEmpty())
                .mapToObj(number -> Span.of(all.get(number), number))
                .toList();
    }

    /** Where a window is too long for the step, what it is longer by than another of the same start may lie in it. */
    private List<Span> differences(BitSet inside) {
        List<Span> differences = new ArrayList<>();
        int[] numbers = reported.windows().stream().toArray();
        for (int longer : numbers) {
            Window wide = all.get(longer);
            if (!inside.get(longer) && group.touches(wide)) {
                for (int shorter : numbers) {
                    Window narrow = all.get(shorter);
                    if (narrow.from().equals(wide.from())
                            && narrow.to().isBefore(wide.to())
                            && group.contains(new Window(narrow.to(), wide.to()))
                            && isLongerBy(longer, shorter)) {
                        differences.add(new Span(new Window(narrow.to(), wide.to()), longer, shorter));
                    }
                }
            }
        }
        return differences;
    }

    /** Of units that have both; or of one that began within the longer, whose predecessors have the shorter. */
    private boolean isLongerBy(int longer, int shorter) {
        BitSet units = reported.reported(longer);
        BitSet before = reported.reported(shorter);
        return units.intersects(before) || origins.isAnyMadeOf(units, before, all.get(longer));
    }

    /** Spans that cross each other are reported by different units: of each such cluster, the set that covers most. */
    private List<Span> standard(List<Span> spans) {
        List<Span> byStart = spans.stream()
                .sorted(Comparator.comparing((Span span) -> span.days().from())
                        .thenComparing(span -> span.days().to()))
                .toList();
        List<Span> standard = new ArrayList<>();
        List<Span> cluster = new ArrayList<>();
        LocalDate reached = LocalDate.MIN;
        for (Span span : byStart) {
            if (!span.days().from().isBefore(reached)) {
                standard.addAll(best(cluster));
                cluster.clear();
            }
            cluster.add(span);
            reached = span.days().to().isAfter(reached) ? span.days().to() : reached;
        }
        standard.addAll(best(cluster));
        return standard;
    }

    private List<Span> best(List<Span> cluster) {
        if (cluster.size() <= 1) {
            return List.copyOf(cluster);
        }
        Map<Span, Long> covered = new HashMap<>();
        cluster.forEach(span -> covered.put(span, covered(span)));
        List<Span> longest = cluster.stream().sorted(WidestSpans.WIDEST_FIRST).toList();
        List<Span> shortest = longest.reversed();
        List<Span> best = List.of();
        long most = -1;
        for (Span seed : longest) {
            for (List<Span> order : List.of(longest, shortest)) {
                List<Span> chosen = WidestSpans.of(seed, order);
                long all = chosen.stream()
                        .mapToLong(one -> covered.getOrDefault(one, 0L))
                        .sum();
                if (all > most) {
                    most = all;
                    best = chosen;
                }
            }
        }
        return best;
    }

    private long covered(Span span) {
        BitSet units = reported.reported(span.plus());
        if (span.isDifference()) {
            units = (BitSet) units.clone();
            units.and(reported.reported(span.minus()));
        }
        return units.cardinality() * Lengths.days(span.days());
    }

    /** Of several years: those of the last year that has figures. The standard are the windows with the latest end. */
    private StepWindows ofLast(BitSet inside) {
        List<Span> spans = withFigures(inside);
        int lastYear = spans.stream()
                .mapToInt(span -> span.days().countsForYear())
                .max()
                .orElse(0);
        if (!group.isWithinYear()) {
            spans = spans.stream()
                    .filter(span -> span.days().countsForYear() == lastYear)
                    .toList();
        }
        BitSet counted = new BitSet();
        spans.forEach(span -> counted.set(span.plus()));
        TreeSet<LocalDate> ends = new TreeSet<>();
        spans.forEach(span -> ends.add(span.days().to()));
        List<Span> standard = spans.stream()
                .filter(span -> span.days().to().equals(ends.last()))
                .toList();
        Map<Integer, Long> weights = new HashMap<>();
        standard.forEach(span -> weights.put(span.plus(), 1L));
        return new StepWindows(
                rule,
                counted.isEmpty() ? inside : counted,
                spans,
                standard,
                weights,
                1,
                Span.hull(spans.stream().map(Span::days).toList()));
    }
}
