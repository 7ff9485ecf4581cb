package vn.tongket.report.web.round;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.Reach;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.report.board.Board;
import vn.tongket.report.board.BoardCell.Standing;
import vn.tongket.report.board.BoardRow;
import vn.tongket.report.board.Boards;
import vn.tongket.report.board.Reminder;
import vn.tongket.report.board.ReminderMail;
import vn.tongket.report.board.Reminders;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.web.word.Asking;
import vn.tongket.report.web.word.ReminderWords;
import vn.tongket.unit.Unit;

/** What the running office does with a whole round: reminding, freezing; each is shown before it is done. */
@Controller
class RoundActsController {
    private final Rounds rounds;
    private final Boards boards;
    private final Reminders reminders;
    private final ReminderMail mail;
    private final Reach reach;

    RoundActsController(Rounds rounds, Boards boards, Reminders reminders, ReminderMail mail, Reach reach) {
        this.rounds = rounds;
        this.boards = boards;
        this.reminders = reminders;
        this.mail = mail;
        this.reach = reach;
    }

    private Round steered(String code) {
        Round round = rounds.require(code);
        reach.require(Asking.person(), Right.STEER, round.unitId());
        return round;
    }

    @GetMapping("/dot-bao-cao/{round}/nhac")
    @Opens(Right.STEER)
    RemindPage preview(
            @PathVariable String round,
            @RequestParam(name = "don-vi", defaultValue = "") List<String> units,
            @RequestParam(name = "tat-ca", defaultValue = "") String all) {
        Round found = steered(round);
        Map<Integer, Unit> asked = units(found);
        List<Integer> chosen = chosen(asked, units, !all.isEmpty());
        List<RemindPage.Draft> drafts =
                reminders.draft(found, chosen, Asking.today(), Asking.person().username()).stream()
                        .map(reminder -> draft(reminder, asked))
                        .toList();
        int named = all.isEmpty() ? units.size() : drafts.size();
        return new RemindPage(
                found.title(), RoundBoardPages.address(round), drafts, Math.max(0, named - drafts.size()));
    }

    private Map<Integer, Unit> units(Round round) {
        return boards.of(round, Asking.today()).rows().stream()
                .map(BoardRow::unit)
                .collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    private static List<Integer> chosen(Map<Integer, Unit> asked, List<String> codes, boolean all) {
        return asked.values().stream()
                .filter(unit -> all || codes.contains(unit.code()))
                .map(Unit::id)
                .toList();
    }

    private static RemindPage.Draft draft(Reminder reminder, Map<Integer, Unit> asked) {
        Unit unit = java.util.Objects.requireNonNull(asked.get(reminder.unitId()));
        return new RemindPage.Draft(
                unit.fullName(), unit.code(), ReminderWords.tone(reminder.tone()), reminder.words());
    }

    @PostMapping("/dot-bao-cao/{round}/nhac")
    @Opens(value = Right.STEER, audit = "round.reminded")
    ResponseEntity<Void> remind(
            @PathVariable String round,
            @RequestParam(name = "don-vi", defaultValue = "") List<String> units,
            @RequestParam(name = "them", defaultValue = "") String extra) {
        Round found = steered(round);
        List<Integer> chosen = chosen(units(found), units, false);
        List<Reminder> sent = reminders.send(
                found, chosen, extra, Asking.today(), Asking.person().username());
        mail.send(found, sent);
        return Asking.seeOther(RoundBoardPages.address(round) + "?xong=nhac");
    }

    @GetMapping("/dot-bao-cao/{round}/chot")
    @Opens(Right.STEER)
    FreezePage beforeFreezing(@PathVariable String round) {
        Board board = boards.of(steered(round), Asking.today());
        return new FreezePage(
                board.round().title(),
                RoundBoardPages.address(round),
                board.missing().stream().map(row -> row.unit().fullName()).toList(),
                board.count(Standing.SUBMITTED) + board.count(Standing.APPROVED));
    }

    @PostMapping("/dot-bao-cao/{round}/chot")
    @Opens(value = Right.STEER, audit = "round.frozen")
    ResponseEntity<Void> freeze(@PathVariable String round) {
        rounds.freeze(steered(round).code());
        return Asking.seeOther(RoundBoardPages.address(round) + "?xong=chot");
    }
}
