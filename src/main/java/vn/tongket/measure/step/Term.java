package vn.tongket.measure.step;

import java.math.BigDecimal;

/**
 * How one value counts in a unit's figure of a step.
 *
 * @param unitId whose value it is
 * @param window its number
 * @param weight how often it counts: of a mean its length, of a window that is taken off -1
 * @param share of the value that the unit has
 */
public record Term(int unitId, int window, long weight, BigDecimal share) {}
