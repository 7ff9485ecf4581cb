package vn.tongket.report.web.word;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.tongket.page.State;

/** Hạn nộp in words: {@code còn 2 ngày, thứ Sáu 27/11}. Relative words only beside the date. */
public final class DeadlineWords {
    private static final int SOON = 3;

    private DeadlineWords() {}

    public static String of(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        String day = weekday(due) + " " + dayOf(due, today);
        if (days < 0) {
            return "trễ " + -days + " ngày, hạn " + day;
        }
        return days == 0 ? "hạn hôm nay, " + day : "còn " + days + " ngày, " + day;
    }

    private static String dayOf(LocalDate due, LocalDate today) {
        String day = "%02d/%02d".formatted(due.getDayOfMonth(), due.getMonthValue());
        return due.getYear() == today.getYear() ? day : day + "/" + due.getYear();
    }

    public static String weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> "thứ Hai";
            case TUESDAY -> "thứ Ba";
            case WEDNESDAY -> "thứ Tư";
            case THURSDAY -> "thứ Năm";
            case FRIDAY -> "thứ Sáu";
            case SATURDAY -> "thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
    }

    public static State state(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        return days < 0 ? State.BAD : days <= SOON ? State.ATTENTION : State.DRAFT;
    }
}
