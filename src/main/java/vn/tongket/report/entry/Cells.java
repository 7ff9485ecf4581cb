package vn.tongket.report.entry;

import static vn.tongket.report.tables.Tables.CELL;
import static vn.tongket.report.tables.Tables.CELL_REVISION;
import static vn.tongket.report.tables.Tables.FORM_LINE;
import static vn.tongket.report.tables.Tables.ROUND;
import static vn.tongket.report.tables.Tables.ROUND_UNIT;
import static vn.tongket.report.tables.Tables.SUBMISSION;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.access.Reach;
import vn.tongket.base.BadInput;
import vn.tongket.base.NumberBound;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.share.LongWords;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.record.Quality;
import vn.tongket.report.round.EntryWindow;
import vn.tongket.report.round.Moment;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.StepRefused;
import vn.tongket.report.round.SubmissionState;

/** Các ô của một báo cáo: its answers, each with every revision it had. */
@Component
public class Cells {
    private static final int LONGEST_REASON = 10_000;

    private final DSLContext database;
    private final Reach reach;
    private final Moment moment;

    Cells(DSLContext database, Reach reach, Moment moment) {
        this.database = database;
        this.reach = reach;
        this.moment = moment;
    }

    /** The standing answers, in the form's order; lines nobody touched have none. */
    public List<Cell> of(int submissionId) {
        return database.select(CELL.fields())
                .select(FORM_LINE.CODE)
                .from(CELL)
                .join(FORM_LINE)
                .using(CELL.FORM_LINE_ID)
                .where(CELL.SUBMISSION_ID.eq(submissionId))
                .orderBy(FORM_LINE.POSITION)
                .fetch(row -> cell(row.into(CELL), row.get(FORM_LINE.CODE)));
    }

    /** The standing answers by their lines' codes. */
    public Map<String, Answer> answers(int submissionId) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        of(submissionId).forEach(cell -> answers.put(cell.line(), cell.answer()));
        return answers;
    }

    /** As {@link #answers} for many submissions, by their ids; those without any answer are left out. */
    public Map<Integer, Map<String, Answer>> answersOf(Collection<Integer> submissionIds) {
        Map<Integer, Map<String, Answer>> answers = new LinkedHashMap<>();
        database.select(CELL.fields())
                .select(FORM_LINE.CODE)
                .from(CELL)
                .join(FORM_LINE)
                .using(CELL.FORM_LINE_ID)
                .where(CELL.SUBMISSION_ID.in(submissionIds))
                .orderBy(CELL.SUBMISSION_ID, FORM_LINE.POSITION)
                .forEach(row -> answers.computeIfAbsent(row.get(CELL.SUBMISSION_ID), _ -> new LinkedHashMap<>())
                        .put(
                                row.get(FORM_LINE.CODE),
                                cell(row.into(CELL), row.get(FORM_LINE.CODE)).answer()));
        return answers;
    }

    /** Every revision of one line's answer, oldest first. */
    public List<Cell> history(int submissionId, FormLine line) {
        return database.selectFrom(CELL_REVISION)
                .where(CELL_REVISION.SUBMISSION_ID.eq(submissionId), CELL_REVISION.FORM_LINE_ID.eq(line.id()))
                .orderBy(CELL_REVISION.REVISION)
                .fetch(row -> cell(row.into(CELL), line.code()));
    }

    /** As {@link #history} for all lines of a submission, by their codes. */
    public Map<String, List<Cell>> histories(int submissionId) {
        return database.select(CELL_REVISION.fields())
                .select(FORM_LINE.CODE)
                .from(CELL_REVISION)
                .join(FORM_LINE)
                .using(CELL_REVISION.FORM_LINE_ID)
                .where(CELL_REVISION.SUBMISSION_ID.eq(submissionId))
                .orderBy(CELL_REVISION.REVISION)
                .fetchGroups(FORM_LINE.CODE, row -> cell(row.into(CELL), row.get(FORM_LINE.CODE)));
    }

    /** The answers as they stood at a moment, by their lines' codes. */
    public Map<String, Answer> answersAt(int submissionId, OffsetDateTime at) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        database.select(CELL_REVISION.fields())
                .select(FORM_LINE.CODE)
                .distinctOn(CELL_REVISION.FORM_LINE_ID)
                .from(CELL_REVISION)
                .join(FORM_LINE)
                .on(FORM_LINE.FORM_LINE_ID.eq(CELL_REVISION.FORM_LINE_ID))
                .where(CELL_REVISION.SUBMISSION_ID.eq(submissionId), CELL_REVISION.ENTERED_AT.le(at))
                .orderBy(CELL_REVISION.FORM_LINE_ID, CELL_REVISION.REVISION.desc())
                .forEach(row -> answers.put(
                        row.get(FORM_LINE.CODE),
                        cell(row.into(CELL), row.get(FORM_LINE.CODE)).answer()));
        return answers;
    }

    private static Cell cell(vn.tongket.report.tables.tables.records.CellRecord row, String line) {
        Answer answer = new Answer(
                row.getQuality() == null ? null : Quality.ofLetter(row.getQuality()),
                row.getQuantity(),
                row.getNumerator(),
                row.getDenominator(),
                row.getWords(),
                row.getReason());
        return new Cell(line, row.getRevision(), answer, row.getEnteredByName(), row.getEnteredAt());
    }

    /**
     * Before several answers are saved in one transaction: others who save several wait, whatever order they save in. Two who
     * hold cells of each other would else wait for ever.
     */
    @Transactional
    public void hold(int submissionId) {
        database.select(SUBMISSION.SUBMISSION_ID)
                .from(SUBMISSION)
                .where(SUBMISSION.SUBMISSION_ID.eq(submissionId))
                .forUpdate()
                .fetch();
    }

    /**
     * Saves one answer, unless somebody else changed it since.
     *
     * @param line of the submission's form version
     * @param basedOn revision that the person saw; 0 where there was none
     * @throws org.springframework.security.access.AccessDeniedException when the person may not enter for the unit
     * @throws StepRefused when the submission is not open for entry
     */
    @Transactional
    public Saved save(Person person, int submissionId, FormLine line, Answer answer, int basedOn) {
        requireOpen(person, submissionId);
        requireWithinBound(line, answer);
        Optional<Cell> before = find(submissionId, line);
        if (before.isPresent() && isSame(before.get().answer(), answer)) {
            return new Saved(before.get(), false, null);
        }
        // Where nothing stands nothing can be lost, whatever revision the person names.
        int seen = before.isEmpty() ? 0 : basedOn;
        if (before.isPresent() && before.get().revision() != seen) {
            return new Saved(before.get(), true, answer);
        }
        return write(person, submissionId, line, answer, seen)
                .map(cell -> new Saved(cell, false, null))
                .orElseGet(() -> new Saved(find(submissionId, line).orElseThrow(), true, answer));
    }

    /** The last door: every way in reads numbers within the bound already. */
    private static void requireWithinBound(FormLine line, Answer answer) {
        boolean fits = Stream.of(answer.quantity(), answer.numerator(), answer.denominator())
                .filter(Objects::nonNull)
                .allMatch(NumberBound::fits);
        if (!fits) {
            throw BadInput.of(
                    line.code() + ": the number " + NumberBound.ENGLISH,
                    line.label() + ": số " + NumberBound.VIETNAMESE + ".");
        }
        LongWords.check(line.label(), Objects.requireNonNullElse(answer.words(), ""), LongWords.MOST);
        LongWords.check(line.label() + ": lý do", Objects.requireNonNullElse(answer.reason(), ""), LONGEST_REASON);
    }

    private static boolean isSame(Answer a, Answer b) {
        return a.saysTheSame(b) && Objects.equals(a.reason(), b.reason());
    }

    private Optional<Cell> find(int submissionId, FormLine line) {
        return database.selectFrom(CELL)
                .where(CELL.SUBMISSION_ID.eq(submissionId), CELL.FORM_LINE_ID.eq(line.id()))
                .fetchOptional(row -> cell(row, line.code()));
    }

    /** Holds the submission against a step that would close it meanwhile. */
    private void requireOpen(Person person, int submissionId) {
        Record row = database.select(
                        SUBMISSION.UNIT_ID,
                        SUBMISSION.STATE,
                        SUBMISSION.CORRECTION,
                        ROUND.STATE,
                        ROUND.OPENS_ON,
                        ROUND_UNIT.DUE_ON,
                        ROUND_UNIT.EXCUSE_REASON)
                .from(SUBMISSION)
                .join(ROUND)
                .on(ROUND.ROUND_ID.eq(SUBMISSION.ROUND_ID))
                .join(ROUND_UNIT)
                .on(ROUND_UNIT.ROUND_ID.eq(SUBMISSION.ROUND_ID), ROUND_UNIT.UNIT_ID.eq(SUBMISSION.UNIT_ID))
                .where(SUBMISSION.SUBMISSION_ID.eq(submissionId))
                .forShare()
                .of(SUBMISSION)
                .fetchSingle();
        reach.require(person, Right.ENTER, row.get(SUBMISSION.UNIT_ID));
        String why = new EntryWindow(
                        SubmissionState.valueOf(row.get(SUBMISSION.STATE)),
                        row.get(SUBMISSION.CORRECTION) > 0,
                        Round.State.valueOf(row.get(ROUND.STATE)),
                        row.get(ROUND.OPENS_ON),
                        row.get(ROUND_UNIT.DUE_ON),
                        row.get(ROUND_UNIT.EXCUSE_REASON))
                .closedBecause(moment.today());
        if (why != null) {
            throw new StepRefused("Submission " + submissionId + " takes no answers now", why);
        }
    }

    /** Empty where somebody else wrote meanwhile. */
    private Optional<Cell> write(Person person, int submissionId, FormLine line, Answer answer, int basedOn) {
        var row = database.newRecord(CELL);
        row.setSubmissionId(submissionId);
        row.setFormLineId(line.id());
        row.setRevision(basedOn + 1);
        row.setQuality(letter(answer.quality()));
        row.setQuantity(answer.quantity());
        row.setNumerator(answer.numerator());
        row.setDenominator(answer.denominator());
        row.setWords(answer.words());
        row.setReason(answer.reason());
        row.setEnteredBy(person.username());
        row.setEnteredByName(person.displayName());
        return database.insertInto(CELL)
                .set(row)
                .set(CELL.ENTERED_AT, moment.field())
                .onConflict(CELL.SUBMISSION_ID, CELL.FORM_LINE_ID)
                .doUpdate()
                .set(row)
                .set(CELL.ENTERED_AT, moment.field())
                .where(CELL.REVISION.eq(basedOn))
                .returning()
                .fetchOptional(written -> cell(written, line.code()));
    }

    private static @Nullable String letter(@Nullable Quality quality) {
        return quality == null ? null : String.valueOf(quality.letter());
    }
}
