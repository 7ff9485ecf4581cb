package vn.tongket.report.round;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words on one cell or a whole submission.
 *
 * @param line code of the line; null: about the whole
 * @param answers the request that this answers
 * @param dueOn until when a request is to be answered
 * @param settledAt when it was dealt with; null while it is open
 */
public record Remark(
        int id,
        int submissionId,
        @Nullable String line,
        Kind kind,
        String words,
        @Nullable Integer answers,
        @Nullable LocalDate dueOn,
        String by,
        String byName,
        OffsetDateTime at,
        @Nullable OffsetDateTime settledAt) {

    public enum Kind {
        /** Ghi chú. */
        COMMENT,
        /** Lý do trả lại. */
        RETURN,
        /** Yêu cầu giải trình. */
        QUESTION,
        /** Giải trình. */
        ANSWER,
        /** Đề nghị nộp muộn. */
        LATE_REQUEST;

        /** As the audit log names it: {@code remark.late-request}. */
        String event() {
            return "remark." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
