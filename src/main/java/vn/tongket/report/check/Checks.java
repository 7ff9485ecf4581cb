package vn.tongket.report.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.base.Window;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.entry.PastFigure;
import vn.tongket.report.form.FormCheck;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.RoundUnit;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submission;
import vn.tongket.report.usual.UsualLevels;

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
        return whole(submission).results();
    }

    /** As {@link #of(Submission)}, with what was looked at. */
    public Checked whole(Submission submission) {
        Round round = rounds.byId(submission.roundId());
        FormVersion form = round.requireForm(submission.form());
        Window window =
                rounds.unit(round.id(), submission.unitId()).orElseThrow().window();
        return whole(form, submission.unitId(), window, cells.answers(submission.id()));
    }

    /**
     * What a person who typed these answers would be asked to look at again: rules of their lines that nobody gave a reason for
     * and that keep nothing from being stored.
     *
     * @param coming by the codes of their lines; whether they are stored already or not
     */
    public List<CheckResult> asked(Submission submission, Map<String, Answer> coming) {
        Round round = rounds.byId(submission.roundId());
        Window window =
                rounds.unit(round.id(), submission.unitId()).orElseThrow().window();
        Map<String, Answer> answers = new HashMap<>(cells.answers(submission.id()));
        answers.putAll(coming);
        return of(round.requireForm(submission.form()), submission.unitId(), window, answers).stream()
                .filter(CheckResult::stops)
                .filter(result -> result.lines().stream().anyMatch(coming::containsKey))
                .toList();
    }

    /** As {@link #of(Submission)}, for answers that need not be stored yet. */
    public List<CheckResult> of(FormVersion form, int unitId, Window window, Map<String, Answer> answers) {
        return whole(form, unitId, window, answers).results();
    }

    /** As {@link #whole(Submission)}, for answers that need not be stored yet. */
    public Checked whole(FormVersion form, int unitId, Window window, Map<String, Answer> answers) {
        return whole(form, unitId, window, answers, past.of(form, unitId, window));
    }

    /**
     * As {@link #whole(Submission)}, for a page that shows what was answered before, too.
     *
     * @param earlier what {@link PastFigures#of} says of the same form, unit and days
     */
    public Checked whole(
            FormVersion form, int unitId, Window window, Map<String, Answer> answers, Map<String, PastFigure> earlier) {
        return checking(form, lines(form), answers, earlier, unitId, window);
    }

    private Checked checking(
            FormVersion form,
            Map<String, CheckedLine> lines,
            Map<String, Answer> answers,
            Map<String, PastFigure> earlier,
            int unitId,
            Window window) {
        boolean readsNames = form.checks().stream().anyMatch(check -> check.kind() == FormCheck.Kind.OLD_NAMES);
        Set<String> names = readsNames ? ended.before(unitId, window) : Set.of();
        UsualLevels levels = levels(form, window);
        return new Checked(
                new Checking(form, lines, answers, earlier, window, names, levels).results(),
                CheckScope.of(form, lines, answers, earlier, levels));
    }

    /** As {@link #of(Submission)} for many, by their ids; what they have in common is read once. */
    public Map<Integer, Checked> ofAll(Collection<Submission> submissions) {
        Map<Integer, Map<String, Answer>> answers =
                cells.answersOf(submissions.stream().map(Submission::id).toList());
        Map<Integer, Checked> results = new HashMap<>();
        submissions.stream()
                .collect(Collectors.groupingBy(Submission::roundId))
                .forEach((roundId, ofRound) -> results.putAll(ofRound(rounds.byId(roundId), ofRound, answers)));
        return results;
    }

    private Map<Integer, Checked> ofRound(
            Round round, List<Submission> submissions, Map<Integer, Map<String, Answer>> answers) {
        Map<Integer, Window> windows =
                rounds.units(round.id()).stream().collect(Collectors.toMap(RoundUnit::unitId, RoundUnit::window));
        Map<Integer, Checked> results = new HashMap<>();
        submissions.stream()
                .collect(Collectors.groupingBy(submission ->
                        new Alike(submission.form(), Objects.requireNonNull(windows.get(submission.unitId())))))
                .forEach((alike, group) ->
                        results.putAll(ofAlike(round.requireForm(alike.form()), alike, group, answers)));
        return results;
    }

    /** Reports of one form for the same days. */
    private record Alike(String form, Window window) {}

    private Map<Integer, Checked> ofAlike(
            FormVersion form, Alike alike, List<Submission> group, Map<Integer, Map<String, Answer>> answers) {
        Map<String, CheckedLine> lines = lines(form);
        var earlier =
                past.ofAll(form, group.stream().map(Submission::unitId).collect(Collectors.toSet()), alike.window());
        Map<Integer, Checked> results = new HashMap<>();
        for (Submission submission : group) {
            results.put(
                    submission.id(),
                    checking(
                            form,
                            lines,
                            answers.getOrDefault(submission.id(), Map.of()),
                            Objects.requireNonNull(earlier.get(submission.unitId())),
                            submission.unitId(),
                            alike.window()));
        }
        return results;
    }

    /** In words, which of these figures do not go with those that stand for the same days; empty: all do. */
    public String clashes(FormVersion form, int unitId, Window window, Map<String, Answer> answers) {
        return of(form, unitId, window, answers).stream()
                .filter(result -> BoundChecks.CODES.contains(result.check()))
                .map(CheckResult::words)
                .collect(Collectors.joining(" "));
    }

    /** From where on a figure of the form for these days is unusual, on lines of which the form does not say it itself. */
    public UsualLevels levels(FormVersion form, Window window) {
        return UsualChecks.levels(programmes.require(form.programme()), window);
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
    public void requireSubmittable(Submission submission) {
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
