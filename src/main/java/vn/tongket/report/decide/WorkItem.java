package vn.tongket.report.decide;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.EntryWindow;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.SubmissionState;

/**
 * A report in which a person has a part, with where it stands.
 *
 * @param passedTo whose people answer for a unit that ended; null: its own
 */
public record WorkItem(
        int submissionId,
        InRound in,
        String form,
        String formTitle,
        int unitId,
        @Nullable Integer passedTo,
        @Nullable String excuseReason,
        LocalDate dueOn,
        SubmissionState state,
        int correction,
        Last last,
        Part may) {

    /**
     * The round that asks for it.
     *
     * @param office the unit that runs the round and takes its reports
     */
    public record InRound(String code, String title, Round.State state, LocalDate opensOn, int office) {}

    /** The latest step; null before the first. */
    public record Last(
            @Nullable Act act,
            @Nullable String by,
            @Nullable OffsetDateTime at) {}

    /** What the person may do for the unit. */
    public record Part(boolean enter, boolean approve, boolean accept, boolean steer) {}

    /** Whether its people may enter and submit on a day. */
    public boolean isOpen(LocalDate today) {
        return new EntryWindow(state, correction > 0, in.state(), in.opensOn(), dueOn, excuseReason)
                        .closedBecause(today)
                == null;
    }

    public String round() {
        return in.code();
    }
}
