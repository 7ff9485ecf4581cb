package vn.tongket.measure.inquiry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tongket.base.Window;
import vn.tongket.measure.engine.AskedShares;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.engine.SummedCell;
import vn.tongket.measure.step.Leaf;
import vn.tongket.measure.step.OddUnit;
import vn.tongket.measure.step.Term;

/**
 * What some units' values add to figures, or take off, beside what an engine adds up for all. Values that are used alike (left
 * out of the same figures; of a mean, in it over other days) are added up by the engine, too: one sum for each use and window,
 * however many units there are.
 */
final class Corrections {
    private final Map<Leaf, Set<Summing>> summings = new LinkedHashMap<>();
    private final AskedShares rows = new AskedShares();
    private final List<Use> uses = new ArrayList<>();
    private final Map<Use, Integer> numbers = new HashMap<>();

    /** @param factor share times weight, below zero for what is taken off */
    private record Part(BigDecimal factor, long length) {}

    /** @param windows their numbers: what an engine adds up of others is of no use */
    private record Use(List<Summing> summings, List<Part> parts, BitSet windows) {}

    /** How a unit's figure enters: so many times as it is made, and whether what the engine added up of it is taken off. */
    private record Way(int times, boolean takenOff) {}

    private record Value(int unitId, int window) {}

    /** To be called before anything is read; twice makes no difference. */
    void want(Leaf leaf, Summing summing) {
        summings.computeIfAbsent(leaf, _ -> new LinkedHashSet<>()).add(summing);
    }

    /**
     * The units whose values are needed, with the number of their use as the way they are placed, and the indicator as the
     * collection.
     *
     * @param windows by number
     */
    AskedShares rows(List<Window> windows) {
        summings.forEach((leaf, all) -> {
            Map<Integer, Map<Way, List<Summing>>> units = new LinkedHashMap<>();
            for (Summing summing : all) {
                summing.corrected().stream()
                        .forEach(unit -> units.computeIfAbsent(unit, _ -> new HashMap<>(2))
                                .computeIfAbsent(
                                        new Way(summing.times(unit), summing.isTakenOff(unit)), _ -> new ArrayList<>(2))
                                .add(summing));
            }
            units.forEach(
                    (unit, ways) -> ways.forEach((way, ofUnit) -> add(leaf, windows, ofUnit, values(leaf, unit, way))));
        });
        return rows;
    }

    /** What each value is multiplied by, for each length that its product is divided by. */
    private static Map<Value, Map<Long, BigDecimal>> values(Leaf leaf, int unit, Way way) {
        Map<Value, Map<Long, BigDecimal>> values = new LinkedHashMap<>();
        if (way.times != 0) {
            OddUnit made = leaf.state().made(unit);
            for (Term term : made.terms()) {
                BigDecimal factor = term.share().multiply(BigDecimal.valueOf(way.times * term.weight()));
                merge(values, new Value(term.unitId(), term.window()), made.length(), factor);
            }
        }
        if (way.takenOff) {
            leaf.state()
                    .addedUp(unit)
                    .forEach(term -> merge(
                            values,
                            new Value(term.unitId(), term.window()),
                            leaf.step().length(),
                            term.share().multiply(BigDecimal.valueOf(-term.weight()))));
        }
        return values;
    }

    private static void merge(Map<Value, Map<Long, BigDecimal>> values, Value value, long length, BigDecimal factor) {
        values.computeIfAbsent(value, _ -> new HashMap<>(2)).merge(length, factor, BigDecimal::add);
    }

    private void add(Leaf leaf, List<Window> windows, List<Summing> ofUnit, Map<Value, Map<Long, BigDecimal>> values) {
        Map<Integer, Map<List<Part>, BitSet>> byUnit = new LinkedHashMap<>();
        values.forEach((value, factors) -> {
            List<Part> parts = new ArrayList<>(factors.size());
            factors.forEach((length, factor) -> {
                if (factor.signum() != 0) {
                    parts.add(new Part(factor, length));
                }
            });
            if (!parts.isEmpty()) {
                byUnit.computeIfAbsent(value.unitId, _ -> new HashMap<>(2))
                        .computeIfAbsent(parts, _ -> new BitSet())
                        .set(value.window);
            }
        });
        byUnit.forEach(
                (unit, uses) -> uses.forEach((parts, ofWindows) -> add(leaf, windows, ofUnit, unit, parts, ofWindows)));
    }

    private void add(
            Leaf leaf, List<Window> windows, List<Summing> ofUnit, int unit, List<Part> parts, BitSet ofWindows) {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (int window : ofWindows.stream().toArray()) {
            LocalDate end = windows.get(window).to();
            first = end.isBefore(first) ? end : first;
            last = end.isAfter(last) ? end : last;
        }
        boolean alone = isAlone(leaf, windows, unit, ofWindows, new Window(first, last.plusDays(1)));
        Use use = new Use(ofUnit, parts, alone ? leaf.step().windows() : ofWindows);
        rows.add(leaf.indicator().id(), unit, first, last, number(use));
    }

    /** Whether it has no other figures of the step that end on these days: then one use does for all with the same parts. */
    private static boolean isAlone(Leaf leaf, List<Window> windows, int unit, BitSet ofWindows, Window ends) {
        BitSet others = (BitSet) ofWindows.clone();
        others.andNot(leaf.step().windows());
        if (!others.isEmpty()) {
            return false;
        }
        others.or(leaf.step().windows());
        others.andNot(ofWindows);
        return others.stream()
                .noneMatch(window ->
                        ends.contains(windows.get(window).to()) && leaf.state().hasFigure(unit, window));
    }

    private int number(Use use) {
        return numbers.computeIfAbsent(use, unseen -> {
            uses.add(unseen);
            return uses.size() - 1;
        });
    }

    /** The indicators whose values are needed. */
    Collection<Measured> indicators() {
        Set<Measured> indicators = new LinkedHashSet<>();
        summings.keySet().forEach(leaf -> indicators.add(leaf.indicator()));
        return indicators;
    }

    /** What an engine added up of one use goes to the figures. */
    void put(int number, int window, SummedCell cell) {
        Use use = uses.get(number);
        if (use.windows.get(window)) {
            for (Part part : use.parts) {
                use.summings.forEach(summing -> summing.correct(cell, part.factor, part.length));
            }
        }
    }
}
