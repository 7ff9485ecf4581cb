package vn.tongket.page.share;

import java.time.Duration;
import vn.tongket.base.NotNow;

/** A question of a page took longer than a page may: it was ended, so that the others are answered. */
final class TooLarge extends NotNow {
    private static final long serialVersionUID = 1L;
    private static final Duration COME_BACK = Duration.ofSeconds(60);

    TooLarge(int seconds, Throwable cause) {
        super(
                "The question took the database longer than " + seconds
                        + " s and was ended; ask for fewer units, years or words",
                "Câu hỏi này quá lớn: cơ sở dữ liệu chưa tính xong sau " + seconds
                        + " giây nên đã dừng. Chưa có gì bị thay đổi. Hãy thu hẹp lại (ít đơn vị, ít năm, ít từ hơn), hoặc thử lại lúc vắng.",
                COME_BACK,
                cause);
    }

    @Override
    public String heading() {
        return "Câu hỏi này quá lớn";
    }
}
