package vn.tongket.report.round;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Một bước đã làm: who moved a submission, when and why; never changed. */
public record StepRecord(
        int id,
        Act act,
        SubmissionState from,
        SubmissionState to,
        String by,
        String byName,
        OffsetDateTime at,
        @Nullable String reason) {}
