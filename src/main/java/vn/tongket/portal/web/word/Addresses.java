package vn.tongket.portal.web.word;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.tongket.base.Window;
import vn.tongket.measure.question.Frame;

/** Addresses of pages; they are printed on paper and kept for ever. */
public final class Addresses {
    static final String AS_REPORTED = "tung-thoi-ky";

    private Addresses() {}

    public static String programme(String programme) {
        return "/nghi-quyet/" + programme;
    }

    public static String board(String programme) {
        return "/theo-doi/" + programme;
    }

    public static String review(String programme, String review) {
        return "/bao-cao-tong-ket/" + programme + "/" + review;
    }

    public static String unit(String code) {
        return "/don-vi/" + code;
    }

    public static String indicator(String programme, String indicator) {
        return "/chi-tieu/" + programme + "/" + indicator;
    }

    /** Of one unit, in a frame. */
    public static String indicator(String programme, String indicator, String unit, Frame frame) {
        return indicator(programme, indicator) + view(unit, frame);
    }

    static String file(String programme, String indicator, String ending, String unit, Frame frame) {
        return indicator(programme, indicator) + "/so-lieu." + ending + view(unit, frame);
    }

    /** Số này từ đâu: a whole year by its number, any other window by its days, the last one included as people read it. */
    static String trace(String programme, String indicator, String unit, Window window, Frame frame) {
        String when = window.isCalendarYear()
                ? "&nam=" + window.from().getYear()
                : "&tu=" + window.from() + "&den=" + window.lastDay();
        return indicator(programme, indicator) + "/nguon-so-lieu" + view(unit, frame) + when;
    }

    private static String view(String unit, Frame frame) {
        String boundaries = frame.day() == null ? "" : "&dia-gioi=" + frame;
        return "?don-vi=" + URLEncoder.encode(unit, StandardCharsets.UTF_8) + boundaries;
    }

    /** The frame an address names: nothing or {@code tung-thoi-ky}, or a day. */
    static Frame frame(String words) {
        return words.isBlank() || words.equals(AS_REPORTED) ? Frame.AS_REPORTED : Frame.parse(words);
    }
}
