package vn.tongket.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule over time made of the windows' figures.
 *
 * @param windows numbers of the windows that entered it, ascending
 */
record Outcome(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        boolean exact,
        List<Integer> windows,
        Made made,
        @Nullable Reason reason) {

    /** How it can be traced. */
    enum Made {
        /** Of values added up: their contributions sum to the figure, or to its numerator. */
        ADDED,
        /** Of the windows' own figures, which are quotients already. */
        BY_WINDOW,
        /** Of a first and a last level. */
        GROWTH,
        /** By a formula, of the figures of other indicators. */
        FORMULA,
        /** Of the years' figures, which a formula made. */
        BY_YEAR,
        NOTHING
    }

    static Outcome none(Reason reason) {
        return new Outcome(null, null, null, false, List.of(), Made.NOTHING, reason);
    }
}
