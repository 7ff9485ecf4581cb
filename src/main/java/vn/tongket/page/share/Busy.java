package vn.tongket.page.share;

import java.time.Duration;
import vn.tongket.base.NotNow;

/** All that may be worked on at once is being worked on. */
final class Busy extends NotNow {
    private static final long serialVersionUID = 1L;

    private Busy(String english, String vietnamese, Duration comeBackIn) {
        super(english, vietnamese, comeBackIn, null);
    }

    static Busy others(Duration comeBackIn) {
        return new Busy(
                "As many files and documents as fit at a time are being worked on; come back in a few seconds",
                "Hệ thống đang xử lý nhiều tệp cùng lúc nên chưa nhận thêm. Chưa có gì được lưu; chờ khoảng "
                        + comeBackIn.toSeconds() + " giây rồi làm lại.",
                comeBackIn);
    }

    static Busy own(Duration comeBackIn) {
        return new Busy(
                "Another file or document of the same person is being worked on; come back when it is done",
                "Anh/chị đang có một tệp khác chưa xử lý xong. Chờ tệp đó xong, khoảng " + comeBackIn.toSeconds()
                        + " giây, rồi làm lại.",
                comeBackIn);
    }

    @Override
    public String heading() {
        return "Hệ thống đang bận";
    }
}
