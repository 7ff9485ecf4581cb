package vn.tongket.report.round;

import static vn.tongket.report.tables.Tables.FORM;
import static vn.tongket.report.tables.Tables.FORM_VERSION;
import static vn.tongket.report.tables.Tables.ROUND;
import static vn.tongket.report.tables.Tables.ROUND_UNIT;
import static vn.tongket.report.tables.Tables.STEP;
import static vn.tongket.report.tables.Tables.SUBMISSION;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Reads submissions and their steps. What changes them: {@code Cells} their answers, {@code Steps} their state. */
@Component
public class Submissions {
    private final DSLContext database;

    Submissions(DSLContext database) {
        this.database = database;
    }

    public Optional<Submission> find(String round, int unitId, String form) {
        return fetch(ROUND.CODE.eq(round).and(SUBMISSION.UNIT_ID.eq(unitId)).and(FORM.CODE.eq(form))).stream()
                .findFirst();
    }

    public Submission require(String round, int unitId, String form) {
        return find(round, unitId, form)
                .orElseThrow(() -> new NoSuchElementException("No submission of " + unitId + " in " + round));
    }

    public Submission byId(int id) {
        return fetch(SUBMISSION.SUBMISSION_ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No submission " + id));
    }

    /** Until the transaction ends nobody else makes a step of it; what is asked afterwards stays true. */
    public void lock(int id) {
        database.select(SUBMISSION.SUBMISSION_ID)
                .from(SUBMISSION)
                .where(SUBMISSION.SUBMISSION_ID.eq(id))
                .forUpdate()
                .fetch();
    }

    public List<Submission> byIds(Collection<Integer> ids) {
        return fetch(SUBMISSION.SUBMISSION_ID.in(ids));
    }

    /** The one whose receipt carries this reference. */
    public Optional<Submission> byReference(String reference) {
        return fetch(SUBMISSION.REFERENCE.eq(reference)).stream().findFirst();
    }

    /** All of a round, by unit in the round's order, then by form. */
    public List<Submission> of(int roundId) {
        return fetch(SUBMISSION.ROUND_ID.eq(roundId));
    }

    /** Those of these units in rounds that are open or frozen, latest deadline first. */
    public List<Submission> ofUnits(Collection<Integer> unitIds) {
        return fetch(SUBMISSION.UNIT_ID.in(unitIds).and(ROUND.STATE.ne(Round.State.DRAFT.name())));
    }

    /** Those of these units in a state, in rounds that are open or frozen: what waits for somebody. */
    public List<Submission> in(SubmissionState state, Collection<Integer> unitIds) {
        return fetch(SUBMISSION
                .STATE
                .eq(state.name())
                .and(ROUND.STATE.ne(Round.State.DRAFT.name()))
                .and(SUBMISSION.UNIT_ID.in(unitIds)));
    }

    private List<Submission> fetch(Condition condition) {
        return database.select(SUBMISSION.fields())
                .select(ROUND.CODE.as("round_code"), FORM.CODE.as("form_code"), ROUND_UNIT.DUE_ON)
                .from(SUBMISSION)
                .join(ROUND)
                .on(ROUND.ROUND_ID.eq(SUBMISSION.ROUND_ID))
                .join(ROUND_UNIT)
                .on(ROUND_UNIT.ROUND_ID.eq(SUBMISSION.ROUND_ID), ROUND_UNIT.UNIT_ID.eq(SUBMISSION.UNIT_ID))
                .join(FORM_VERSION)
                .on(FORM_VERSION.FORM_VERSION_ID.eq(SUBMISSION.FORM_VERSION_ID))
                .join(FORM)
                .on(FORM.FORM_ID.eq(FORM_VERSION.FORM_ID))
                .where(condition)
                .orderBy(ROUND_UNIT.DUE_ON.desc(), ROUND.ROUND_ID.desc(), ROUND_UNIT.POSITION, FORM.FORM_ID)
                .fetch(Submissions::submission);
    }

    private static Submission submission(Record row) {
        return new Submission(
                row.get(SUBMISSION.SUBMISSION_ID),
                row.get(SUBMISSION.ROUND_ID),
                row.get("round_code", String.class),
                row.get(SUBMISSION.FORM_VERSION_ID),
                row.get("form_code", String.class),
                row.get(SUBMISSION.UNIT_ID),
                SubmissionState.valueOf(row.get(SUBMISSION.STATE)),
                row.get(SUBMISSION.VERSION),
                row.get(SUBMISSION.CORRECTION),
                row.get(SUBMISSION.REFERENCE),
                row.get(ROUND_UNIT.DUE_ON),
                row.get(SUBMISSION.SUBMITTED_AT),
                row.get(SUBMISSION.APPROVED_AT),
                row.get(SUBMISSION.ACCEPTED_AT));
    }

    /** Oldest first. */
    public List<StepRecord> steps(int submissionId) {
        return database.selectFrom(STEP)
                .where(STEP.SUBMISSION_ID.eq(submissionId))
                .orderBy(STEP.STEP_ID)
                .fetch(row -> new StepRecord(
                        row.getStepId(),
                        Act.valueOf(row.getAct()),
                        SubmissionState.valueOf(row.getFromState()),
                        SubmissionState.valueOf(row.getToState()),
                        row.getMadeBy(),
                        row.getMadeByName(),
                        row.getMadeAt(),
                        row.getReason()));
    }
}
