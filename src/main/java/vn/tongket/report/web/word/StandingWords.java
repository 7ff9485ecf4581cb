package vn.tongket.report.web.word;

import vn.tongket.page.State;
import vn.tongket.report.board.BoardCell.Standing;
import vn.tongket.report.round.ActWords;
import vn.tongket.report.round.SubmissionState;

/** Standings on the board as people see them: a word, a look, and their part of an address. */
public final class StandingWords {
    private StandingWords() {}

    public static String word(Standing standing) {
        return switch (standing) {
            case OVERDUE -> "Quá hạn, chưa trình";
            case RETURNED -> ActWords.state(SubmissionState.RETURNED);
            case NOT_STARTED -> "Chưa nhập";
            case DRAFT -> "Đang nhập, chưa trình";
            case CORRECTING -> "Đang đính chính";
            case SUBMITTED -> ActWords.state(SubmissionState.SUBMITTED);
            case APPROVED -> ActWords.state(SubmissionState.APPROVED);
            case ACCEPTED -> ActWords.state(SubmissionState.ACCEPTED);
            case EXCUSED -> "Miễn báo cáo";
        };
    }

    public static State state(Standing standing) {
        return switch (standing) {
            case OVERDUE -> State.BAD;
            case RETURNED -> State.RETURNED;
            case CORRECTING -> State.ATTENTION;
            case SUBMITTED -> State.WAITING;
            case APPROVED, ACCEPTED -> State.GOOD;
            case NOT_STARTED, DRAFT, EXCUSED -> State.DRAFT;
        };
    }

    public static String slug(Standing standing) {
        return switch (standing) {
            case OVERDUE -> "qua-han";
            case RETURNED -> "bi-tra-lai";
            case NOT_STARTED -> "chua-nhap";
            case DRAFT -> "dang-nhap";
            case CORRECTING -> "dinh-chinh";
            case SUBMITTED -> "da-trinh";
            case APPROVED -> "da-duyet";
            case ACCEPTED -> "da-nhan";
            case EXCUSED -> "mien";
        };
    }

    /** Whether many alike rows of it may fold to a count: nobody has to act on them today. */
    public static boolean folds(Standing standing) {
        return switch (standing) {
            case NOT_STARTED, SUBMITTED, APPROVED, ACCEPTED, EXCUSED -> true;
            case OVERDUE, RETURNED, DRAFT, CORRECTING -> false;
        };
    }
}
