package vn.tongket.measure.figure;

import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/**
 * Two figures of one indicator and unit over the same ground: of the units that are whole at both ends. Their coverage counts
 * these, of all that are expected.
 *
 * @param period the step of the later one
 * @param then the earlier one
 * @param years between the two
 * @param refused why they are not held against each other; then each is of all there is, or has a reason of its own
 */
public record FigurePair(
        Window period,
        Window periodThen,
        Figure now,
        Figure then,
        int years,
        @Nullable Reason refused) {

    /** As {@link Figure#settled}. */
    public FigurePair settled() {
        return new FigurePair(period, periodThen, now.settled(), then.settled(), years, refused);
    }
}
