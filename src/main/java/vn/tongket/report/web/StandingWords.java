package vn.tongket.report.web;

import vn.tongket.page.State;
import vn.tongket.report.BoardCell.Standing;

/** Standings on the board as people see them: a word, a look, and their part of an address. */
final class StandingWords {
    private StandingWords() {}

    static String word(Standing standing) {
        return switch (standing) {
            case OVERDUE -> "Quá hạn, chưa trình";
            case RETURNED -> "Bị trả lại để sửa";
            case NOT_STARTED -> "Chưa nhập";
            case DRAFT -> "Đang nhập, chưa trình";
            case CORRECTING -> "Đang đính chính";
            case SUBMITTED -> "Đã trình, chưa duyệt";
            case APPROVED -> "Đã duyệt, chờ nhận";
            case ACCEPTED -> "Đã nhận";
            case EXCUSED -> "Miễn báo cáo";
        };
    }

    static State state(Standing standing) {
        return switch (standing) {
            case OVERDUE -> State.BAD;
            case RETURNED -> State.RETURNED;
            case CORRECTING -> State.ATTENTION;
            case SUBMITTED -> State.WAITING;
            case APPROVED, ACCEPTED -> State.GOOD;
            case NOT_STARTED, DRAFT, EXCUSED -> State.DRAFT;
        };
    }

    static String slug(Standing standing) {
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
    static boolean folds(Standing standing) {
        return switch (standing) {
            case NOT_STARTED, SUBMITTED, APPROVED, ACCEPTED, EXCUSED -> true;
            case OVERDUE, RETURNED, DRAFT, CORRECTING -> false;
        };
    }
}
