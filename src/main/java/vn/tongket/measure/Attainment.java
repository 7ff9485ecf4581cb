package vn.tongket.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.programme.Target;

/**
 * Mức độ đạt chỉ tiêu: a figure held against a target.
 *
 * @param window of the figure
 * @param percent how far the level is reached, 100 for just reached and above for beyond it; null where no percentage says
 *     anything
 * @param reason why it was not judged; null otherwise
 */
public record Attainment(
        Target target,
        Window window,
        Verdict verdict,
        @Nullable BigDecimal percent,
        @Nullable Reason reason) {

    public enum Verdict {
        /** Vượt. */
        EXCEEDED,
        /** Đạt. */
        MET,
        /** Cơ bản đạt: only where the target says from which attainment on. */
        NEARLY_MET,
        /** Không đạt. */
        NOT_MET,
        /** Chưa đánh giá. */
        NOT_JUDGED
    }
}
