package vn.tongket.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import vn.tongket.base.Window;
import vn.tongket.measure.Figure;
import vn.tongket.measure.Frame;

/** Where a figure opens: the page that says what it is made of. */
final class TraceAddress {
    private TraceAddress() {}

    static String of(String programme, Figure figure) {
        Window window = figure.window();
        return "/chi-tieu/" + programme + "/" + figure.indicator().code() + "/nguon-so-lieu?don-vi="
                + encoded(figure.unit().code())
                + "&tu=" + window.from() + "&den=" + window.to() + "&khung=" + frame(figure.frame());
    }

    private static String frame(Frame frame) {
        LocalDate day = frame.day();
        return day == null ? "tung-thoi-ky" : day.toString();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
