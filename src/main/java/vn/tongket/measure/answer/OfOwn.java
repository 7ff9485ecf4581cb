package vn.tongket.measure.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.answer.Recipe.Origin.Values;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.engine.SummedCell;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.Decimals;
import vn.tongket.measure.inquiry.Amount;
import vn.tongket.measure.inquiry.Summing;
import vn.tongket.measure.step.Leaf;
import vn.tongket.measure.step.OddUnit;
import vn.tongket.measure.step.Term;
import vn.tongket.programme.TimeRule;

/** A figure that a unit reported itself; only its own windows are put together. */
final class OfOwn implements Recipe {
    private final Scene scene;
    private final Leaf leaf;
    private final int target;
    private final OddUnit unit;

    OfOwn(Scene scene, Leaf leaf, int target) {
        this.scene = scene;
        this.leaf = leaf;
        this.target = target;
        this.unit = leaf.single().look(scene.inquiry().ground().unitId(target));
    }

    Measured indicator() {
        return leaf.indicator();
    }

    @Override
    public void prepare() {
        unit.terms()
                .forEach(term -> scene.inquiry().singles().want(leaf.indicator().id(), term.unitId(), term.window()));
    }

    @Override
    public StepResult answer() {
        Outcome outcome = outcome();
        Window asked = scene.asked(leaf);
        Window days = unit.days();
        return new StepResult(
                outcome,
                scene.coverage().of(leaf, scene.leaves().ground(leaf, target), asked),
                outcome.hasValue() && days != null ? days : asked,
                leaf.day());
    }

    private record Weighed(SummedCell cell, long weight) {}

    private Outcome outcome() {
        List<Weighed> cells = new ArrayList<>();
        for (Term term : unit.terms()) {
            SummedCell cell = scene.inquiry().singles().get(leaf.indicator().id(), term.unitId(), term.window());
            if (cell != null) {
                cells.add(new Weighed(cell, term.weight()));
            }
        }
        if (cells.isEmpty()) {
            return Outcome.none(
                    unit.state() == OddUnit.State.IN_PART ? Reasons.listedByYear(2) : scene.whyNothing(leaf, target));
        }
        TimeRule rule = leaf.indicator().indicator().timeRule();
        if (rule == TimeRule.RATIO_OF_SUMS && cells.size() > 1) {
            return ofParts(cells);
        }
        if (rule == TimeRule.MEAN_OF_RATES && cells.size() > 1) {
            return OfWindows.mean(cells.stream().map(one -> value(one.cell)).toList());
        }
        return cells.size() == 1 ? single(cells.getFirst().cell) : weighed(cells);
    }

    private @Nullable BigDecimal value(SummedCell cell) {
        return cell.value(leaf.indicator());
    }

    private Outcome single(SummedCell cell) {
        BigDecimal value = value(cell);
        return value == null
                ? Outcome.none(Reasons.zeroDenominator())
                : new Outcome(Decimals.plain(value), cell.above(), cell.below(), true, null, caveats());
    }

    /** Of figures with parts the parts count, even where the quotient was given beside them. */
    private Outcome ofParts(List<Weighed> cells) {
        if (!cells.stream().allMatch(one -> one.cell.hasParts())) {
            return Outcome.none(Reasons.noParts());
        }
        Amount amount = new Amount();
        cells.forEach(one -> amount.add(
                new SummedCell(null, one.cell.above(), one.cell.below(), true), BigDecimal.valueOf(one.weight), 1));
        return single(Objects.requireNonNull(amount.sum()));
    }

    private Outcome weighed(List<Weighed> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Weighed one : cells) {
            BigDecimal value = value(one.cell);
            if (value == null) {
                return Outcome.none(Reasons.zeroDenominator());
            }
            sum = sum.add(value.multiply(BigDecimal.valueOf(one.weight)));
        }
        BigDecimal length = BigDecimal.valueOf(unit.length());
        boolean mean = unit.length() != 1;
        return new Outcome(
                Decimals.divide(sum, length),
                mean ? Decimals.plain(sum) : null,
                mean ? length : null,
                true,
                null,
                caveats());
    }

    private List<Caveat> caveats() {
        return scene.caveats(leaf, scene.leaves().ground(leaf, target));
    }

    @Override
    public Origin origin() {
        return new Values(
                leaf,
                unit.terms().stream()
                        .map(term -> new Summing.Counted(unit.unitId(), term, unit.length()))
                        .toList());
    }
}
