package vn.tongket.measure.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator.Frequency;

/** One figure for each of these, or one for the whole window. */
public enum Grouping {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12),
    TOTAL(0);

    private static final int MONTHS_OF_YEAR = 12;

    private final int months;

    Grouping(int months) {
        this.months = months;
    }

    /** Of one step; 0 for the whole window. */
    public int months() {
        return months;
    }

    /** Whether its steps are shorter than a year: a window that counts for one is not longer than it. */
    public boolean isWithinYear() {
        return months > 0 && months < MONTHS_OF_YEAR;
    }

    /** Whether what is reported so often has figures for its steps. */
    public boolean isReportedAs(Frequency frequency) {
        return switch (frequency) {
            case MONTH -> true;
            case QUARTER -> this != MONTH;
            case HALF_YEAR -> this != MONTH && this != QUARTER;
            case YEAR, PERIOD -> !isWithinYear();
        };
    }

    /** The step of the calendar that holds a day; null for the whole window. */
    @Nullable
    public Window step(LocalDate day) {
        if (months == 0) {
            return null;
        }
        int month = (day.getMonthValue() - 1) / months * months + 1;
        LocalDate from = LocalDate.of(day.getYear(), month, 1);
        return new Window(from, from.plusMonths(months));
    }
}
