package vn.tongket.measure.question;

/** Which steps of a question are held against each other. */
public enum Pairing {
    /** Each step against the same one a year before, in the boundaries of its own last day. */
    YEAR_BEFORE,
    /** Each year against the one before, all in the boundaries of the last one's last day. */
    CHAIN,
    /** The last year against the first. */
    ENDS
}
