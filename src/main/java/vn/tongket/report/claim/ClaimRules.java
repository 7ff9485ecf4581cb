package vn.tongket.report.claim;

import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;

/** What an indicator's two rules and limits mean for figures beside each other. */
public record ClaimRules(Indicator indicator) {

    /** Whether a figure speaks of all days of its window; a stock's speaks of the last one only. */
    public boolean ofAllDays() {
        return indicator.timeRule() != TimeRule.LAST;
    }

    /** Whether figures of different units are ever put together; what is not is checked within a unit only. */
    public boolean acrossUnits() {
        return switch (indicator.unitRule()) {
            case SUM, RATIO_OF_SUMS, WEIGHTED_MEAN, COUNT_IF -> true;
            case OWN_LEVEL, DISTINCT, COMPUTED -> false;
        };
    }

    /** Whether a window's figure is at least what the windows inside it add up to (or, of distinct things, the largest). */
    boolean growsOverTime() {
        return addsOverTime() && !indicator.limits().mayBeNegative();
    }

    /** Whether the windows of a year make up the year's figure. */
    boolean addsOverTime() {
        return indicator.timeRule() == TimeRule.SUM || indicator.timeRule() == TimeRule.RATIO_OF_SUMS;
    }

    /** Whether predecessors' figures add to the successor's. */
    boolean addsOverUnits() {
        return indicator.unitRule() == UnitRule.SUM || indicator.unitRule() == UnitRule.RATIO_OF_SUMS;
    }

    boolean isDistinct() {
        return indicator.unitRule() == UnitRule.DISTINCT;
    }

    /** Whether a quantity says how many, so that a part of it is less: a rate of the unit's own level does not. */
    boolean countsQuantities() {
        return indicator.timeRule() != TimeRule.RATIO_OF_SUMS || indicator.hasParts();
    }

    /** Whether a part can be held against its total. */
    public boolean holdsPartsAgainstTotal() {
        if (indicator.breakdowns().isEmpty() || indicator.limits().mayBeNegative()) {
            return false;
        }
        return switch (indicator.unitRule()) {
            case SUM, RATIO_OF_SUMS, DISTINCT -> true;
            // A rate of the unit's own, or one that is only held against a condition, may be higher for a part; a flow
            // not.
            case OWN_LEVEL, COUNT_IF -> indicator.timeRule() == TimeRule.SUM;
            case WEIGHTED_MEAN, COMPUTED -> false;
        };
    }

    /** Whether the parts make the total up; distinct persons may be in several of them. */
    public boolean partsAreAllThereIs() {
        return indicator.breakdowns().size() >= 2 && !indicator.limits().ofWhich() && !isDistinct();
    }
}
