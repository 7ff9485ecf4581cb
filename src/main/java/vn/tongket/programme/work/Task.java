package vn.tongket.programme.work;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nhiệm vụ. Its state has two axes that are never one list: completion is stored, timeliness is computed.
 *
 * @param lead office that answers for it (chủ trì)
 * @param deadline null for a standing task without a day
 */
public record Task(
        String code,
        String title,
        @Nullable String lead,
        List<String> partners,
        @Nullable String product,
        @Nullable LocalDate deadline,
        Completion completion,
        @Nullable LocalDate completedOn) {

    public enum Completion {
        /** Chưa hoàn thành. */
        OPEN,
        /** Đã báo cáo hoàn thành, chờ bên giao xác nhận. */
        DONE,
        /** Hoàn thành, bên giao đã xác nhận. */
        CONFIRMED
    }

    public enum Timeliness {
        /** Không có thời hạn. */
        NO_DEADLINE,
        /** Trong hạn, hoặc hoàn thành đúng hạn. */
        IN_TIME,
        /** Quá hạn, hoặc hoàn thành quá hạn. */
        LATE
    }

    /** As of a day: an open task is late once its deadline has passed, a finished one if it was finished after it. */
    public Timeliness timeliness(LocalDate today) {
        if (deadline == null) {
            return Timeliness.NO_DEADLINE;
        }
        LocalDate reached = completedOn == null ? today : completedOn;
        return reached.isAfter(deadline) ? Timeliness.LATE : Timeliness.IN_TIME;
    }
}
