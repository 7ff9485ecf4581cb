package vn.tongket.measure.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Decimals;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.step.Span;

/** Yearly growth from one level to another, over the ground that both are whole on. */
final class Grown implements Recipe {
    private final Scene scene;
    private final Ends ends;
    private final int target;
    private final int years;
    private final boolean ofYear;
    private final Recipe first;
    private final Recipe last;

    /**
     * @param years between the two levels, at least 1
     * @param ofYear whether a year's growth is asked for, from the year before: it stands under that year; otherwise under all
     *     the days that it speaks of
     */
    Grown(Scene scene, Ends ends, int target, int years, boolean ofYear) {
        this.scene = scene;
        this.ends = ends;
        this.target = target;
        this.years = years;
        this.ofYear = ofYear;
        this.first = ends.first().of(target, ends.commons());
        this.last = ends.last().of(target, ends.commons());
    }

    @Override
    public void prepare() {
        first.prepare();
        last.prepare();
    }

    @Override
    public StepResult answer() {
        StepResult from = first.answer();
        StepResult to = last.answer();
        Window days = to.window();
        Coverage coverage = ends.coverage(scene, target, days);
        Outcome growth = growth(from.outcome(), to.outcome(), coverage);
        Window both = ofYear ? null : Span.hull(List.of(from.window(), days));
        return new StepResult(growth, coverage, both == null ? days : both, to.groundDay());
    }

    private Outcome growth(Outcome from, Outcome to, Coverage coverage) {
        if (ends.commons().isEmpty()) {
            return Outcome.none(Reasons.noCommonGround(coverage.expected()));
        }
        BigDecimal first = from.value();
        BigDecimal last = to.value();
        if (first == null || last == null) {
            Reason reason = first == null ? from.reason() : to.reason();
            return Outcome.none(reason == null ? Reasons.nobodyReported() : reason);
        }
        if (first.signum() <= 0 || last.signum() < 0) {
            return Outcome.none(Reasons.growthFromNothing());
        }
        List<Caveat> caveats = new ArrayList<>(from.caveats());
        caveats.addAll(to.caveats());
        return new Outcome(
                Decimals.yearlyGrowth(first, last, years),
                last,
                first,
                from.exact() && to.exact(),
                null,
                caveats.stream().distinct().toList());
    }

    @Override
    public Origin origin() {
        return new Origin.Others(List.of(
                new Other(ends.first().indicator(), first),
                new Other(ends.last().indicator(), last)));
    }
}
