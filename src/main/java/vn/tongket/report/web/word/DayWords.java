package vn.tongket.report.web.word;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.Window;

/** Days as an officer says them, the date always beside the relative word. */
public final class DayWords {
    private static final List<String> WEEKDAYS =
            List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");

    private DayWords() {}

    static String weekday(LocalDate day) {
        return WEEKDAYS.get(day.getDayOfWeek().getValue() - 1);
    }

    /** {@code thứ Sáu 27/11/2026}. */
    public static String full(LocalDate day) {
        return weekday(day) + " " + VietnameseDates.day(day);
    }

    /** {@code còn 2 ngày}, {@code hôm nay là ngày cuối}, {@code quá hạn 3 ngày}. */
    public static String left(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days == 0) {
            return "hôm nay là ngày cuối";
        }
        return days > 0 ? "còn " + days + " ngày" : "quá hạn " + -days + " ngày";
    }

    /** {@code kỳ 15/06/2026–14/09/2026}, last day included. */
    public static String window(Window window) {
        return "kỳ " + VietnameseDates.day(window.from()) + "–" + VietnameseDates.day(window.lastDay());
    }

    /** {@code 14:32 25/11/2026}. */
    public static String moment(OffsetDateTime at) {
        return VietnameseDates.moment(at.atZoneSameInstant(Now.ZONE).toLocalDateTime());
    }
}
