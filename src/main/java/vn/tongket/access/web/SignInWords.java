package vn.tongket.access.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import vn.tongket.base.Now;

/** What is said to a person who could not sign in: why, and when or how it will go. */
final class SignInWords {
    static final String WRONG_PASSWORD =
            "Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi gõ lại.";
    static final String SPENT =
            "Mật khẩu dùng một lần này đã dùng rồi hoặc đã hết hạn. Nhờ người quản trị của cơ quan cấp mật khẩu mới.";
    static final String WRONG_CODE =
            "Mã chưa đúng hoặc đã dùng rồi. Chờ ứng dụng hiện mã mới rồi gõ lại; mã cũng sai khi đồng hồ điện thoại chạy lệch.";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int MINUTE = 60;

    private SignInWords() {}

    static String wait(Instant until) {
        long left = Math.max(1, Now.instant().until(until, ChronoUnit.SECONDS) + 1);
        return left < MINUTE
                ? "Đã thử nhiều lần liền nhau. Chờ " + left + " giây rồi thử lại."
                : "Đã thử nhiều lần liền nhau. Thử lại sau " + clock(until) + ".";
    }

    static String locked(Instant until) {
        return "Đã gõ sai nhiều lần từ nơi này, nên phải chờ đến " + clock(until)
                + ". Quên mật khẩu thì nhờ người quản trị của cơ quan cấp lại; đăng nhập từ nơi khác không phải chờ.";
    }

    static String triedEverywhere(Instant until) {
        return "Có người đang thử mật khẩu của tên đăng nhập này từ nhiều nơi, nên máy mới phải chờ. Thử lại sau "
                + clock(until)
                + ", dùng máy đã từng đăng nhập hay khóa truy cập, hoặc nhờ người quản trị của cơ quan mở.";
    }

    /** Rounded up to the minute, so that who comes at the time said is let in. */
    private static String clock(Instant until) {
        return LocalTime.ofInstant(until.plusSeconds(MINUTE - 1), Now.ZONE).format(CLOCK);
    }

    static String seconds(Duration wait) {
        return String.valueOf(Math.max(1, wait.toSeconds() + 1));
    }
}
