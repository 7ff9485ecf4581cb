package vn.tongket.report.round;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/**
 * A unit that a round asks.
 *
 * @param window the days it answers for: the round's, or the part of them in which it stood
 * @param dueOn last day to send in; later than its level's where it was extended
 * @param extensionReason why it has longer; null: it has not
 * @param excuseReason why it need not report; null: it must
 * @param passedTo the successor whose people answer for it, since it ended during the window
 * @param passedOn first day of the successor
 */
public record RoundUnit(
        int unitId,
        Window window,
        LocalDate dueOn,
        @Nullable String extensionReason,
        @Nullable String excuseReason,
        @Nullable Integer passedTo,
        @Nullable LocalDate passedOn) {
    public boolean mustReport() {
        return excuseReason == null;
    }
}
