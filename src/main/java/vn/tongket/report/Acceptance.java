package vn.tongket.report;

import static vn.tongket.report.tables.Tables.FINDING;
import static vn.tongket.report.tables.Tables.SUBMISSION;
import static vn.tongket.report.tables.Tables.VALUE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;
import vn.tongket.base.Window;
import vn.tongket.page.Person;
import vn.tongket.programme.Programme;
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

    Acceptance(
            DSLContext database,
            Units units,
            Rounds rounds,
            Cells cells,
            Values values,
            Findings findings,
            Entries entries) {
        this.database = database;
        this.units = units;
        this.rounds = rounds;
        this.cells = cells;
        this.values = values;
        this.findings = findings;
        this.entries = entries;
    }

    /** Does what {@code act} asks for beyond the state of the submission. */
    void follow(Person person, Submission submission, Act act, ReadOnce known) {
        switch (act) {
            case ACCEPT -> takeIn(person, submission, known);
            case UNDO_ACCEPT -> takeBack(person, submission);
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
        for (FormLine line : form.lines()) {
            Answer answer = answers.getOrDefault(line.code(), Answer.NOTHING);
            if (line.isFigure() && answer.quality() != null) {
                rows.add(raw(rows.size() + 1, line, answer, unit, window, source));
            }
        }
        ValueChange change = values.enter(programme, rows.iterator(), new ProblemList(""), () -> entry);
        if (change.isRefused()) {
            throw new BadInput(change.problems());
        }
    }

    private static RawValue raw(int number, FormLine line, Answer answer, Unit unit, Window window, String source) {
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
                Objects.requireNonNull(answer.quality()).name(),
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
    private void takeBack(Person person, Submission submission) {
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
    }
}
