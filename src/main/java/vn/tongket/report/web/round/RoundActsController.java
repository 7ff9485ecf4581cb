package vn.tongket.report.web.round;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Redirect;
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

    RoundActsController(Rounds rounds, Boards boards, Reminders reminders, ReminderMail mail) {
        this.rounds = rounds;
        this.boards = boards;
        this.reminders = reminders;
        this.mail = mail;
    }

    @GetMapping("/dot-bao-cao/{round}/nhac")
    @Opens(value = Right.STEER, at = "round")
    RemindPage preview(
            Round round,
            Person who,
            @RequestParam(name = "don-vi", defaultValue = "") List<String> units,
            @RequestParam(name = "tat-ca", defaultValue = "") String all) {
        Map<Integer, Unit> asked = units(round);
        List<Integer> chosen = chosen(asked, units, !all.isEmpty());
        List<RemindPage.Draft> drafts = reminders.draft(round, chosen, Asking.today(), who.username()).stream()
                .map(reminder -> draft(reminder, asked))
                .toList();
        int named = all.isEmpty() ? units.size() : drafts.size();
        return new RemindPage(
                round.title(), RoundBoardPages.address(round.code()), drafts, Math.max(0, named - drafts.size()));
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
    @Opens(value = Right.STEER, at = "round", audit = "round.reminded")
    Page remind(
            Round round,
            Person who,
            @RequestParam(name = "don-vi", defaultValue = "") List<String> units,
            @RequestParam(name = "them", defaultValue = "") String extra) {
        List<Integer> chosen = chosen(units(round), units, false);
        mail.send(round, reminders.send(round, chosen, extra, Asking.today(), who.username()));
        return new Redirect(RoundBoardPages.address(round.code()) + "?xong=nhac");
    }

    @GetMapping("/dot-bao-cao/{round}/chot")
    @Opens(value = Right.STEER, at = "round")
    FreezePage beforeFreezing(Round round) {
        Board board = boards.of(round, Asking.today());
        return new FreezePage(
                round.title(),
                RoundBoardPages.address(round.code()),
                board.missing().stream().map(row -> row.unit().fullName()).toList(),
                board.count(Standing.SUBMITTED) + board.count(Standing.APPROVED));
    }

    @PostMapping("/dot-bao-cao/{round}/chot")
    @Opens(value = Right.STEER, at = "round", audit = "round.frozen")
    Page freeze(Round round) {
        rounds.freeze(round.code());
        return new Redirect(RoundBoardPages.address(round.code()) + "?xong=chot");
    }
}
