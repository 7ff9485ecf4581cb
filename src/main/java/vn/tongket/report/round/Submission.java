package vn.tongket.report.round;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Báo cáo: one unit's answer to one form of a round.
 *
 * @param form code of the form
 * @param version grows with each step; whoever acts on an older one is told what happened meanwhile
 * @param correction how often it was corrected after acceptance
 * @param reference of the receipt; null before it was first submitted
 * @param dueOn last day to send in
 * @param submittedAt first time it was submitted
 * @param acceptedAt last time it was accepted; null while it is not
 */
public record Submission(
        int id,
        int roundId,
        String round,
        int formVersionId,
        String form,
        int unitId,
        SubmissionState state,
        int version,
        int correction,
        @Nullable String reference,
        LocalDate dueOn,
        @Nullable OffsetDateTime submittedAt,
        @Nullable OffsetDateTime approvedAt,
        @Nullable OffsetDateTime acceptedAt) {}
