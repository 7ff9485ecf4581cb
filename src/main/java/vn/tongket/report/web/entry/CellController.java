package vn.tongket.report.web.entry;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import vn.tongket.access.audit.Audit;
import vn.tongket.page.Opens;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cell;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.entry.Saved;
import vn.tongket.report.round.StepRefused;
import vn.tongket.report.web.word.AnswerReading;
import vn.tongket.report.web.word.Moments;
import vn.tongket.report.web.word.Opened;
import vn.tongket.report.web.word.SavingDesk;
import vn.tongket.report.web.word.TypedAnswer;

/**
 * One answer saved as its field is left. 200 with the cell as it stands; 409 with the other person's; 422 with what to ask or
 * mend; 423 where the submission is closed, with why; 401 and 403 as everywhere.
 */
@Controller
class CellController {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int LOCKED = 423;

    private final SavingDesk desk;
    private final Cells cells;
    private final Audit audit;

    CellController(SavingDesk desk, Cells cells, Audit audit) {
        this.desk = desk;
        this.cells = cells;
        this.audit = audit;
    }

    /**
     * @param revision that the person saw; 0 where there was none
     */
    record CellInput(String line, int revision, TypedAnswer typed) {}

    record CellState(String line, int revision, TypedAnswer typed, String by, String time, String moment) {
        static CellState of(Cell cell) {
            return new CellState(
                    cell.line(),
                    cell.revision(),
                    TypedAnswer.of(cell.answer()),
                    cell.by(),
                    Moments.time(cell.at()),
                    Moments.full(cell.at()));
        }
    }

    record Outcome(
            @Nullable CellState cell,
            List<AnswerReading.Ask> asks,
            @Nullable String problem,
            @Nullable String locked) {}

    /** What a page that was away a while needs to go on: who is signed in, a fresh forgery token, what stands. */
    record Standing(String person, String token, @Nullable String locked, List<CellState> cells) {}

    @PostMapping("/dot-bao-cao/{round}/{unit}/{form}/o")
    @Opens(value = Right.ENTER, audit = "answer.saved")
    ResponseEntity<Outcome> save(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String form,
            Person who,
            @RequestBody(required = false) @Nullable CellInput input) {
        SavingDesk.Target target = desk.target(who, round, unit, form);
        if (input == null) {
            return ResponseEntity.badRequest().build();
        }
        AnswerReading reading =
                AnswerReading.of(target.line(input.line()), input.typed().complete());
        Answer answer = reading.answer();
        if (answer == null) {
            return answer(UNPROCESSABLE, new Outcome(null, reading.asks(), reading.problem(), null));
        }
        try {
            Saved saved = desk.save(who, target, input.line(), answer, input.revision());
            // The cell's own revisions say who, when and what; 200 lines a second would bury the acts people look for.
            audit.nothing("answer.saved");
            return answer(
                    saved.conflict() ? CONFLICT : 200, new Outcome(CellState.of(saved.cell()), List.of(), null, null));
        } catch (StepRefused closed) {
            return answer(LOCKED, new Outcome(null, List.of(), null, closed.sentence()));
        }
    }

    private static ResponseEntity<Outcome> answer(int status, Outcome outcome) {
        return ResponseEntity.status(status).body(outcome);
    }

    @GetMapping("/dot-bao-cao/{round}/{unit}/{form}/trang-thai")
    @Opens(value = Right.READ, at = "form")
    ResponseEntity<Standing> standing(Opened opened) {
        return ResponseEntity.ok(new Standing(
                opened.person().username(),
                Objects.requireNonNull(Visit.current().csrf().getToken()),
                opened.lockedBecause(),
                cells.of(opened.submission().id()).stream().map(CellState::of).toList()));
    }
}
