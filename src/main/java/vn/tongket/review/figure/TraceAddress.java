package vn.tongket.review.figure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Figure;

/**
 * Where a figure opens: the page that says what it is made of. A whole year is named by its number, any other window by its
 * days, the last one included as people read it.
 */
final class TraceAddress {
    private TraceAddress() {}

    static String of(String programme, Figure figure) {
        Window window = figure.window();
        LocalDate boundaries = figure.frame().day();
        return "/chi-tieu/" + programme + "/" + figure.indicator().code() + "/nguon-so-lieu?don-vi="
                + URLEncoder.encode(figure.unit().code(), StandardCharsets.UTF_8)
                + (boundaries == null ? "" : "&dia-gioi=" + boundaries)
                + (window.isCalendarYear()
                        ? "&nam=" + window.from().getYear()
                        : "&tu=" + window.from() + "&den=" + window.lastDay());
    }
}
