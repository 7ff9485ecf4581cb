package vn.tongket.report.web.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tongket.base.VietnameseDates;
import vn.tongket.report.board.BoardRow;
import vn.tongket.report.round.Remark;
import vn.tongket.report.round.RoundUnit;

/** What else is to be known of a unit in a round: merged, given longer, excused, asks for late submission, reminded. */
public final class UnitNotes {
    private UnitNotes() {}

    public static List<String> of(BoardRow row) {
        List<String> notes = new ArrayList<>();
        Remark late = row.lateRequest();
        if (late != null) {
            notes.add("Đề nghị nộp muộn: " + late.words() + " (" + late.byName() + ", " + DayWords.moment(late.at())
                    + ")");
        }
        RoundUnit asked = row.asked();
        var passedOn = asked.passedOn();
        if (row.successor() != null && passedOn != null) {
            notes.add("Đã nhập vào " + row.successor().fullName() + " từ ngày " + VietnameseDates.day(passedOn) + ". "
                    + row.successor().fullName() + " báo cáo thay, số liệu " + DayWords.window(asked.window()) + ".");
        }
        if (!row.predecessors().isEmpty()) {
            notes.add("Báo cáo của mình " + DayWords.window(asked.window()) + ", và báo cáo thay: "
                    + row.predecessors().stream()
                            .map(old -> old.unit().fullName() + " " + DayWords.window(old.window()))
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        if (asked.extensionReason() != null) {
            notes.add("Gia hạn: " + asked.extensionReason());
        }
        if (asked.excuseReason() != null) {
            notes.add("Miễn: " + asked.excuseReason());
        }
        var reminded = row.remindedAt();
        if (reminded != null) {
            notes.add("Đã nhắc " + row.reminders() + " lần, gần nhất " + DayWords.moment(reminded));
        }
        return notes;
    }
}
