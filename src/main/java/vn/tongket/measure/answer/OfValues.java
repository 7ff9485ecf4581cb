package vn.tongket.measure.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.engine.SummedCell;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Decimals;
import vn.tongket.measure.inquiry.Amount;
import vn.tongket.measure.step.CommonGround;
import vn.tongket.measure.step.Leaf;
import vn.tongket.measure.step.OddUnit;
import vn.tongket.measure.step.Span;
import vn.tongket.measure.step.TargetGround;
import vn.tongket.programme.UnitRule;

/** A figure of values added up; where it is held against others, of some units only. */
final class OfValues implements Recipe {
    private final Scene scene;
    private final Leaf leaf;
    private final int target;
    private final @Nullable CommonGround common;

    /** @param common the units that count; null: all */
    OfValues(Scene scene, Leaf leaf, int target, @Nullable CommonGround common) {
        this.scene = scene;
        this.leaf = leaf;
        this.target = target;
        this.common = common;
    }

    private @Nullable BitSet only() {
        return common == null ? null : common.whole();
    }

    Measured indicator() {
        return leaf.indicator();
    }

    @Override
    public void prepare() {
        scene.leaves().prepare(leaf, target, only());
    }

    Amount amount() {
        return scene.leaves().amount(leaf, target, only());
    }

    @Override
    public StepResult answer() {
        Outcome outcome = outcome(amount());
        TargetGround within = scene.leaves().ground(leaf, target);
        Window asked = scene.asked(leaf);
        Coverage coverage = common == null
                ? scene.coverage().of(leaf, within, asked)
                : scene.coverage()
                        .of(
                                List.of(common),
                                leaf.indicator().indicator().limits().leastCoverage(),
                                asked);
        return new StepResult(outcome, coverage, outcome.hasValue() ? days(within) : asked, leaf.day());
    }

    private Outcome outcome(Amount amount) {
        SummedCell sum = amount.sum();
        if (sum == null || isNobody(sum)) {
            return Outcome.none(scene.whyNothing(leaf, target));
        }
        Outcome made = made(leaf.indicator(), amount, sum);
        return made.hasValue()
                ? new Outcome(made.value(), made.numerator(), made.denominator(), isExact(), null, caveats())
                : made;
    }

    /** Of a count nobody may be left when those that do not count were taken off. */
    private boolean isNobody(SummedCell sum) {
        BigDecimal below = sum.below();
        return leaf.indicator().unitRule() == UnitRule.COUNT_IF && below != null && below.signum() == 0;
    }

    /** A figure out of an amount, by the rule over units. */
    static Outcome made(Measured indicator, Amount amount, SummedCell sum) {
        BigDecimal value = sum.value(indicator);
        if (value == null) {
            return Outcome.none(
                    indicator.unitRule() == UnitRule.WEIGHTED_MEAN ? Reasons.zeroWeights() : Reasons.zeroDenominator());
        }
        BigDecimal common = amount.denominator();
        if (common.compareTo(BigDecimal.ONE) == 0) {
            return new Outcome(Decimals.plain(value), plain(sum.above()), plain(sum.below()), true, null, List.of());
        }
        boolean quotient = sum.above() != null && sum.below() != null;
        return quotient
                ? new Outcome(
                        Decimals.plain(value),
                        Decimals.divide(Objects.requireNonNull(sum.above()), common),
                        Decimals.divide(Objects.requireNonNull(sum.below()), common),
                        true,
                        null,
                        List.of())
                : new Outcome(Decimals.divide(value, common), Decimals.plain(value), common, true, null, List.of());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Decimals.plain(number);
    }

    boolean isExact() {
        return leaf.isOwn() || leaf.indicator().unitRule() == UnitRule.COUNT_IF || !isDivided();
    }

    /** Of some units only what is divided among them and others makes an estimate. */
    private boolean isDivided() {
        TargetGround within = scene.leaves().ground(leaf, target);
        BitSet counted = leaf.state().counted();
        return common == null
                ? within.isDivided(counted) || leaf.state().isCountedUnevenly(within)
                : within.isDivided(counted, common.whole()) || isCutByChoice(within, counted);
    }

    /** Whether what counts of some unit lies partly among the units that count, and partly not. */
    private boolean isCutByChoice(TargetGround within, BitSet counted) {
        CommonGround units = Objects.requireNonNull(common);
        BitSet former = (BitSet) counted.clone();
        former.andNot(within.composition().standing());
        former.and(within.within());
        return former.stream().anyMatch(unit -> {
            long in = within.composition().madeUpBy(unit).stream()
                    .filter(part -> units.whole().get(part.unitId()))
                    .count();
            return in > 0 && in < within.composition().madeUpBy(unit).size();
        });
    }

    List<Caveat> caveats() {
        return scene.caveats(leaf, scene.leaves().ground(leaf, target));
    }

    /** From the first day to the last that values within the unit speak about. */
    private Window days(TargetGround within) {
        List<Window> days = new ArrayList<>();
        if (leaf.isOwn()) {
            Window own = leaf.single().look(within.unitId()).days();
            return own == null ? scene.asked(leaf) : own;
        }
        var cells = scene.inquiry().cells(leaf.indicator(), within.unitId(), leaf.boundaries());
        for (Span span : leaf.step().standard()) {
            if (cells.containsKey(span.plus())) {
                days.add(span.days());
            }
        }
        for (OddUnit odd : leaf.state().odd().values()) {
            if (within.holds(odd.unitId()) && odd.days() != null && !odd.terms().isEmpty()) {
                days.add(odd.days());
            }
        }
        Window all = Span.hull(days);
        return all == null ? scene.asked(leaf) : all;
    }

    @Override
    public Origin origin() {
        return new Origin.Values(
                leaf,
                scene.leaves()
                        .summing(leaf, target, only())
                        .counted(scene.leaves().ground(leaf, target), only()));
    }
}
