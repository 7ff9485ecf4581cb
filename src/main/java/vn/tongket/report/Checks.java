package vn.tongket.report;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.base.Window;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;

/** Kiểm tra: holds the answers of a submission against all rules of its form, at once. */
@Component
public class Checks {
    private final Rounds rounds;
    private final Cells cells;
    private final PastFigures past;
    private final Programmes programmes;
    private final EndedNames ended;

    Checks(Rounds rounds, Cells cells, PastFigures past, Programmes programmes, EndedNames ended) {
        this.rounds = rounds;
        this.cells = cells;
        this.past = past;
        this.programmes = programmes;
        this.ended = ended;
    }

    /** Every rule that the answers do not keep: hard ones first, each sort in the form's order. */
    public List<CheckResult> of(Submission submission) {
        Round round = rounds.byId(submission.roundId());
        FormVersion form = round.requireForm(submission.form());
        Window window =
                rounds.unit(round.id(), submission.unitId()).orElseThrow().window();
        return of(form, submission.unitId(), window, cells.answers(submission.id()));
    }

    /** As {@link #of(Submission)}, for answers that need not be stored yet. */
    public List<CheckResult> of(FormVersion form, int unitId, Window window, Map<String, Answer> answers) {
        return new Checking(
                        form, lines(form), answers, past.of(form, unitId, window), window, ended.before(unitId, window))
                .results();
    }

    private Map<String, CheckedLine> lines(FormVersion form) {
        Programme programme = programmes.require(form.programme());
        return CheckedLine.of(form, programme);
    }

    /**
     * Does nothing when the submission can be submitted.
     *
     * @throws BadInput with everything that keeps it from being submitted
     */
    void requireSubmittable(Submission submission) {
        List<Problem> problems = of(submission).stream()
                .filter(CheckResult::stops)
                .map(result -> Problem.hard(
                        "", 0, 0, result.check() + " " + String.join(", ", result.lines()), result.words()))
                .toList();
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }
}
