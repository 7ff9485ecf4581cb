package vn.tongket.programme;

/** How an indicator is put together over time. */
public enum TimeRule {
    /** Flows: add. */
    SUM,
    /** Stocks: the last window's figure. */
    LAST,
    /** Stocks: the mean of the windows' figures. */
    MEAN,
    /** Parts summed over time, then divided. */
    RATIO_OF_SUMS,
    /** Geometric yearly growth between the first and the last level, in percent. */
    CAGR,
    /** The simple mean of the windows' rates that many reports print; always labelled. */
    MEAN_OF_RATES,
    /** A list by year only. */
    NONE
}
