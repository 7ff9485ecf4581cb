package vn.tongket.report.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.DayReading;
import vn.tongket.base.Window;
import vn.tongket.unit.UnitKind;

/**
 * Thời hạn gửi theo cấp: how many working days after the cut-off a level sends its report.
 *
 * @param verified whether the number of days was held against a text of law that binds everybody; a custom was not
 */
public record SendingTime(
        UnitKind kind,
        int workingDays,
        Round.Regime regime,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String basis,
        boolean verified) {

    private static final List<SendingTime> ALL = RuleTable.read("sending-times.csv").stream()
            .map(row -> new SendingTime(
                    UnitKind.valueOf(row.getField("kind")),
                    Integer.parseInt(row.getField("working_days")),
                    Round.Regime.valueOf(row.getField("regime")),
                    DayReading.require(row.getField("valid_from")),
                    RuleTable.day(row.getField("valid_to")),
                    row.getField("basis"),
                    row.getField("verified").equals("yes")))
            .toList();

    /** That of a level on the day of the cut-off. */
    public static Optional<SendingTime> of(UnitKind kind, LocalDate cutOff) {
        return ALL.stream()
                .filter(time -> time.kind == kind && RuleTable.holdsOn(cutOff, time.validFrom, time.validTo))
                .findFirst();
    }

    /** Weekends and holidays do not count, so it never ends on one. */
    public Round.Deadline deadline(Window window, WorkingDays calendar) {
        return new Round.Deadline(
                kind,
                calendar.after(window.lastDay(), workingDays),
                workingDays + " ngày làm việc sau ngày chốt số liệu (" + basis + ")");
    }
}
