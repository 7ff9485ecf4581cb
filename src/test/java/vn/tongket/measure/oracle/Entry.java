package vn.tongket.measure.oracle;

import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/**
 * What one unit says for one window, once total and parts are put together.
 *
 * @param amount null: not applicable to the unit, which lacks nothing
 * @param fromCumulative the difference of two windows of one start
 */
record Entry(String unit, Window window, @Nullable Amount amount, boolean fromCumulative) {

    Days days() {
        return Days.spokenFor(window);
    }

    boolean isFigure() {
        return amount != null;
    }

    /** Strictly inside another one; of two of the same days the reported one stands. */
    boolean isInside(Entry other) {
        if (window.equals(other.window)) {
            return fromCumulative && !other.fromCumulative;
        }
        return other.window.contains(window);
    }
}
