package vn.tongket.measure.figure;

/** Whether boundaries made a figure an estimate. */
public enum Exactness {
    /** Every value lies wholly inside the unit, or was reported by it. */
    EXACT,
    /** At least one value was divided by a share. */
    ESTIMATED,
    /** There is no figure; the reason says why. */
    NONE
}
