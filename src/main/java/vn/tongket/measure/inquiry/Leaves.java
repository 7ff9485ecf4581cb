package vn.tongket.measure.inquiry;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.step.Group;
import vn.tongket.measure.step.Leaf;
import vn.tongket.measure.step.Reported;
import vn.tongket.measure.step.SingleUnit;
import vn.tongket.measure.step.StepState;
import vn.tongket.measure.step.StepWindows;
import vn.tongket.measure.step.StepWindowsFinder;
import vn.tongket.measure.step.TargetGround;
import vn.tongket.measure.step.WeightsOfStep;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.frame.Composition;
import vn.tongket.unit.frame.Ground;

/** Prepares leaves, each once, and how they are added up. */
public final class Leaves {
    private final Inquiry inquiry;
    private final Ground ground;
    private final Map<Key, Leaf> leaves = new HashMap<>();
    private final Map<GroundKey, TargetGround> grounds = new HashMap<>();
    private final Map<SumKey, Summing> summings = new HashMap<>();
    private final Map<GroundKey, BitSet> relevant = new HashMap<>();

    private record Key(int indicatorId, Group group, LocalDate day) {}

    private record GroundKey(int unitId, LocalDate boundaries, Collected collected) {}

    private record SumKey(Leaf leaf, int unitId, @Nullable BitSet only) {}

    public Leaves(Inquiry inquiry) {
        this.inquiry = inquiry;
        this.ground = inquiry.ground();
    }

    public Leaf leaf(Measured indicator, Group group, LocalDate day) {
        return leaves.computeIfAbsent(new Key(indicator.id(), group, day), _ -> make(indicator, group, day));
    }

    private Leaf make(Measured indicator, Group group, LocalDate day) {
        LocalDate boundaries = ground.firstDayOfBoundaries(day);
        Measured weight = inquiry.weight(indicator);
        WeightsOfStep weights =
                weight == null ? null : new WeightsOfStep(weight, inquiry.reported(weight), group, inquiry.windows());
        Reported reported = inquiry.reported(indicator).onlyWith(weights);
        StepWindows step = new StepWindowsFinder(
                        inquiry.windows(),
                        reported,
                        group,
                        rule(indicator),
                        indicator.isOfLastDay(),
                        (units, others, window) -> isAnyMadeOf(indicator, day, units, others, window))
                .find();
        Composition composition = ground.composition(day, indicator.collectedFrom(), indicator.shareBy());
        boolean ownOnly = indicator.isOwnOnly() || indicator.unitRule() == UnitRule.COUNT_IF;
        SingleUnit single = new SingleUnit(
                ground, composition, indicator.shareBy(), inquiry.windows(), reported, group, step, ownOnly);
        StepState state = new StepState(
                ground,
                composition,
                inquiry.windows(),
                reported,
                step,
                single,
                weights,
                inquiry.askedBy(indicator).in(group),
                indicator.isOwnOnly() ? new BitSet() : relevant(indicator, boundaries),
                ownOnly);
        return new Leaf(indicator, group, day, boundaries, state, single, weights);
    }

    private boolean isAnyMadeOf(Measured indicator, LocalDate day, BitSet units, BitSet others, Window window) {
        if (indicator.isOwnOnly() || indicator.unitRule() == UnitRule.COUNT_IF || others.isEmpty()) {
            return false;
        }
        BitSet born = ground.idsBornWithin(window, indicator.collectedFrom());
        born.and(units);
        Composition composition = ground.composition(day, indicator.collectedFrom(), indicator.shareBy());
        return born.stream()
                .anyMatch(unit -> composition.formerOf(unit).stream().anyMatch(others::get));
    }

    /** Levels of a growth are figures of windows that end last. */
    private static TimeRule rule(Measured indicator) {
        TimeRule rule = indicator.indicator().timeRule();
        return rule == TimeRule.CAGR ? TimeRule.LAST : rule;
    }

    private BitSet relevant(Measured indicator, LocalDate boundaries) {
        return relevant.computeIfAbsent(new GroundKey(0, boundaries, Collected.of(indicator)), _ -> {
            BitSet all = new BitSet();
            for (int target : inquiry.targets()) {
                if (ground.isValidOn(target, boundaries)) {
                    all.or(inquiry.standing()
                            .placing(boundaries, indicator.shareBy())
                            .within(ground.unitId(target)));
                }
            }
            return all;
        });
    }

    /** @param target its index; it must stand on the leaf's day */
    public TargetGround ground(Leaf leaf, int target) {
        Collected collected = Collected.of(leaf.indicator());
        return grounds.computeIfAbsent(
                new GroundKey(ground.unitId(target), leaf.boundaries(), collected),
                _ -> new TargetGround(
                        ground,
                        leaf.state().composition(),
                        inquiry.standing().placing(leaf.boundaries(), collected.shareBy()),
                        ground.unitId(target)));
    }

    /** Prepares how a leaf is added up, and says which values that takes besides what an engine adds up for all. */
    public void prepare(Leaf leaf, int target, @Nullable BitSet only) {
        summing(leaf, target, only).want(inquiry.corrections(), inquiry.singles());
    }

    public Summing summing(Leaf leaf, int target, @Nullable BitSet only) {
        TargetGround within = ground(leaf, target);
        return summings.computeIfAbsent(
                new SumKey(leaf, within.unitId(), only),
                _ -> only == null ? Summing.all(leaf, within) : Summing.only(leaf, within, only));
    }

    public Amount amount(Leaf leaf, int target, @Nullable BitSet only) {
        Summing summing = summing(leaf, target, only);
        return summing.amount(
                inquiry.cells(leaf.indicator(), summing.targetId(), leaf.boundaries()), inquiry.singles());
    }

    public Collection<Leaf> all() {
        return leaves.values();
    }
}
