package vn.tongket.measure.step;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/**
 * How long windows are: in calendar months where they are whole, else in days; within 5 % (of a year at most) two lengths are
 * equal. 15/12–14/12 and 1/1–14/12 are years.
 */
public final class Lengths {
    private static final int MONTHS_OF_YEAR = 12;
    static final long DAYS_OF_YEAR = 365;
    /** One part in so many is 5 %. */
    private static final long TOLERATED = 20;

    private Lengths() {}

    public static long days(Window window) {
        return days(window.from(), window.to());
    }

    public static long days(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }

    /** Null where it is not of whole months; what is nearly a year is one. */
    public static @Nullable Long months(Window window) {
        Period length = Period.between(window.from(), window.to());
        if (length.getDays() == 0) {
            return length.toTotalMonths();
        }
        return Math.abs(days(window) - DAYS_OF_YEAR) <= tolerated(DAYS_OF_YEAR) ? (long) MONTHS_OF_YEAR : null;
    }

    static boolean isNoLonger(Window window, Window step) {
        Long own = months(window);
        Long other = months(step);
        return own != null && other != null ? own <= other : days(window) <= days(step) + tolerated(days(step));
    }

    public static boolean areEqual(Window one, Window other) {
        return isNoLonger(one, other) && isNoLonger(other, one);
    }

    static boolean isWithinYear(Window step) {
        Long months = months(step);
        return months != null ? months <= MONTHS_OF_YEAR : days(step) <= DAYS_OF_YEAR + tolerated(DAYS_OF_YEAR);
    }

    static boolean areMonths(Collection<Span> spans) {
        return spans.stream().allMatch(span -> months(span.days()) != null);
    }

    /** In months, where all that is weighed with it is whole months; else in days. */
    static long of(Window window, boolean inMonths) {
        Long months = inMonths ? months(window) : null;
        return months == null ? days(window) : months;
    }

    /** Days that may lack of so many. */
    public static long tolerated(long days) {
        return Math.min(days, DAYS_OF_YEAR) / TOLERATED;
    }
}
