package vn.tongket.measure.series;

import java.util.List;
import java.util.Optional;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.YearRule;

/**
 * Which target may stand on the axis of a step's own figure: only one that speaks of the same days. A level for ten years' sum
 * beside the years it is made of would flatten them and say that each fell short.
 */
public final class StepLevel {
    private StepLevel() {}

    /** @param ofUnit targets of the unit whose figures they are */
    public static Optional<Target> of(Indicator indicator, List<Target> ofUnit, Window step) {
        return ofUnit.stream()
                .filter(target -> target.level() != null && target.operator() != Target.Operator.RANGE)
                .filter(target -> speaksOf(indicator, target, step))
                .findFirst();
    }

    /** Where the last year alone decides, and of a level to be reached by the end, that is the last year only. */
    private static boolean speaksOf(Indicator indicator, Target target, Window step) {
        boolean ends = target.window().countsForYear() == step.countsForYear();
        if (target.years().kind() == YearRule.Kind.LAST) {
            return ends;
        }
        if (target.isYearly()) {
            return target.window().contains(step.lastDay());
        }
        boolean oneYear = !target.window().to().isAfter(target.window().from().plusYears(1));
        return ends && (oneYear || indicator.timeRule() == TimeRule.LAST || indicator.timeRule() == TimeRule.NONE);
    }
}
