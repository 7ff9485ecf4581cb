package vn.tongket.report.decide;

import static vn.tongket.report.tables.Tables.FINDING;
import static vn.tongket.report.tables.Tables.FORM_LINE;
import static vn.tongket.report.tables.Tables.SUBMISSION;
import static vn.tongket.report.tables.Tables.VALUE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.base.Window;
import vn.tongket.page.Person;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.report.check.Checks;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.intake.Values;
import vn.tongket.report.record.Entries;
import vn.tongket.report.record.Finding;
import vn.tongket.report.record.Findings;
import vn.tongket.report.record.ProblemList;
import vn.tongket.report.record.Quality;
import vn.tongket.report.record.RawValue;
import vn.tongket.report.record.ValueChange;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.ReadOnce;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.StepRefused;
import vn.tongket.report.round.Submission;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** What acceptance does to the record: figures of an accepted submission count, narrative becomes findings. */
@Component
class Acceptance {
    private final DSLContext database;
    private final Units units;
    private final Rounds rounds;
    private final Cells cells;
    private final Values values;
    private final Findings findings;
    private final Entries entries;
    private final Checks checks;

    Acceptance(
            DSLContext database,
            Units units,
            Rounds rounds,
            Cells cells,
            Values values,
            Findings findings,
            Entries entries,
            Checks checks) {
        this.database = database;
        this.units = units;
        this.rounds = rounds;
        this.cells = cells;
        this.values = values;
        this.findings = findings;
        this.entries = entries;
        this.checks = checks;
    }

    /** Does what {@code act} asks for beyond the state of the submission. */
    void follow(Person person, Submission submission, Act act, ReadOnce known) {
        switch (act) {
            case ACCEPT -> takeIn(person, submission, known);
            case UNDO_ACCEPT -> takeBack(person, submission, known);
            case SUBMIT, WITHDRAW, APPROVE, SEND_BACK, UNDO_APPROVE, UNDO_SEND_BACK, RETURN, UNDO_RETURN, CORRECT -> {}
        }
    }

    private void takeIn(Person person, Submission submission, ReadOnce known) {
        Round round = known.round(submission.roundId());
        FormVersion form = round.requireForm(submission.form());
        Programme programme = known.programme(round.programme());
        Window window =
                rounds.unit(round.id(), submission.unitId()).orElseThrow().window();
        Unit unit = units.byId(submission.unitId(), window.lastDay()).orElseThrow();
        Map<String, Answer> answers = cells.answers(submission.id());
        String source = "Báo cáo của " + unit.fullName() + ", " + round.title();
        int entry = entries.beginRound(person.username(), source, submission.id());
        enterValues(programme, form, answers, unit, window, source, entry);
        findings.save(programme.code(), narrative(form, answers, unit, window, source, round.code()), entry);
        database.update(SUBMISSION)
                .set(SUBMISSION.ENTRY_ID, entry)
                .where(SUBMISSION.SUBMISSION_ID.eq(submission.id()))
                .execute();
    }

    private void enterValues(
            Programme programme,
            FormVersion form,
            Map<String, Answer> answers,
            Unit unit,
            Window window,
            String source,
            int entry) {
        List<RawValue> rows = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (FormLine line : form.lines()) {
            Answer answer = answers.getOrDefault(line.code(), Answer.NOTHING);
            if (line.isFigure() && answer.quality() != null) {
                Quality quality = quality(
                        answer,
                        programme
                                .indicator(Objects.requireNonNull(line.indicator()))
                                .orElseThrow());
                rows.add(raw(rows.size() + 1, line, answer, quality, unit, window, source));
                labels.add(line.label());
            }
        }
        ValueChange change = values.enter(programme, rows.iterator(), new ProblemList(""), () -> entry);
        if (change.isRefused()) {
            throw new BadInput(change.problems().stream()
                    .filter(Problem::hard)
                    .map(problem -> labelled(problem, labels))
                    .toList());
        }
    }

    /** A person knows the line by its name. */
    private static Problem labelled(Problem problem, List<String> labels) {
        String label = problem.line() == 0 ? "" : labels.get(problem.line() - 1) + ": ";
        return Problem.hard("", 0, 0, label + problem.english(), label + problem.vietnamese());
    }

    /** A fraction of whole things was given a reason: it stands in the record as the estimate that it can only be. */
    private static Quality quality(Answer answer, Indicator indicator) {
        Quality quality = Objects.requireNonNull(answer.quality());
        boolean fraction = Stream.of(answer.quantity(), answer.numerator(), answer.denominator())
                .anyMatch(
                        number -> number != null && number.stripTrailingZeros().scale() > 0);
        return indicator.limits().whole() && quality == Quality.ACTUAL && fraction ? Quality.ESTIMATE : quality;
    }

    private static RawValue raw(
            int number, FormLine line, Answer answer, Quality quality, Unit unit, Window window, String source) {
        return new RawValue(
                number,
                Objects.requireNonNull(line.indicator()),
                unit.code(),
                window.from().toString(),
                window.to().toString(),
                line.breakdown(),
                plain(answer.quantity()),
                plain(answer.numerator()),
                plain(answer.denominator()),
                quality.name(),
                source,
                Objects.requireNonNullElse(answer.reason(), ""));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static List<Finding> narrative(
            FormVersion form, Map<String, Answer> answers, Unit unit, Window window, String source, String round) {
        List<Finding> found = new ArrayList<>();
        for (FormLine line : form.lines()) {
            String words = answers.getOrDefault(line.code(), Answer.NOTHING).words();
            if (line.findingKind() != null && words != null && !words.isBlank()) {
                found.add(new Finding(
                        round + "-" + unit.code() + "-" + line.code(),
                        line.findingKind(),
                        line.findingSide(),
                        line.topic(),
                        unit.code(),
                        window,
                        words,
                        source,
                        false));
            }
        }
        return found;
    }

    /** The figures as they were before; both are kept, as revisions. */
    private void takeBack(Person person, Submission submission, ReadOnce known) {
        Integer taken = database.select(SUBMISSION.ENTRY_ID)
                .from(SUBMISSION)
                .where(SUBMISSION.SUBMISSION_ID.eq(submission.id()))
                .fetchSingle(SUBMISSION.ENTRY_ID);
        int entry = entries.beginRound(person.username(), "Hoàn tác việc nhận báo cáo", submission.id());
        database.update(VALUE)
                .set(VALUE.REPLACED_BY, entry)
                .where(VALUE.ENTRY_ID.eq(taken), VALUE.REPLACED_BY.isNull())
                .execute();
        database.execute("""
                insert into report.value (indicator_id, unit_id, window_from, window_to, entry_id, source_id,
                                          revision, quality, breakdown, quantity, numerator, denominator)
                select indicator_id, unit_id, window_from, window_to, ?, source_id,
                       revision + 2, quality, breakdown, quantity, numerator, denominator
                  from report.value
                 where replaced_by = ?""", entry, taken);
        database.deleteFrom(FINDING).where(FINDING.ENTRY_ID.eq(taken)).execute();
        refuseClashes(submission, entry, known);
    }

    /** What comes back must go with what came in meanwhile, as everything that comes in. */
    private void refuseClashes(Submission submission, int entry, ReadOnce known) {
        FormVersion form = known.round(submission.roundId()).requireForm(submission.form());
        Window window = rounds.unit(submission.roundId(), submission.unitId())
                .orElseThrow()
                .window();
        String found = checks.clashes(form, submission.unitId(), window, restored(form, entry));
        if (!found.isEmpty()) {
            throw new StepRefused(
                    "The figures of before clash with others that came in since: " + found,
                    "Không hoàn tác được vì số liệu trước đó không còn khớp với số đã nhận sau: " + found);
        }
    }

    private Map<String, Answer> restored(FormVersion form, int entry) {
        Map<String, Answer> restored = new HashMap<>();
        database.select(FORM_LINE.CODE)
                .select(VALUE.fields())
                .from(VALUE)
                .join(FORM_LINE)
                .on(FORM_LINE.INDICATOR_ID.eq(VALUE.INDICATOR_ID), FORM_LINE.BREAKDOWN.eq(VALUE.BREAKDOWN))
                .where(VALUE.ENTRY_ID.eq(entry), FORM_LINE.FORM_VERSION_ID.eq(form.id()))
                .forEach(row -> restored.put(
                        row.get(FORM_LINE.CODE),
                        new Answer(
                                Quality.ofLetter(row.get(VALUE.QUALITY)),
                                row.get(VALUE.QUANTITY),
                                row.get(VALUE.NUMERATOR),
                                row.get(VALUE.DENOMINATOR),
                                null,
                                null)));
        return restored;
    }
}
