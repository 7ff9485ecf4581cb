package vn.tongket.measure.figure;

import java.time.Duration;
import vn.tongket.base.NotNow;

/** The figure cannot be had now from whom it was asked; nothing is shown instead of it. */
public final class FigureUnavailable extends NotNow {
    private static final long serialVersionUID = 1L;

    /** What the copy takes in at least, values a second: a third of what was measured. */
    private static final long COPIED_A_SECOND = 70_000;

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private FigureUnavailable(String english, String vietnamese, Duration comeBackIn, Throwable cause) {
        super(english, vietnamese, comeBackIn, cause);
    }

    /** An engine was asked by name, and nobody else is to answer for it. */
    public static FigureUnavailable of(EngineName engine, EngineAway away) {
        return new FigureUnavailable(
                engine + " cannot answer now: " + away.getMessage(),
                "Bộ máy tổng hợp được chọn chưa trả lời được. Chờ ít phút rồi tải lại trang.",
                SHORTEST,
                away);
    }

    /**
     * The record holds more than it is asked to add up.
     *
     * @param values how many the record holds, about
     */
    public static FigureUnavailable tooMany(long values, long limit, EngineAway away) {
        Duration making = Duration.ofMinutes(Math.max(1, Math.ceilDiv(values, COPIED_A_SECOND * 60)));
        return new FigureUnavailable(
                "The figure cannot be had now: " + away.getMessage() + ", and about " + values
                        + " values are more than PostgreSQL is asked to add up (TONGKET_RECORD_UP_TO=" + limit
                        + "). The copy is made again in about " + making.toMinutes() + " min",
                "Bản sao dùng để cộng số liệu đang được lập lại nên lúc này chưa có số. Số đã báo cáo, đã duyệt vẫn còn nguyên."
                        + " Quay lại sau khoảng " + making.toMinutes()
                        + " phút; nếu vẫn chưa có, báo người quản trị hệ thống.",
                making,
                away);
    }

    /** As {@link #tooMany}, where a cluster is to add up. */
    public static FigureUnavailable tooManyWithoutCluster(long values, long limit, EngineAway away) {
        return new FigureUnavailable(
                "The figure cannot be had now: " + away.getMessage() + ", and about " + values
                        + " values are more than PostgreSQL is asked to add up (TONGKET_RECORD_UP_TO=" + limit + ")",
                "Cụm máy dùng để cộng số liệu chưa trả lời nên lúc này chưa có số. Số đã báo cáo, đã duyệt vẫn còn nguyên."
                        + " Quay lại sau ít phút; nếu vẫn chưa có, báo người quản trị hệ thống.",
                SHORTEST,
                away);
    }

    /** Says who is away, why nobody else answers, and when to come back. */
    @FunctionalInterface
    public interface Refusal {
        FigureUnavailable of(long values, long limit, EngineAway away);
    }
}
