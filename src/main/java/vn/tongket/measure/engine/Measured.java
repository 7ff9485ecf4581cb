package vn.tongket.measure.engine;

import org.jspecify.annotations.Nullable;
import vn.tongket.measure.figure.Reason;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.frame.ShareBy;

/**
 * An indicator with the number its values are stored under.
 *
 * @param stopped why its definition can have no figure; null for nearly all
 */
public record Measured(
        int id, Indicator indicator, @Nullable Reason stopped) {

    public UnitRule unitRule() {
        return indicator.unitRule();
    }

    public UnitKind collectedFrom() {
        return indicator.collectedFrom();
    }

    public ShareBy shareBy() {
        return indicator.shareBy();
    }

    public boolean isComputed() {
        return unitRule() == UnitRule.COMPUTED;
    }

    /** Only what a unit itself reported counts for it. */
    public boolean isOwnOnly() {
        return unitRule() == UnitRule.OWN_LEVEL || unitRule() == UnitRule.DISTINCT;
    }

    /** Its figures are parts of each other, so the values of named parts make up a total that was not given. */
    public boolean addsUp() {
        return unitRule() == UnitRule.SUM || unitRule() == UnitRule.RATIO_OF_SUMS;
    }

    /** A level whose windows count by their last day, however long they are: not a ratio. */
    public boolean isOfLastDay() {
        boolean level = indicator.timeRule() == TimeRule.LAST || indicator.timeRule() == TimeRule.CAGR;
        return level && unitRule() != UnitRule.RATIO_OF_SUMS && unitRule() != UnitRule.WEIGHTED_MEAN;
    }

    /** What it adds up over time; of a cumulative one, a part is a difference. */
    public boolean isFlow() {
        return indicator.timeRule() == TimeRule.SUM || indicator.timeRule() == TimeRule.RATIO_OF_SUMS;
    }

    /** How many named parts make up a total that was not given; 0 where they never do. */
    public int parts() {
        int count = indicator.breakdowns().size();
        return count < 2 || indicator.limits().ofWhich() ? 0 : count;
    }

    /** A count that is stated as a share of those that reported. */
    boolean isShare() {
        String unit = indicator.measuredIn().strip();
        return unit.startsWith("%") || unit.startsWith("‰");
    }

    public String rule() {
        return isComputed() ? "COMPUTED" : unitRule() + "/" + indicator.timeRule();
    }
}
