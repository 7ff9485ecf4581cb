package vn.tongket.measure.question;

/** Lũy kế: whether each step has a figure of its own, or one of everything from a beginning until its end. */
public enum Running {
    EACH,
    /** From the first of January. */
    FROM_YEAR_START,
    /** From the first day of the window asked for; where none is, of the programme. */
    FROM_START
}
