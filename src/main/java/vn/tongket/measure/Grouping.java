package vn.tongket.measure;

/** One figure a year, or one for the whole window. */
public enum Grouping {
    YEAR,
    TOTAL
}
