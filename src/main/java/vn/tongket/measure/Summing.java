package vn.tongket.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.OddUnit.State;
import vn.tongket.programme.CountCondition;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.Composition.Part;

/**
 * How the figure of one unit asked about is added up for a leaf: what an engine adds up for it, less what of that does not
 * count, and what counts besides. Known before anything is added up, so that all single values are read at once.
 */
final class Summing {
    private final Leaf leaf;
    private final int targetId;
    private final boolean fromEngine;
    private final List<Single> singles = new ArrayList<>();
    private final List<Counting> countings = new ArrayList<>();

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
        for (OddUnit odd : leaf.state().odd().values()) {
            if (ground.holds(odd.unitId())) {
                summing.put(odd, 1);
                summing.takeOffAddedUp(odd.unitId());
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
        List<Integer> others = ground.others(units, leaf);
        if (units.cardinality() <= others.size()) {
            Summing summing = new Summing(leaf, ground.unitId(), false);
            units.stream().forEach(unitId -> summing.put(leaf.state().made(unitId), 1));
            return summing;
        }
        Summing summing = all(leaf, ground);
        others.forEach(unitId -> summing.put(leaf.state().made(unitId), -1));
        return summing;
    }

    private static Summing own(Leaf leaf, int unitId) {
        Summing summing = new Summing(leaf, unitId, false);
        summing.put(leaf.single().look(unitId), 1);
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

    private void put(OddUnit unit, int sign) {
        for (Term term : unit.terms()) {
            BigDecimal factor = term.share().multiply(BigDecimal.valueOf(sign * term.weight()));
            singles.add(new Single(term.unitId(), term.window(), factor, unit.length()));
        }
    }

    private void takeOffAddedUp(int unitId) {
        for (Part member : leaf.state().composition().members(unitId)) {
            leaf.step().weights().forEach((window, weight) -> {
                if (leaf.state().isAddedUp(member.unitId(), window)) {
                    BigDecimal factor = member.share().multiply(BigDecimal.valueOf(-weight));
                    singles.add(new Single(
                            member.unitId(), window, factor, leaf.step().length()));
                }
            });
        }
    }

    /** Says which values it needs one by one. */
    void want(Singles values) {
        int id = leaf.indicator().id();
        WeightsOfStep weights = leaf.weights();
        for (Single single : singles) {
            values.want(id, single.unitId, single.window);
            if (weights != null) {
                values.want(weights.indicatorId(), single.unitId, weights.window(single.unitId, single.window));
            }
        }
        countings.forEach(one -> one.terms.forEach(term -> values.want(id, term.unitId(), term.window())));
    }

    /** Whether the engine is asked at all. */
    boolean isFromEngine() {
        return fromEngine;
    }

    /** @param cells what the engine added up, by number of the window */
    Amount amount(Map<Integer, Cell> cells, Singles values) {
        Amount amount = new Amount();
        if (leaf.indicator().unitRule() == UnitRule.COUNT_IF) {
            return counted(cells, values);
        }
        if (fromEngine) {
            cells.forEach((window, cell) -> {
                long weight = leaf.step().weight(window);
                if (weight != 0) {
                    amount.add(cell, BigDecimal.valueOf(weight), leaf.step().length());
                }
            });
        }
        for (Single single : singles) {
            Cell cell = cell(single, values);
            if (cell != null) {
                amount.add(cell, single.factor, single.length);
            }
        }
        return amount;
    }

    private @Nullable Cell cell(Single single, Singles values) {
        Cell cell = values.get(leaf.indicator().id(), single.unitId, single.window);
        WeightsOfStep weights = leaf.weights();
        if (weights != null) {
            int window = weights.window(single.unitId, single.window);
            return WeightsOfStep.weighed(cell, values.get(weights.indicatorId(), single.unitId, window));
        }
        return cell == null || leaf.isOwn() ? cell : cell.as(leaf.indicator().unitRule());
    }

    private Amount counted(Map<Integer, Cell> cells, Singles values) {
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
                amount.add(new Cell(null, met, BigDecimal.ONE, true), BigDecimal.valueOf(counting.sign), 1);
            }
        }
        return amount;
    }

    private @Nullable BigDecimal own(List<Term> terms, Singles values) {
        Amount own = new Amount();
        long length = leaf.step().length();
        for (Term term : terms) {
            Cell cell = values.get(leaf.indicator().id(), term.unitId(), term.window());
            if (cell != null) {
                own.add(cell.as(UnitRule.COUNT_IF), BigDecimal.valueOf(term.weight()), 1);
            }
        }
        Cell sum = own.sum();
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
    List<Counted> counted(TargetGround ground, @Nullable BitSet only) {
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
    record Counted(int unitId, Term term, long length) {}
}
