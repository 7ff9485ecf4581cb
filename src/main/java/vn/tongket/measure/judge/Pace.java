package vn.tongket.measure.judge;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Decimals;

/**
 * Nhịp: going evenly from a beginning to the target at the end of its window. What adds up begins at zero on the window's
 * first day; anything else at its first figure.
 *
 * @param due share of the way that should lie behind, in percent: the time that has passed
 * @param done share of the way that does
 * @param expected what should be reached by now, in the indicator's unit of measure
 * @param ceiling whether the level is one not to be passed by what adds up from zero: then less than due is good
 */
public record Pace(BigDecimal due, BigDecimal done, BigDecimal expected, boolean ceiling) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Towards a level that is to be reached. */
    public static @Nullable Pace of(
            Window way, BigDecimal beginning, BigDecimal level, BigDecimal value, LocalDate reached) {
        return of(way, beginning, level, value, reached, false);
    }

    /**
     * @param way the days in which the value goes from the beginning to the level
     * @param reached the first day that the value does not speak about
     * @return null where beginning and level are the same
     */
    static @Nullable Pace of(
            Window way, BigDecimal beginning, BigDecimal level, BigDecimal value, LocalDate reached, boolean ceiling) {
        BigDecimal length = level.subtract(beginning);
        if (length.signum() == 0) {
            return null;
        }
        long whole = way.to().toEpochDay() - way.from().toEpochDay();
        BigDecimal all = BigDecimal.valueOf(whole);
        BigDecimal days =
                BigDecimal.valueOf(Math.clamp(reached.toEpochDay() - way.from().toEpochDay(), 0, whole));
        return new Pace(
                Decimals.divide(days.multiply(HUNDRED), all),
                Decimals.divide(value.subtract(beginning).multiply(HUNDRED), length),
                Decimals.plain(beginning.add(Decimals.divide(length.multiply(days), all))),
                ceiling);
    }

    /** @param part of what should lie behind, 1 for all of it */
    boolean isKept(BigDecimal part) {
        return ceiling ? done.multiply(part).compareTo(due) <= 0 : done.compareTo(due.multiply(part)) >= 0;
    }
}
