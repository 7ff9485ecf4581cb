package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;

/** Which of the windows that lie on a piece of ground count for a step. */
// Values with figures are chosen before.
@SuppressWarnings("NullAway")
final class Choice {
    private final Indicator indicator;
    private final Pieces pieces;
    private final Entries entries;
    private final Map<String, List<Entry>> differences = new HashMap<>();

    Choice(Indicator indicator, Pieces pieces, Entries entries) {
        this.indicator = indicator;
        this.pieces = pieces;
        this.entries = entries;
    }

    /** Of flows and means: the widest windows, none inside another. */
    List<Entry> widest(Piece piece, Window step) {
        return widest(piece, step, unit -> true);
    }

    /** Only what one unit said itself. */
    List<Entry> widestOf(String unit, Window step) {
        return widest(pieces.ofUnit(unit).getFirst(), step, unit::equals);
    }

    private List<Entry> widest(Piece piece, Window step, Predicate<String> whose) {
        List<Entry> all = new ArrayList<>();
        for (String unit : piece.chain()) {
            if (whose.test(unit)) {
                all.addAll(entries.of(unit));
                all.addAll(differencesOf(unit));
            }
        }
        List<Entry> lying = all.stream().filter(entry -> counts(entry, step)).toList();
        List<Entry> widest = lying.stream()
                .filter(entry -> lying.stream().noneMatch(entry::isInside))
                .toList();
        List<Entry> once = new ArrayList<>();
        for (Entry entry : widest) {
            if (once.stream().noneMatch(other -> other.window().equals(entry.window()))) {
                once.add(entry);
            }
        }
        refuseGroundTwice(once);
        return once;
    }

    private void refuseGroundTwice(List<Entry> chosen) {
        for (Entry one : chosen) {
            for (Entry other : chosen) {
                if (one != other && one.window().overlaps(other.window())) {
                    throw new IllegalStateException(
                            "Ground twice in " + indicator.code() + ": " + one + " and " + other);
                }
            }
        }
    }

    /** A window counts for the step that holds its last day, if it is no longer; a difference lies in its step. */
    static boolean counts(Entry entry, Window step) {
        return entry.fromCumulative()
                ? entry.days().without(Days.of(step)).isEmpty()
                : step.contains(entry.window().lastDay()) && Days.isNoLonger(entry.window(), step);
    }

    /** Of levels: the latest figure of the last unit of the chain that has one. */
    Optional<Entry> latest(Piece piece, Window step) {
        for (String unit : piece.chain().reversed()) {
            Optional<Entry> own = latestOf(unit, step);
            if (own.isPresent()) {
                return own;
            }
        }
        return Optional.empty();
    }

    Optional<Entry> latestOf(String unit, Window step) {
        return entries.of(unit).stream()
                .filter(entry -> step.contains(entry.window().lastDay()))
                .filter(entry -> isLevel() || Days.isNoLonger(entry.window(), step))
                .max(Comparator.comparing((Entry entry) -> entry.window().to())
                        .thenComparing(entry -> Days.days(entry.window())));
    }

    /** A quantity of a day, however long its window; a ratio's window is no longer than the step. */
    private boolean isLevel() {
        return indicator.unitRule() != UnitRule.RATIO_OF_SUMS && indicator.unitRule() != UnitRule.WEIGHTED_MEAN;
    }

    private List<Entry> differencesOf(String unit) {
        boolean flow = indicator.timeRule() == TimeRule.SUM || indicator.timeRule() == TimeRule.RATIO_OF_SUMS;
        boolean added = indicator.unitRule() != UnitRule.WEIGHTED_MEAN;
        if (!flow || !added) {
            return List.of();
        }
        return differences.computeIfAbsent(unit, this::findDifferences);
    }

    private List<Entry> findDifferences(String unit) {
        List<Entry> found = new ArrayList<>();
        for (Entry wide : entries.of(unit)) {
            for (Entry inner : entries.of(unit)) {
                if (sameStart(wide.window(), inner.window()) && wide.amount() != null && inner.amount() != null) {
                    found.add(difference(wide, inner.window(), wide.amount().minus(inner.amount())));
                }
            }
            if (wide.window().from().isBefore(pieces.world.place(unit).first())) {
                overPredecessors(unit, wide, found);
            }
        }
        return found;
    }

    private static boolean sameStart(Window wide, Window inner) {
        return wide.from().equals(inner.from()) && inner.to().isBefore(wide.to());
    }

    private static Entry difference(Entry wide, Window inner, Amount amount) {
        return new Entry(wide.unit(), new Window(inner.to(), wide.window().to()), amount, true);
    }

    /** A successor's window holds those of its predecessors as its own, where all of them have one of the same days. */
    private void overPredecessors(String unit, Entry wide, List<Entry> found) {
        Set<Window> tried = new HashSet<>();
        for (Piece piece : pieces.ofUnit(unit)) {
            for (String before : piece.chain().subList(0, piece.chain().indexOf(unit))) {
                for (Entry inner : entries.of(before)) {
                    if (sameStart(wide.window(), inner.window()) && tried.add(inner.window())) {
                        sumOfPredecessors(unit, inner.window())
                                .filter(sum -> wide.amount() != null)
                                .ifPresent(sum -> found.add(difference(
                                        wide, inner.window(), wide.amount().minus(sum))));
                    }
                }
            }
        }
    }

    private Optional<Amount> sumOfPredecessors(String unit, Window window) {
        Map<String, Amount> byUnit = new HashMap<>();
        for (Piece piece : pieces.ofUnit(unit)) {
            Optional<Entry> one = piece.chain().subList(0, piece.chain().indexOf(unit)).stream()
                    .flatMap(before -> entries.of(before).stream())
                    .filter(entry -> entry.window().equals(window) && entry.amount() != null)
                    .filter(entry -> liesWhollyIn(entry.unit(), unit))
                    .findFirst();
            if (one.isEmpty()) {
                return Optional.empty();
            }
            byUnit.put(one.get().unit(), one.get().amount());
        }
        return byUnit.values().stream().reduce(Amount::plus);
    }

    private boolean liesWhollyIn(String before, String unit) {
        BigDecimal part = pieces.ofUnit(before).stream()
                .filter(piece -> piece.chain().contains(unit))
                .map(piece -> piece.of(before))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return part.compareTo(BigDecimal.ONE) == 0;
    }
}
