package vn.tongket.measure.series;

import java.math.BigDecimal;

/**
 * Nhịp: going evenly from a beginning to the target at the end of its window. What adds up begins at zero on the window's
 * first day; a stock at its first figure.
 *
 * @param due share of the way that should lie behind, in percent: the time that has passed
 * @param done share of the way that does
 * @param expected what should be reached by now, in the indicator's unit of measure
 */
public record Pace(BigDecimal due, BigDecimal done, BigDecimal expected) {}
