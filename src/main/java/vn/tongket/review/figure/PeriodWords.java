package vn.tongket.review.figure;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.Window;

/**
 * Kỳ của một số liệu, as a table or a sentence names it. Reporting years of fourteen months' ends are years: 15/12/2024–14/12/2025
 * is <em>năm 2025</em>, 1/1–14/12/2019 too; within 5 % of a year lengths are equal.
 */
public final class PeriodWords {
    private static final int YEAR_DAYS = 365;
    private static final int TOLERANCE = 19;

    private PeriodWords() {}

    public static String of(Window window) {
        int from = firstYear(window.from());
        int to = window.countsForYear();
        long days = ChronoUnit.DAYS.between(window.from(), window.to());
        boolean wholeYears = Math.abs(days - (to - from + 1L) * YEAR_DAYS) <= TOLERANCE;
        if (!wholeYears) {
            return VietnameseDates.window(window);
        }
        return from == to ? "năm " + to : "giai đoạn " + from + "-" + to;
    }

    /** What begins in the second half of December belongs to the year that follows. */
    private static int firstYear(LocalDate from) {
        boolean next = from.getMonth() == Month.DECEMBER && from.getDayOfMonth() >= 15;
        return from.getYear() + (next ? 1 : 0);
    }
}
