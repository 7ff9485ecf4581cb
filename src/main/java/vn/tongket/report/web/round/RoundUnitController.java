package vn.tongket.report.web.round;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.Reach;
import vn.tongket.page.Attempt;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;
import vn.tongket.page.form.TypedDay;
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
    @Opens(value = Right.READ, at = "round")
    RoundUnitPage look(
            Round round,
            @PathVariable String unit,
            Person who,
            @RequestParam(name = "xong", defaultValue = "") String done) {
        return page(200, List.of(), DoneWords.words(done), round, row(round, unit), who, "", "");
    }

    private BoardRow row(Round round, String unit) {
        return boards.of(round, Asking.today()).rows().stream()
                .filter(row -> row.unit().code().equals(unit))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Round does not ask " + unit));
    }

    @PostMapping("/dot-bao-cao/{round}/don-vi/{unit}/gia-han")
    @Opens(value = Right.STEER, at = "round", audit = "round.extended")
    Page extend(
            Round round,
            @PathVariable String unit,
            Person who,
            @RequestParam(name = "den-ngay", defaultValue = "") String until,
            @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        BoardRow row = row(round, unit);
        return Attempt.of(
                () -> {
                    LocalDate day = TypedDay.require("Hạn mới", until);
                    rounds.extend(round.id(), row.unit().id(), day, reason.strip(), who.username());
                    return done(round, unit, "gia-han");
                },
                (status, why) -> page(status, why, "", round, row, who, until, reason));
    }

    @PostMapping("/dot-bao-cao/{round}/don-vi/{unit}/mien")
    @Opens(value = Right.STEER, at = "round", audit = "round.excused")
    Page excuse(
            Round round,
            @PathVariable String unit,
            Person who,
            @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        BoardRow row = row(round, unit);
        return Attempt.of(
                () -> {
                    rounds.excuse(round.id(), row.unit().id(), reason.strip(), who.username());
                    return done(round, unit, "mien");
                },
                (status, why) -> page(status, why, "", round, row, who, "", reason));
    }

    @PostMapping("/dot-bao-cao/{round}/don-vi/{unit}/yeu-cau-lai")
    @Opens(value = Right.STEER, at = "round", audit = "round.asked-again")
    Page askAgain(Round round, @PathVariable String unit, Person who) {
        rounds.askAgain(round.id(), row(round, unit).unit().id(), who.username());
        return done(round, unit, "yeu-cau-lai");
    }

    @PostMapping("/dot-bao-cao/{round}/don-vi/{unit}/khong-nhan-muon")
    @Opens(value = Right.STEER, at = "round", audit = "round.late-refused")
    Page refuseLate(
            Round round,
            @PathVariable String unit,
            Person who,
            @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        BoardRow row = row(round, unit);
        Remark request = row.lateRequest();
        if (request == null) {
            return done(round, unit, "khong-nhan-muon");
        }
        return Attempt.of(
                () -> {
                    remarks.refuseLate(who, request.id(), reason);
                    return done(round, unit, "khong-nhan-muon");
                },
                (status, why) -> page(status, why, "", round, row, who, "", reason));
    }

    private static Redirect done(Round round, String unit, String what) {
        return new Redirect(RoundBoardPages.address(round.code()) + "/don-vi/" + unit + "?xong=" + what);
    }

    private RoundUnitPage page(
            int status,
            List<String> problems,
            String done,
            Round round,
            BoardRow row,
            Person who,
            String typedDay,
            String typedReason) {
        Remark late = row.lateRequest();
        return new RoundUnitPage(
                status,
                problems,
                done,
                new RoundUnitPage.Head(
                        round.title(),
                        RoundBoardPages.address(round.code()),
                        row.unit().fullName(),
                        RoundBoardPages.address(round.code()) + "/don-vi/"
                                + row.unit().code(),
                        DayWords.full(row.asked().dueOn())),
                UnitNotes.of(row),
                row.cells().stream()
                        .map(cell -> new RoundUnitPage.Report(
                                round.requireForm(cell.submission().form()).title(),
                                "/duyet/" + cell.submission().id(),
                                StandingWords.state(cell.standing()),
                                StandingWords.word(cell.standing())))
                        .toList(),
                round.state() != Round.State.DRAFT && reach.may(who, Right.STEER, round.unitId()),
                !row.asked().mustReport(),
                new RoundUnitPage.Late(late == null ? null : late.id(), late == null ? "" : late.words()),
                reminders.of(round.id(), row.unit().id()).stream()
                        .map(ReminderWords::line)
                        .toList(),
                new RoundUnitPage.Typed(typedDay, typedReason));
    }
}
