package vn.tongket.programme;

/** How an indicator is added up over units (design: values and roll-up). */
public enum UnitRule {
    /** Add, with shares. */
    SUM,
    /** Add numerators and denominators, then divide. */
    RATIO_OF_SUMS,
    /** Mean weighted by another indicator of the same unit and window. */
    WEIGHTED_MEAN,
    /** Units that meet a condition, over units that reported. */
    COUNT_IF,
    /** Only what the unit itself reported; never rolled up. */
    OWN_LEVEL,
    /** Distinct persons or things: not additive, shown only where reported. */
    DISTINCT,
    /** A formula over other indicators, applied after they are rolled up. */
    COMPUTED
}
