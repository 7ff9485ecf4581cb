package vn.tongket.measure.series;

import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;

/** Tells percentages and growth rates from quantities: what is said of one in percent would be a percentage of a percentage. */
final class Rates {
    private Rates() {}

    /** Measured in percent or permille. */
    static boolean isPercent(Indicator indicator) {
        String measuredIn = indicator.measuredIn().strip();
        return measuredIn.startsWith("%") || measuredIn.startsWith("‰");
    }

    /** A percentage, or put together over time as a rate of growth. */
    static boolean isRate(Indicator indicator) {
        return isPercent(indicator)
                || indicator.timeRule() == TimeRule.CAGR
                || indicator.timeRule() == TimeRule.MEAN_OF_RATES;
    }
}
