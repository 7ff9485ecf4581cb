package vn.tongket.report.round;

/** The acts and states as people say them. */
public final class ActWords {
    private ActWords() {}

    /** After "không … được", and on buttons with a capital letter: {@code trình lãnh đạo}. */
    public static String verb(Act act) {
        return switch (act) {
            case SUBMIT -> "trình lãnh đạo";
            case WITHDRAW -> "rút lại";
            case APPROVE -> "duyệt";
            case SEND_BACK, RETURN -> "trả lại để sửa";
            case UNDO_APPROVE -> "hoàn tác việc duyệt";
            case UNDO_SEND_BACK, UNDO_RETURN -> "hoàn tác việc trả lại";
            case ACCEPT -> "nhận báo cáo";
            case UNDO_ACCEPT -> "hoàn tác việc nhận";
            case CORRECT -> "mở lại để đính chính";
        };
    }

    /** After "đã": {@code trình lãnh đạo đơn vị}. */
    public static String past(Act act) {
        return switch (act) {
            case SUBMIT -> "trình lãnh đạo đơn vị";
            case WITHDRAW -> "rút lại báo cáo";
            case APPROVE -> "duyệt và gửi lên";
            case SEND_BACK, RETURN -> "trả lại để sửa";
            case UNDO_APPROVE -> "hoàn tác việc duyệt";
            case UNDO_SEND_BACK, UNDO_RETURN -> "hoàn tác việc trả lại";
            case ACCEPT -> "nhận báo cáo";
            case UNDO_ACCEPT -> "hoàn tác việc nhận";
            case CORRECT -> "mở lại để đính chính";
        };
    }

    public static String state(SubmissionState state) {
        return switch (state) {
            case DRAFT -> "Chưa trình";
            case SUBMITTED -> "Đã trình, chưa duyệt";
            case APPROVED -> "Đã duyệt, chờ nhận";
            case ACCEPTED -> "Đã nhận";
            case RETURNED -> "Bị trả lại để sửa";
        };
    }
}
