package vn.tongket.measure.inquiry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.engine.Singles;
import vn.tongket.measure.engine.SummedCell;
import vn.tongket.measure.figure.Decimals;
import vn.tongket.measure.step.Leaf;
import vn.tongket.measure.step.OddUnit;
import vn.tongket.measure.step.OddUnit.State;
import vn.tongket.measure.step.StepWindows;
import vn.tongket.measure.step.TargetGround;
import vn.tongket.measure.step.Term;
import vn.tongket.measure.step.WeightsOfStep;
import vn.tongket.programme.UnitRule;
import vn.tongket.programme.formula.CountCondition;

/**
 * How the figure of one unit asked about is added up for a leaf: what an engine adds up for it, less what of that does not
 * count, and what counts besides. Known before anything is added up, so that everything is read at once: {@link Corrections}
 * by their use, and one by one only what is multiplied, or held against a condition, before it is added.
 */
public final class Summing {
    private final Leaf leaf;
    private final int targetId;
    private final boolean fromEngine;
    /** Units that are added as they are made (1), or taken off (-1), by id. */
    private final Map<Integer, Integer> times = new HashMap<>();
    /** Units of which what the engine adds up is taken off. */
    private final BitSet takenOff = new BitSet();

    private final Amount corrections = new Amount();
    private final List<Single> singles = new ArrayList<>();
    private final List<Counting> countings = new ArrayList<>();
    /** Nothing counts, though the engine may add something up: then there is no figure, and not zero. */
    private boolean empty;

    /** @param factor share times weight, below zero for what is taken off */
    private record Single(int unitId, int window, BigDecimal factor, long length) {}

    /** A unit that meets a condition, or does not, by all its terms; added, or taken off with -1. */
    private record Counting(List<Term> terms, int sign) {}

    /** @param ground who is expected within the unit, and who has values besides */
    private Summing(Leaf leaf, int targetId, boolean fromEngine) {
        this.leaf = leaf;
        this.targetId = targetId;
        this.fromEngine = fromEngine;
    }

    /** All there is, within a unit asked about. */
    static Summing all(Leaf leaf, TargetGround ground) {
        if (leaf.isOwn()) {
            return own(leaf, ground.unitId());
        }
        if (leaf.indicator().unitRule() == UnitRule.COUNT_IF) {
            return counting(leaf, ground, leaf.state().whole(ground.expected()));
        }
        Summing summing = new Summing(leaf, ground.unitId(), true);
        summing.empty = !leaf.state().hasAnyIn(ground);
        for (OddUnit odd : leaf.state().odd().values()) {
            if (ground.holds(odd.unitId())) {
                summing.put(odd.unitId(), 1);
                summing.takenOff.set(odd.unitId());
            }
        }
        return summing;
    }

    /** Only of some units. */
    static Summing only(Leaf leaf, TargetGround ground, BitSet units) {
        if (leaf.isOwn()) {
            return own(leaf, ground.unitId());
        }
        if (leaf.indicator().unitRule() == UnitRule.COUNT_IF) {
            BitSet whole = leaf.state().whole(ground.expected());
            whole.and(units);
            return counting(leaf, ground, whole);
        }
        BitSet others = ground.others(units, leaf);
        if (units.cardinality() <= others.cardinality()) {
            Summing summing = new Summing(leaf, ground.unitId(), false);
            units.stream().forEach(unitId -> summing.put(unitId, 1));
            return summing;
        }
        Summing summing = all(leaf, ground);
        summing.empty = units.stream()
                .allMatch(unitId -> leaf.state().made(unitId).terms().isEmpty());
        others.stream().forEach(unitId -> summing.put(unitId, -1));
        return summing;
    }

    private static Summing own(Leaf leaf, int unitId) {
        Summing summing = new Summing(leaf, unitId, false);
        summing.single(
                leaf.single().look(unitId).terms(), leaf.single().look(unitId).length(), 1);
        return summing;
    }

    /** Where each has one window the engine counts them, and those that do not count are taken off. */
    private static Summing counting(Leaf leaf, TargetGround ground, BitSet units) {
        StepWindows step = leaf.step();
        boolean simple =
                step.weights().size() == 1 && step.weights().values().stream().allMatch(weight -> weight == 1);
        Summing summing = new Summing(leaf, ground.unitId(), simple);
        if (!simple) {
            units.stream()
                    .forEach(unitId -> summing.count(leaf.state().made(unitId).terms(), 1));
            return summing;
        }
        int window = step.weights().keySet().iterator().next();
        ground.expected().stream().forEach(unitId -> {
            OddUnit odd = leaf.state().odd().get(unitId);
            boolean counts = units.get(unitId);
            if (leaf.state().isAddedUp(unitId, window) && (odd != null || !counts)) {
                summing.count(List.of(new Term(unitId, window, 1, BigDecimal.ONE)), -1);
            }
            if (odd != null && counts) {
                summing.count(odd.terms(), 1);
            }
        });
        return summing;
    }

    private void count(List<Term> terms, int sign) {
        countings.add(new Counting(terms, sign));
    }

    private void put(int unitId, int sign) {
        times.merge(unitId, sign, Integer::sum);
    }

    private void single(List<Term> terms, long length, int sign) {
        for (Term term : terms) {
            BigDecimal factor = term.share().multiply(BigDecimal.valueOf(sign * term.weight()));
            singles.add(new Single(term.unitId(), term.window(), factor, length));
        }
    }

    /** Ids of the units whose values are added to what the engine adds up, or taken off. */
    BitSet corrected() {
        BitSet units = (BitSet) takenOff.clone();
        times.keySet().forEach(units::set);
        return units;
    }

    /** How often a unit's figure is added as it is made; below zero where it is taken off. */
    int times(int unitId) {
        return times.getOrDefault(unitId, 0);
    }

    /** Whether what the engine adds up of a unit is taken off. */
    boolean isTakenOff(int unitId) {
        return takenOff.get(unitId);
    }

    /** Something that is added to what the engine adds up, or taken off. */
    void correct(SummedCell cell, BigDecimal factor, long length) {
        corrections.add(cell, factor, length);
    }

    /** Says which values it needs besides, and how. */
    void want(Corrections together, Singles values) {
        WeightsOfStep weights = leaf.weights();
        if (weights != null) {
            oneByOne();
        } else if (!corrected().isEmpty()) {
            together.want(leaf, this);
        }
        int id = leaf.indicator().id();
        for (Single single : singles) {
            values.want(id, single.unitId, single.window);
            if (weights != null) {
                values.want(weights.indicatorId(), single.unitId, weights.window(single.unitId, single.window));
            }
        }
        countings.forEach(one -> one.terms.forEach(term -> values.want(id, term.unitId(), term.window())));
    }

    /** Of a weighted mean each value is multiplied by a weight of its own. */
    private void oneByOne() {
        if (singles.isEmpty()) {
            times.forEach((unitId, sign) -> {
                OddUnit made = leaf.state().made(unitId);
                single(made.terms(), made.length(), sign);
            });
            takenOff.stream()
                    .forEach(unitId ->
                            single(leaf.state().addedUp(unitId), leaf.step().length(), -1));
        }
    }

    /** Whether the engine is asked at all. */
    boolean isFromEngine() {
        return fromEngine;
    }

    /** @param cells what the engine added up, by number of the window */
    Amount amount(Map<Integer, SummedCell> cells, Singles values) {
        Amount amount = new Amount();
        if (leaf.indicator().unitRule() == UnitRule.COUNT_IF) {
            return counted(cells, values);
        }
        if (empty) {
            return amount;
        }
        if (fromEngine) {
            cells.forEach((window, cell) -> {
                long weight = leaf.step().weight(window);
                if (weight != 0) {
                    amount.add(cell, BigDecimal.valueOf(weight), leaf.step().length());
                }
            });
        }
        amount.add(corrections);
        for (Single single : singles) {
            SummedCell cell = cell(single, values);
            if (cell != null) {
                amount.add(cell, single.factor, single.length);
            }
        }
        return amount;
    }

    private @Nullable SummedCell cell(Single single, Singles values) {
        SummedCell cell = values.get(leaf.indicator().id(), single.unitId, single.window);
        WeightsOfStep weights = leaf.weights();
        if (weights != null) {
            int window = weights.window(single.unitId, single.window);
            return WeightsOfStep.weighed(cell, values.get(weights.indicatorId(), single.unitId, window));
        }
        return cell == null || leaf.isOwn() ? cell : cell.as(leaf.indicator().unitRule());
    }

    private Amount counted(Map<Integer, SummedCell> cells, Singles values) {
        Amount amount = new Amount();
        if (fromEngine) {
            cells.forEach((window, cell) -> {
                if (leaf.step().weight(window) != 0) {
                    amount.add(cell, BigDecimal.ONE, 1);
                }
            });
        }
        for (Counting counting : countings) {
            BigDecimal own = own(counting.terms, values);
            if (own != null) {
                BigDecimal met = meets(own) ? BigDecimal.ONE : BigDecimal.ZERO;
                amount.add(new SummedCell(null, met, BigDecimal.ONE, true), BigDecimal.valueOf(counting.sign), 1);
            }
        }
        return amount;
    }

    private @Nullable BigDecimal own(List<Term> terms, Singles values) {
        Amount own = new Amount();
        long length = leaf.step().length();
        for (Term term : terms) {
            SummedCell cell = values.get(leaf.indicator().id(), term.unitId(), term.window());
            if (cell != null) {
                own.add(cell.as(UnitRule.COUNT_IF), BigDecimal.valueOf(term.weight()), 1);
            }
        }
        SummedCell sum = own.sum();
        BigDecimal quantity = sum == null ? null : sum.amount();
        return quantity == null ? null : Decimals.divide(quantity, BigDecimal.valueOf(length));
    }

    private boolean meets(BigDecimal quantity) {
        String condition = leaf.indicator().indicator().condition();
        return CountCondition.parse(condition == null ? "" : condition)
                .map(read -> read.isMetBy(quantity))
                .orElse(false);
    }

    int targetId() {
        return targetId;
    }

    /** The terms that the figure is made of, for a trace: each value with what it is multiplied by, and divided by. */
    public List<Counted> counted(TargetGround ground, @Nullable BitSet only) {
        List<Counted> counted = new ArrayList<>();
        if (leaf.isOwn()) {
            addTo(counted, leaf.single().look(targetId));
            return counted;
        }
        BitSet units = only == null ? (BitSet) ground.expected().clone() : only;
        boolean countIf = leaf.indicator().unitRule() == UnitRule.COUNT_IF;
        if (countIf) {
            units.and(leaf.state().whole(ground.expected()));
        }
        units.stream().forEach(unitId -> addTo(counted, leaf.state().made(unitId)));
        if (only == null && !countIf) {
            ground.besides(leaf).forEach(unitId -> addTo(counted, leaf.state().made(unitId)));
        }
        return counted;
    }

    private static void addTo(List<Counted> counted, OddUnit unit) {
        if (unit.state() != State.MISSING) {
            unit.terms().forEach(term -> counted.add(new Counted(unit.unitId(), term, unit.length())));
        }
    }

    /** A value within a figure. */
    public record Counted(int unitId, Term term, long length) {}
}
