package vn.tongket.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tongket.access.ApiCaller;
import vn.tongket.access.Reach;
import vn.tongket.base.BadInput;
import vn.tongket.base.Now;
import vn.tongket.base.Problem;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.report.board.BoardCell;
import vn.tongket.report.board.BoardRow;
import vn.tongket.report.board.Boards;
import vn.tongket.report.board.Reminder;
import vn.tongket.report.board.ReminderMail;
import vn.tongket.report.board.Reminders;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.unit.Unit;

/** What the office that runs a round does with it: the board, opening, reminding, longer time, excuse, freezing. */
@RestController
@RequestMapping("/api/rounds/{round}")
@Tag(name = "Rounds")
class RoundActApiController {
    private final Rounds rounds;
    private final Boards boards;
    private final Reminders reminders;
    private final ReminderMail mail;
    private final Reach reach;

    RoundActApiController(Rounds rounds, Boards boards, Reminders reminders, ReminderMail mail, Reach reach) {
        this.rounds = rounds;
        this.boards = boards;
        this.reminders = reminders;
        this.mail = mail;
        this.reach = reach;
    }

    @Operation(summary = "The round's board: every unit with how far it is, late ones first")
    @GetMapping("/board")
    @Opens(Right.STEER)
    List<BoardRowBody> board(@PathVariable String round) {
        return board(steered(round));
    }

    /** Others' rounds are not there for the caller. */
    private Round steered(String code) {
        return rounds.find(code)
                .filter(round -> reach.may(ApiCaller.current().person(), Right.STEER, round.unitId()))
                .orElseThrow(() -> new NoSuchElementException("No round '" + code + "' that this token runs."));
    }

    private List<BoardRowBody> board(Round round) {
        return boards.of(round, today()).rows().stream().map(BoardRowBody::of).toList();
    }

    private static LocalDate today() {
        return Now.day();
    }

    @Operation(summary = "Opens a round that was set up: its units are asked from now on")
    @PostMapping("/open")
    @Opens(value = Right.STEER, audit = "round.opened")
    List<BoardRowBody> open(@PathVariable String round) {
        return board(rounds.open(steered(round).code(), today()));
    }

    @Operation(summary = "Freezes a round: nothing more is sent in, but by units that are given longer")
    @PostMapping("/freeze")
    @Opens(value = Right.STEER, audit = "round.frozen")
    List<BoardRowBody> freeze(@PathVariable String round) {
        return board(rounds.freeze(steered(round).code()));
    }

    @Operation(summary = "Reminds units that have something left to send; without units, all of them")
    @PostMapping("/reminders")
    @Opens(value = Right.STEER, audit = "round.reminded")
    List<ReminderBody> remind(@PathVariable String round, @RequestBody RemindBody asked) {
        Round found = steered(round);
        List<Reminder> sent = reminders.send(
                found,
                chosen(found, asked.units()),
                Objects.requireNonNullElse(asked.words(), ""),
                today(),
                ApiCaller.current().person().username());
        mail.send(found, sent);
        return sent.stream().map(ReminderBody::of).toList();
    }

    private List<Integer> chosen(Round round, @Nullable List<String> codes) {
        Map<String, Unit> asked = boards.of(round, today()).rows().stream()
                .map(BoardRow::unit)
                .collect(Collectors.toMap(Unit::code, Function.identity()));
        if (codes == null) {
            return asked.values().stream().map(Unit::id).toList();
        }
        List<Problem> problems = new ArrayList<>();
        codes.stream().filter(code -> !asked.containsKey(code)).forEach(code -> problems.add(unasked(code)));
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return codes.stream()
                .map(asked::get)
                .filter(Objects::nonNull)
                .map(Unit::id)
                .toList();
    }

    private static Problem unasked(String code) {
        return Problem.hard(
                "", 0, 0, "The round does not ask '" + code + "'", "Đợt báo cáo không giao cho đơn vị mã " + code);
    }

    @Operation(summary = "Gives a unit until a later day")
    @PostMapping("/units/{unit}/extension")
    @Opens(value = Right.STEER, audit = "round.extended")
    BoardRowBody extend(@PathVariable String round, @PathVariable String unit, @RequestBody DecisionBody decision) {
        Round found = steered(round);
        LocalDate dueOn = decision.dueOn();
        if (dueOn == null) {
            throw BadInput.of("Say dueOn, as 2026-11-30", "Ghi dueOn, ví dụ 2026-11-30");
        }
        rounds.extend(found.id(), row(found, unit).unit().id(), dueOn, decision.because(), by());
        return BoardRowBody.of(row(found, unit));
    }

    @Operation(summary = "Excuses a unit from the round")
    @PostMapping("/units/{unit}/excuse")
    @Opens(value = Right.STEER, audit = "round.excused")
    BoardRowBody excuse(@PathVariable String round, @PathVariable String unit, @RequestBody DecisionBody decision) {
        Round found = steered(round);
        rounds.excuse(found.id(), row(found, unit).unit().id(), decision.because(), by());
        return BoardRowBody.of(row(found, unit));
    }

    @Operation(summary = "Takes an excuse back")
    @PostMapping("/units/{unit}/ask-again")
    @Opens(value = Right.STEER, audit = "round.asked-again")
    BoardRowBody askAgain(@PathVariable String round, @PathVariable String unit) {
        Round found = steered(round);
        rounds.askAgain(found.id(), row(found, unit).unit().id(), by());
        return BoardRowBody.of(row(found, unit));
    }

    private BoardRow row(Round round, String unit) {
        return boards.of(round, today()).rows().stream()
                .filter(row -> row.unit().code().equals(unit))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The round does not ask " + unit + "."));
    }

    private static String by() {
        return ApiCaller.current().person().username();
    }

    /** Whom to remind. */
    @Schema(name = "Remind")
    record RemindBody(
            @Schema(description = "codes; null: all that have something left to send") @Nullable
            List<String> units,

            @Schema(description = "added to what is said anyway, in Vietnamese") @Nullable
            String words) {}

    /** Longer time, or an excuse. */
    @Schema(name = "Decision")
    record DecisionBody(@Nullable LocalDate dueOn, @Nullable String reason) {
        String because() {
            return Objects.requireNonNullElse(reason, "").strip();
        }
    }

    /** A reminder that was sent. */
    @Schema(name = "Reminder")
    record ReminderBody(Reminder.Tone tone, String words) {
        static ReminderBody of(Reminder reminder) {
            return new ReminderBody(reminder.tone(), reminder.words());
        }
    }

    /** One unit of a round. */
    @Schema(name = "BoardRow")
    record BoardRowBody(
            String unit,
            String name,
            LocalDate dueOn,
            boolean mustReport,

            @Schema(description = "by the code of the form") Map<String, BoardCell.Standing> forms,

            int reminders,
            @Nullable OffsetDateTime remindedAt) {
        static BoardRowBody of(BoardRow row) {
            return new BoardRowBody(
                    row.unit().code(),
                    row.unit().fullName(),
                    row.asked().dueOn(),
                    row.asked().mustReport(),
                    row.cells().stream()
                            .collect(Collectors.toMap(cell -> cell.submission().form(), BoardCell::standing)),
                    row.reminders(),
                    row.remindedAt());
        }
    }
}
