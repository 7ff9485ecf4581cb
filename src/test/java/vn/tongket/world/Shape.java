package vn.tongket.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** People and area of a piece of ground as they are printed. */
final class Shape {
    private Shape() {}

    /** Within a year the mean of its two ends. */
    static long peopleOn(Ground ground, LocalDate day) {
        long end = ground.peopleAtEndOf(day.getYear());
        boolean lastDayOfYear = day.getMonthValue() == 12 && day.getDayOfMonth() == 31;
        return lastDayOfYear ? end : (end + ground.peopleAtEndOf(day.getYear() - 1)) / 2;
    }

    static BigDecimal area(Ground ground) {
        return BigDecimal.valueOf(ground.area()).setScale(2, RoundingMode.HALF_UP);
    }
}
