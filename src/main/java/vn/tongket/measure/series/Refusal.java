package vn.tongket.measure.series;

import vn.tongket.measure.figure.Reason;

/**
 * Why an indicator's series is not made at all: by its rules, what was asked makes no sense of it.
 *
 * @param indicator its code
 */
public record Refusal(String indicator, Reason reason) {}
