package vn.tongket.measure.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.engine.SummedCell;
import vn.tongket.measure.figure.Decimals;
import vn.tongket.measure.step.Group;
import vn.tongket.measure.step.Leaf;
import vn.tongket.measure.step.Lengths;
import vn.tongket.measure.step.Span;
import vn.tongket.measure.step.TargetGround;

/** Put together out of the figures of single windows, which are quotients already: their plain mean, or their sum. */
final class OfWindows implements Recipe {
    private final Scene scene;
    private final Leaf leaf;
    private final int target;
    private final boolean mean;
    private final List<Other> windows = new ArrayList<>();

    OfWindows(Scene scene, Leaf leaf, int target, boolean mean) {
        this.scene = scene;
        this.leaf = leaf;
        this.target = target;
        this.mean = mean;
        for (Span span : leaf.step().standard()) {
            Leaf one = scene.leaves().leaf(leaf.indicator(), Group.step(span.days()), leaf.day());
            windows.add(new Other(leaf.indicator(), new OfValues(scene, one, target, null)));
        }
    }

    @Override
    public void prepare() {
        windows.forEach(window -> window.recipe().prepare());
    }

    @Override
    public StepResult answer() {
        TargetGround within = scene.leaves().ground(leaf, target);
        Window asked = scene.asked(leaf);
        Outcome outcome = outcome(within);
        return new StepResult(outcome, scene.coverage().of(leaf, within, asked), asked, leaf.day());
    }

    private Outcome outcome(TargetGround within) {
        List<Span> spans = leaf.step().standard();
        if (mean
                && !spans.stream()
                        .allMatch(span ->
                                Lengths.areEqual(span.days(), spans.getFirst().days()))) {
            return Outcome.none(Reasons.unequalRates());
        }
        List<@Nullable BigDecimal> figures = new ArrayList<>();
        Map<Integer, SummedCell> cells = scene.inquiry().cells(leaf.indicator(), within.unitId(), leaf.boundaries());
        for (Span span : spans) {
            SummedCell cell = cells.get(span.plus());
            if (cell != null) {
                figures.add(cell.value(leaf.indicator()));
            }
        }
        Outcome outcome = mean ? mean(figures) : sum(figures);
        return outcome.hasValue()
                ? new Outcome(
                        outcome.value(),
                        outcome.numerator(),
                        outcome.denominator(),
                        !within.isDivided(leaf.state().reportedIn(spans)),
                        null,
                        scene.caveats(leaf, within))
                : figures.isEmpty() ? Outcome.none(scene.whyNothing(leaf, target)) : outcome;
    }

    /** The numerator is the sum of the figures, the denominator how many there are. */
    static Outcome mean(List<@Nullable BigDecimal> figures) {
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        for (BigDecimal figure : figures) {
            if (figure != null) {
                sum = sum.add(figure);
                count++;
            }
        }
        BigDecimal number = BigDecimal.valueOf(count);
        return count == 0
                ? Outcome.none(Reasons.zeroDenominator())
                : new Outcome(Decimals.divide(sum, number), Decimals.plain(sum), number, true, null, List.of());
    }

    private static Outcome sum(List<@Nullable BigDecimal> figures) {
        Outcome mean = mean(figures);
        return mean.hasValue()
                ? new Outcome(mean.numerator(), null, null, true, null, List.of())
                : Outcome.none(Reasons.zeroWeights());
    }

    @Override
    public Origin origin() {
        return new Origin.Others(windows);
    }
}
