package vn.tongket.report.board;

import java.time.LocalDate;
import vn.tongket.base.Now;
import vn.tongket.report.round.RoundUnit;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.SubmissionState;

/**
 * One unit's answer to one form as the board shows it.
 *
 * @param touched whether anything was entered yet
 */
public record BoardCell(Submission submission, boolean touched, Standing standing) {

    /** Tình trạng: what the specialist looks for, what needs them first in front. */
    public enum Standing {
        /** Quá hạn, chưa trình. */
        OVERDUE,
        /** Bị trả lại để sửa. */
        RETURNED,
        /** Chưa nhập. */
        NOT_STARTED,
        /** Đang nhập. */
        DRAFT,
        /** Đang đính chính: accepted before, opened again. */
        CORRECTING,
        /** Đã trình, lãnh đạo đơn vị chưa duyệt. */
        SUBMITTED,
        /** Đã duyệt, chờ nhận. */
        APPROVED,
        /** Đã nhận. */
        ACCEPTED,
        /** Miễn báo cáo. */
        EXCUSED;

        /** Whether the unit has it still to send. */
        public boolean isOpen() {
            return this == OVERDUE || this == RETURNED || this == NOT_STARTED || this == DRAFT;
        }
    }

    static BoardCell of(Submission submission, RoundUnit asked, boolean touched, LocalDate today) {
        return new BoardCell(submission, touched, standing(submission, asked, touched, today));
    }

    private static Standing standing(Submission submission, RoundUnit asked, boolean touched, LocalDate today) {
        return switch (submission.state()) {
            case SUBMITTED -> Standing.SUBMITTED;
            case APPROVED -> Standing.APPROVED;
            case ACCEPTED -> Standing.ACCEPTED;
            case DRAFT, RETURNED -> open(submission, asked, touched, today);
        };
    }

    private static Standing open(Submission submission, RoundUnit asked, boolean touched, LocalDate today) {
        if (!asked.mustReport()) {
            return Standing.EXCUSED;
        }
        if (submission.correction() > 0) {
            return Standing.CORRECTING;
        }
        if (submission.submittedAt() == null && today.isAfter(asked.dueOn())) {
            return Standing.OVERDUE;
        }
        if (submission.state() == SubmissionState.RETURNED) {
            return Standing.RETURNED;
        }
        return touched ? Standing.DRAFT : Standing.NOT_STARTED;
    }

    /** How it counts for timeliness; see docs/domain/reporting.md. */
    Timeliness.Of timeliness(RoundUnit asked, LocalDate today) {
        if (!asked.mustReport() && submission.submittedAt() == null) {
            return Timeliness.Of.NOT_ASKED;
        }
        var sent = submission.submittedAt();
        if (sent == null) {
            return today.isAfter(asked.dueOn()) ? Timeliness.Of.OVERDUE : Timeliness.Of.WITHIN;
        }
        LocalDate day = sent.atZoneSameInstant(Now.ZONE).toLocalDate();
        return day.isAfter(asked.dueOn()) ? Timeliness.Of.LATE : Timeliness.Of.ON_TIME;
    }
}
