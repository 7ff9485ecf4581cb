package vn.tongket.report.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.Window;

/** Windows as offices call them: quý III/2026, 9 tháng (01/01/2026–30/09/2026). */
final class WindowName {
    private static final String[] QUARTERS = {"I", "II", "III", "IV"};

    private WindowName() {}

    /** Whole calendar months between the same days of a month; 0 where it is no whole number of them. */
    private static int months(Window window) {
        int months = (int) ChronoUnit.MONTHS.between(window.from(), window.to());
        return window.from().plusMonths(months).equals(window.to()) ? months : 0;
    }

    private static boolean isQuarter(Window window) {
        LocalDate from = window.from();
        return months(window) == 3 && from.getDayOfMonth() == 1 && from.getMonthValue() % 3 == 1;
    }

    /** {@code 9 tháng}, {@code quý III}, {@code cả năm}: how long, where the days stand beside it. */
    public static String brief(Window window) {
        if (isQuarter(window)) {
            return "quý " + QUARTERS[window.from().getMonthValue() / 3];
        }
        int months = months(window);
        return months == 12 ? "cả năm" : months > 0 ? months + " tháng" : days(window);
    }

    public static String vietnamese(Window window) {
        if (window.isCalendarYear()) {
            return "năm " + window.from().getYear();
        }
        if (isQuarter(window)) {
            return brief(window) + "/" + window.from().getYear();
        }
        int months = months(window);
        if (months == 1 && window.from().getDayOfMonth() == 1) {
            return "tháng " + window.from().getMonthValue() + "/"
                    + window.from().getYear();
        }
        return months > 0 && months != 12 ? months + " tháng (" + days(window) + ")" : "kỳ " + days(window);
    }

    /** With the last day included, as people read it. */
    private static String days(Window window) {
        return VietnameseDates.day(window.from()) + "–" + VietnameseDates.day(window.lastDay());
    }

    /** As the columns {@code from} and {@code to} write it. */
    public static String english(Window window) {
        return window.from() + " – " + window.to();
    }
}
