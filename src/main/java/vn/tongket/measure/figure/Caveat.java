package vn.tongket.measure.figure;

/**
 * What makes a figure less than it looks, and has to stand wherever it is printed. Coverage and exactness have fields of their
 * own.
 *
 * @param english in a sentence's place, without a full stop
 * @param vietnamese the shortest honest form, as it stands beside a figure: {@code của 9 tháng}
 */
public record Caveat(Kind kind, String english, String vietnamese) {
    public enum Kind {
        /** Nobody has figures for the rest of the step: {@code của 9 tháng}. */
        SHORTER_THAN_STEP,
        /** Of stocks: not all units' figures are of the step's last day. */
        DAYS_DIFFER,
        /** The difference of two cumulative windows of one start: {@code tính từ lũy kế}. */
        FROM_CUMULATIVE,
        /** An input of another level covers only a part of the ground. */
        COVERAGE_OF_INPUT
    }
}
