package vn.tongket.report.round;

import java.util.Locale;
import vn.tongket.page.Right;

/** What a person can do with a submission as a whole. Which act is legal from which state stands in {@link LegalSteps}. */
public enum Act {
    /** Trình lãnh đạo đơn vị. */
    SUBMIT(Right.ENTER, false),
    /** Rút lại khi lãnh đạo chưa duyệt. */
    WITHDRAW(Right.ENTER, false),
    /** Lãnh đạo đơn vị duyệt, gửi lên cấp trên. */
    APPROVE(Right.APPROVE, false),
    /** Lãnh đạo đơn vị trả lại để sửa. */
    SEND_BACK(Right.APPROVE, true),
    /** Hoàn tác duyệt, khi cấp trên chưa xử lý. */
    UNDO_APPROVE(Right.APPROVE, false),
    /** Hoàn tác trả lại của lãnh đạo đơn vị. */
    UNDO_SEND_BACK(Right.APPROVE, false),
    /** Cấp trên nhận báo cáo. */
    ACCEPT(Right.ACCEPT, false),
    /** Cấp trên trả lại để sửa. */
    RETURN(Right.ACCEPT, true),
    /** Hoàn tác nhận, khi đợt chưa chốt. */
    UNDO_ACCEPT(Right.ACCEPT, false),
    /** Hoàn tác trả lại của cấp trên. */
    UNDO_RETURN(Right.ACCEPT, false),
    /** Mở lại để đính chính sau khi đã nhận. */
    CORRECT(Right.ENTER, true);

    private final Right right;
    private final boolean needsReason;

    Act(Right right, boolean needsReason) {
        this.right = right;
        this.needsReason = needsReason;
    }

    /** What the person must hold at, or above, the submission's unit. */
    public Right right() {
        return right;
    }

    /** Whether it must say why. */
    public boolean needsReason() {
        return needsReason;
    }

    /** As the audit log names it: {@code submission.undo-approve}. */
    public String event() {
        return "submission." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
