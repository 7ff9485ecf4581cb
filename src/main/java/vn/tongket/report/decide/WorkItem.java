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
 * @param office the unit that runs the round and takes its reports
 * @param passedTo whose people answer for a unit that ended; null: its own
 * @param lastAct null before the first step
 * @param mayEnter whether the person enters for the unit; likewise the others
 */
public record WorkItem(
        int submissionId,
        String round,
        String roundTitle,
        Round.State roundState,
        LocalDate opensOn,
        int office,
        String form,
        String formTitle,
        int unitId,
        @Nullable Integer passedTo,
        @Nullable String excuseReason,
        LocalDate dueOn,
        SubmissionState state,
        int correction,
        @Nullable Act lastAct,
        @Nullable String lastBy,
        @Nullable OffsetDateTime lastAt,
        boolean mayEnter,
        boolean mayApprove,
        boolean mayAccept,
        boolean maySteer) {

    /** Whether its people may enter and submit on a day. */
    public boolean isOpen(LocalDate today) {
        return new EntryWindow(state, correction > 0, roundState, opensOn, dueOn, excuseReason).closedBecause(today)
                == null;
    }
}
