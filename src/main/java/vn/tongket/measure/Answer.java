package vn.tongket.measure;

import java.time.LocalDate;
import vn.tongket.base.Window;

/**
 * What one indicator, unit and step come to.
 *
 * @param window the days that the figure speaks about
 * @param groundDay in whose boundaries it stands
 */
record Answer(Outcome outcome, Coverage coverage, Window window, LocalDate groundDay) {
    static Answer none(Reason reason, Window window, LocalDate groundDay) {
        return new Answer(Outcome.none(reason), Coverage.NOTHING_EXPECTED, window, groundDay);
    }
}
