package vn.tongket.measure.figure;

import java.math.BigDecimal;
import java.util.List;
import vn.tongket.base.Window;

/**
 * Độ phủ: units that reported for all of a step, of units expected, with those in part and those missing named apart.
 *
 * @param reported units whole: their ground is covered for as much of the step as anybody's is
 * @param inPart units with figures for a part of that only
 * @param covered percent of expected unit-time that is covered, weighed by people (land) where known of every expected unit
 * @param leastMet whether {@code covered} reaches the indicator's least coverage
 * @param missing without any figure; at most as many as pages list
 * @param partly those in part; at most as many as pages list
 */
public record Coverage(
        int reported,
        int inPart,
        int expected,
        BigDecimal covered,
        boolean leastMet,
        List<Missing> missing,
        List<Missing> partly) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public static final Coverage NOTHING_EXPECTED = new Coverage(0, 0, 0, BigDecimal.ZERO, false, List.of(), List.of());

    /**
     * A unit whose figures are lacking for a window.
     *
     * @param parts names of the parts that lack of its total, where it gave others; mostly empty
     */
    public record Missing(int unitId, String unitCode, String unitName, Window window, List<String> parts) {

        /** {@code Xã An}, or {@code Xã An (thiếu “nữ”)}. */
        public String words() {
            return parts.isEmpty() ? unitName : unitName + " (thiếu “" + String.join("”, “", parts) + "”)";
        }
    }

    /** Counted by units, none of them in part. */
    public static Coverage ofUnits(int reported, int expected, BigDecimal least, List<Missing> missing) {
        BigDecimal covered = expected == 0
                ? BigDecimal.ZERO
                : Decimals.divide(ALL.multiply(BigDecimal.valueOf(reported)), BigDecimal.valueOf(expected));
        return new Coverage(reported, 0, expected, covered, covered.compareTo(least) >= 0, missing, List.of());
    }

    /** The same to be kept for long: its units are named, and nothing else of what it was worked out of is held on to. */
    Coverage settled() {
        return new Coverage(reported, inPart, expected, covered, leastMet, List.copyOf(missing), List.copyOf(partly));
    }

    public boolean isComplete() {
        return reported == expected;
    }
}
