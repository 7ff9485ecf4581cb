package vn.tongket.report.web.round;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.Reach;
import vn.tongket.base.BadInput;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.report.board.BoardRow;
import vn.tongket.report.board.Boards;
import vn.tongket.report.board.Reminders;
import vn.tongket.report.round.Remark;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.web.word.Asking;
import vn.tongket.report.web.word.DayWords;
import vn.tongket.report.web.word.DoneWords;
import vn.tongket.report.web.word.ReminderWords;
import vn.tongket.report.web.word.StandingWords;
import vn.tongket.report.web.word.UnitNotes;

/** What the running office decides about one unit of a round: longer time, excuse, late submission. */
@Controller
class RoundUnitController {
    private static final int BAD = 400;

    private final Rounds rounds;
    private final Boards boards;
    private final Remarks remarks;
    private final Reminders reminders;
    private final Reach reach;

    RoundUnitController(Rounds rounds, Boards boards, Remarks remarks, Reminders reminders, Reach reach) {
        this.rounds = rounds;
        this.boards = boards;
        this.remarks = remarks;
        this.reminders = reminders;
        this.reach = reach;
    }

    @GetMapping("/dot-bao-cao/{round}/don-vi/{unit}")
    @Opens(Right.READ)
    RoundUnitPage look(
            @PathVariable String round,
            @PathVariable String unit,
            @RequestParam(name = "xong", defaultValue = "") String done) {
        Round found = rounds.require(round);
        reach.require(Asking.person(), Right.READ, found.unitId());
        return page(200, List.of(), DoneWords.words(done), found, row(found, unit), "", "");
    }

    private BoardRow row(Round round, String unit) {
        return boards.of(round, Asking.today()).rows().stream()
                .filter(row -> row.unit().code().equals(unit))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Round does not ask " + unit));
    }

    private Round steered(String code) {
        Round round = rounds.require(code);
        reach.require(Asking.person(), Right.STEER, round.unitId());
        return round;
    }

    @PostMapping("/dot-bao-cao/{round}/don-vi/{unit}/gia-han")
    @Opens(value = Right.STEER, audit = "round.extended")
    Object extend(
            @PathVariable String round,
            @PathVariable String unit,
            @RequestParam(name = "den-ngay", defaultValue = "") String until,
            @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        Round found = steered(round);
        BoardRow row = row(found, unit);
        try {
            LocalDate day = Asking.requireDay(until, "Hạn mới");
            rounds.extend(
                    found.id(),
                    row.unit().id(),
                    day,
                    reason.strip(),
                    Asking.person().username());
            return done(round, unit, "gia-han");
        } catch (BadInput bad) {
            return page(BAD, Asking.words(bad), "", found, row, until, reason);
        }
    }

    @PostMapping("/dot-bao-cao/{round}/don-vi/{unit}/mien")
    @Opens(value = Right.STEER, audit = "round.excused")
    Object excuse(
            @PathVariable String round,
            @PathVariable String unit,
            @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        Round found = steered(round);
        BoardRow row = row(found, unit);
        try {
            rounds.excuse(
                    found.id(), row.unit().id(), reason.strip(), Asking.person().username());
            return done(round, unit, "mien");
        } catch (BadInput bad) {
            return page(BAD, Asking.words(bad), "", found, row, "", reason);
        }
    }

    @PostMapping("/dot-bao-cao/{round}/don-vi/{unit}/yeu-cau-lai")
    @Opens(value = Right.STEER, audit = "round.asked-again")
    ResponseEntity<Void> askAgain(@PathVariable String round, @PathVariable String unit) {
        Round found = steered(round);
        rounds.askAgain(
                found.id(), row(found, unit).unit().id(), Asking.person().username());
        return done(round, unit, "yeu-cau-lai");
    }

    @PostMapping("/dot-bao-cao/{round}/don-vi/{unit}/khong-nhan-muon")
    @Opens(value = Right.STEER, audit = "round.late-refused")
    Object refuseLate(
            @PathVariable String round,
            @PathVariable String unit,
            @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        Round found = steered(round);
        BoardRow row = row(found, unit);
        Remark request = row.lateRequest();
        if (request == null) {
            return done(round, unit, "khong-nhan-muon");
        }
        try {
            remarks.refuseLate(Asking.person(), request.id(), reason);
            return done(round, unit, "khong-nhan-muon");
        } catch (BadInput bad) {
            return page(BAD, Asking.words(bad), "", found, row, "", reason);
        }
    }

    private static ResponseEntity<Void> done(String round, String unit, String what) {
        return Asking.seeOther("/dot-bao-cao/" + round + "/don-vi/" + unit + "?xong=" + what);
    }

    private RoundUnitPage page(
            int status,
            List<String> problems,
            String done,
            Round round,
            BoardRow row,
            String typedDay,
            String typedReason) {
        Remark late = row.lateRequest();
        return new RoundUnitPage(
                status,
                problems,
                done,
                round.title(),
                RoundBoardPages.address(round.code()),
                row.unit().fullName(),
                RoundBoardPages.address(round.code()) + "/don-vi/" + row.unit().code(),
                DayWords.full(row.asked().dueOn()),
                UnitNotes.of(row),
                row.cells().stream()
                        .map(cell -> new RoundUnitPage.Report(
                                round.requireForm(cell.submission().form()).title(),
                                "/duyet/" + cell.submission().id(),
                                StandingWords.state(cell.standing()),
                                StandingWords.word(cell.standing())))
                        .toList(),
                round.state() != Round.State.DRAFT && reach.may(Asking.person(), Right.STEER, round.unitId()),
                !row.asked().mustReport(),
                late == null ? null : late.id(),
                late == null ? "" : late.words(),
                reminders.of(round.id(), row.unit().id()).stream()
                        .map(ReminderWords::line)
                        .toList(),
                typedDay,
                typedReason);
    }
}
