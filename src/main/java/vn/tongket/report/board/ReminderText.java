package vn.tongket.report.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import vn.tongket.base.VietnameseDates;
import vn.tongket.report.round.Round;

/** Writes reminders: gentle before the last day, firm on it and after. */
final class ReminderText {
    private ReminderText() {}

    static String of(Round round, BoardRow row, LocalDate today) {
        LocalDate due = row.asked().dueOn();
        String forms = row.cells().stream()
                .filter(cell -> cell.standing().isOpen())
                .map(cell -> round.requireForm(cell.submission().form()).title())
                .collect(Collectors.joining("; "));
        String what = whose(row) + " báo cáo “" + round.title() + "” (" + forms + ")";
        return switch (Reminder.Tone.on(today, due)) {
            case GENTLE ->
                what + ", hạn " + VietnameseDates.day(due) + ", còn " + ChronoUnit.DAYS.between(today, due)
                        + " ngày. Đề nghị đơn vị hoàn thành và trình đúng hạn.";
            case FIRM ->
                what + ". Hôm nay, " + VietnameseDates.day(due)
                        + ", là ngày cuối. Đề nghị đơn vị gửi trong ngày; nếu vướng mắc, báo ngay cơ quan nhận báo cáo.";
            case LATE ->
                what + ", đã quá hạn " + ChronoUnit.DAYS.between(due, today) + " ngày (hạn " + VietnameseDates.day(due)
                        + "). Đề nghị đơn vị gửi ngay; nếu chưa gửi được, đề nghị nêu rõ lý do và thời gian gửi.";
        };
    }

    /** An ended unit's report is asked of its successor. */
    private static String whose(BoardRow row) {
        return row.successor() == null
                ? row.unit().fullName() + " còn phải gửi"
                : row.successor().fullName() + " còn phải gửi thay "
                        + row.unit().fullName();
    }
}
