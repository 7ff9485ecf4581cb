package vn.tongket.report.board;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Lời nhắc: what a unit was told about a round.
 *
 * @param id 0 before it is sent
 * @param by who sent it; {@link Reminders#BY_ITSELF} for the job
 * @param at null before it is sent
 * @param mailedAt when its mail went out; null where none did
 * @param mailFault why the mail did not go out; the reminder stands in the application all the same
 */
public record Reminder(
        int id,
        int roundId,
        int unitId,
        Tone tone,
        String words,
        String by,
        @Nullable OffsetDateTime at,
        @Nullable OffsetDateTime mailedAt,
        @Nullable String mailFault) {

    public enum Tone {
        /** Nhắc trước hạn. */
        GENTLE,
        /** Nhắc trong ngày cuối. */
        FIRM,
        /** Nhắc sau hạn. */
        LATE;

        static Tone on(LocalDate today, LocalDate dueOn) {
            if (today.isBefore(dueOn)) {
                return GENTLE;
            }
            return today.equals(dueOn) ? FIRM : LATE;
        }
    }
}
