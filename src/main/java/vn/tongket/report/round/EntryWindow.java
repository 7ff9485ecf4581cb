package vn.tongket.report.round;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;

/**
 * Whether a unit may change its answers on a day. Late entry stays open until the round is frozen; after that only for a
 * unit that was given longer, and for a correction.
 */
public record EntryWindow(
        SubmissionState state,
        boolean isCorrection,
        Round.State round,
        LocalDate opensOn,
        LocalDate dueOn,
        @Nullable String excuseReason) {

    public static EntryWindow of(Submission submission, Round round, RoundUnit unit) {
        return new EntryWindow(
                submission.state(),
                submission.correction() > 0,
                round.state(),
                round.opensOn(),
                unit.dueOn(),
                unit.excuseReason());
    }

    /** Why not, for the person; null: they may. */
    public @Nullable String closedBecause(LocalDate today) {
        if (!state.isOpen()) {
            return switch (state) {
                case SUBMITTED -> "Báo cáo đã trình lãnh đạo, số liệu đang khóa. Rút lại báo cáo nếu cần sửa.";
                case APPROVED -> "Báo cáo đã được duyệt và gửi lên, số liệu đang khóa đến khi được nhận hoặc trả lại.";
                case ACCEPTED -> "Báo cáo đã được nhận. Muốn sửa thì chọn Đính chính và ghi lý do.";
                case DRAFT, RETURNED -> throw new IllegalStateException("These are open");
            };
        }
        if (excuseReason != null) {
            return "Đơn vị được miễn báo cáo đợt này.";
        }
        if (round == Round.State.DRAFT || today.isBefore(opensOn)) {
            return "Đợt báo cáo mở từ ngày " + VietnameseDates.day(opensOn) + ".";
        }
        if (round == Round.State.FROZEN && !isCorrection && today.isAfter(dueOn)) {
            return "Đợt báo cáo đã chốt. Bản nháp vẫn được giữ; nếu cần nộp, hãy gửi đề nghị nộp muộn.";
        }
        return null;
    }
}
