package vn.tongket.measure.answer;

import java.time.LocalDate;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Reason;

/**
 * What one indicator, unit and step come to.
 *
 * @param window the days that the figure speaks about
 * @param groundDay in whose boundaries it stands
 */
public record StepResult(Outcome outcome, Coverage coverage, Window window, LocalDate groundDay) {
    static StepResult none(Reason reason, Window window, LocalDate groundDay) {
        return new StepResult(Outcome.none(reason), Coverage.NOTHING_EXPECTED, window, groundDay);
    }
}
