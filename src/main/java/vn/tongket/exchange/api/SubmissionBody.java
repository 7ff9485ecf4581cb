package vn.tongket.exchange.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.SubmissionState;

/** A submission and where it stands. */
@Schema(name = "Submission")
record SubmissionBody(
        String round,
        String unit,
        String form,

        @Schema(description = "address of this submission") String href,

        SubmissionState state,

        @Schema(description = "grows with each step; an act says which one it saw")
        int version,

        @Schema(description = "last day to send in") LocalDate dueOn,

        @Schema(description = "of the receipt") @Nullable String reference,

        @Nullable OffsetDateTime submittedAt,
        @Nullable OffsetDateTime approvedAt,
        @Nullable OffsetDateTime acceptedAt,

        @Schema(description = "only where one submission is asked for")
        List<CellBody> cells) {

    static SubmissionBody of(Submission submission, String unit, List<CellBody> cells) {
        return new SubmissionBody(
                submission.round(),
                unit,
                submission.form(),
                "/api/rounds/" + submission.round() + "/units/" + unit + "/forms/" + submission.form(),
                submission.state(),
                submission.version(),
                submission.dueOn(),
                submission.reference(),
                submission.submittedAt(),
                submission.approvedAt(),
                submission.acceptedAt(),
                cells);
    }
}
