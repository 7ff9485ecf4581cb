package vn.tongket.report.decide;

import static vn.tongket.report.tables.Tables.STEP;
import static vn.tongket.report.tables.Tables.SUBMISSION;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.access.Reach;
import vn.tongket.access.audit.Audit;
import vn.tongket.base.BadInput;
import vn.tongket.base.Now;
import vn.tongket.base.Problem;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.Person;
import vn.tongket.programme.Programmes;
import vn.tongket.report.check.Checks;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.ActWords;
import vn.tongket.report.round.EntryWindow;
import vn.tongket.report.round.LegalSteps;
import vn.tongket.report.round.Moment;
import vn.tongket.report.round.ReadOnce;
import vn.tongket.report.round.Reference;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.RoundUnit;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.StepRecord;
import vn.tongket.report.round.StepRefused;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.SubmissionState;
import vn.tongket.report.round.Submissions;

/** Các bước của báo cáo: the only way a submission's state changes. */
@Component
public class Steps {
    private final DSLContext database;
    private final Submissions submissions;
    private final Rounds rounds;
    private final Programmes programmes;
    private final Checks checks;
    private final Acceptance acceptance;
    private final Remarks remarks;
    private final Reach reach;
    private final Audit audit;
    private final Moment moment;
    private final TransactionTemplate transactions;

    Steps(
            DSLContext database,
            Submissions submissions,
            Rounds rounds,
            Programmes programmes,
            Checks checks,
            Acceptance acceptance,
            Remarks remarks,
            Reach reach,
            Audit audit,
            Moment moment,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.submissions = submissions;
        this.rounds = rounds;
        this.programmes = programmes;
        this.checks = checks;
        this.acceptance = acceptance;
        this.remarks = remarks;
        this.reach = reach;
        this.audit = audit;
        this.moment = moment;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Makes a step.
     *
     * @param version the one that the person saw
     * @param reason for the whole; may be empty where the act needs none, or where cells carry reasons
     * @param cells reasons by the codes of the lines they are about, for sending back
     * @return the submission as it is now
     * @throws org.springframework.security.access.AccessDeniedException when the person may not make it
     * @throws StepRefused when it is not legal now, or somebody made another one meanwhile
     * @throws BadInput when a reason is missing, or, for SUBMIT, with everything that keeps the form from being submitted
     */
    @Transactional
    public Submission make(
            Person person, int submissionId, Act act, int version, String reason, Map<String, String> cells) {
        return make(person, submissionId, act, version, reason, cells, new ReadOnce(rounds, programmes));
    }

    private Submission make(
            Person person,
            int submissionId,
            Act act,
            int version,
            String reason,
            Map<String, String> cells,
            ReadOnce known) {
        submissions.lock(submissionId);
        Submission now = submissions.byId(submissionId);
        reach.require(person, act.right(), now.unitId());
        List<StepRecord> made = submissions.steps(submissionId);
        refuseStale(now, version, made);
        LegalSteps.Step step = legal(now, act, made, known);
        refuseWithoutReason(act, reason, cells);
        if (act == Act.SUBMIT) {
            checks.requireSubmittable(now);
        }
        int number = record(person, now, step, reason);
        remarks.returned(person, now, number, cells);
        move(now, step);
        if (act == Act.WITHDRAW
                && made.stream()
                        .noneMatch(earlier ->
                                earlier.from() == SubmissionState.SUBMITTED && earlier.act() != Act.WITHDRAW)) {
            forgetSending(now.id());
        }
        acceptance.follow(person, submissions.byId(submissionId), act, known);
        audit.recordBy(person.username(), act.event(), address(now), now.unitId(), Map.of());
        return submissions.byId(submissionId);
    }

    /**
     * Makes one step of several submissions, each in a transaction of its own: what is refused keeps the others from nothing.
     *
     * @param seen the versions that the person saw, by the submissions
     * @return what came of each, in the same order
     */
    public List<Outcome> makeAll(Person person, Map<Integer, Integer> seen, Act act) {
        List<Outcome> outcomes = new ArrayList<>();
        ReadOnce known = new ReadOnce(rounds, programmes);
        seen.forEach((submission, version) -> outcomes.add(attempt(person, submission, version, act, known)));
        return outcomes;
    }

    /** What came of one of several. @param refused why it was not made, for the person; null: it was */
    public record Outcome(int submissionId, @Nullable String refused) {}

    private Outcome attempt(Person person, int submission, int version, Act act, ReadOnce known) {
        try {
            transactions.executeWithoutResult(status -> make(person, submission, act, version, "", Map.of(), known));
            return new Outcome(submission, null);
        } catch (StepRefused refused) {
            return new Outcome(submission, refused.sentence());
        } catch (BadInput bad) {
            return new Outcome(
                    submission,
                    bad.problems().stream().map(Problem::inVietnamese).collect(Collectors.joining("; ")));
        } catch (AccessDeniedException | NoSuchElementException denied) {
            return new Outcome(submission, "Anh/chị không có quyền " + ActWords.verb(act) + " báo cáo này.");
        }
    }

    private static String address(Submission submission) {
        return submission.round() + "/" + submission.form();
    }

    private static void refuseStale(Submission now, int version, List<StepRecord> made) {
        if (now.version() != version) {
            if (made.isEmpty()) {
                throw new StepRefused(
                        "Submission " + now.id() + " has no version " + version,
                        "Trang không còn đúng với báo cáo. Tải lại trang để xem trạng thái mới.");
            }
            StepRecord last = made.getLast();
            throw new StepRefused(
                    "Submission " + now.id() + " changed: " + last.act() + " by " + last.by(),
                    "Trong lúc anh/chị đang xem, " + last.byName() + " đã "
                            + ActWords.past(last.act()) + " lúc "
                            + VietnameseDates.moment(
                                    last.at().atZoneSameInstant(Now.ZONE).toLocalDateTime())
                            + ". Tải lại trang để xem trạng thái mới.",
                    last.byName());
        }
    }

    private LegalSteps.Step legal(Submission now, Act act, List<StepRecord> made, ReadOnce known) {
        Act last = made.isEmpty() ? null : made.getLast().act();
        LegalSteps.Step step = LegalSteps.find(act, now.state(), last)
                .orElseThrow(() -> new StepRefused(
                        act + " is not legal from " + now.state(),
                        "Báo cáo đang ở trạng thái “" + ActWords.state(now.state()) + "” nên không "
                                + ActWords.verb(act) + " được."));
        String closed = isClosed(now, step, known);
        if (closed != null) {
            throw new StepRefused("The round is closed for " + act, closed);
        }
        return step;
    }

    private @Nullable String isClosed(Submission now, LegalSteps.Step step, ReadOnce known) {
        Round round = known.round(now.roundId());
        RoundUnit unit = rounds.unit(now.roundId(), now.unitId()).orElseThrow();
        if (step.act() == Act.SUBMIT) {
            return new EntryWindow(
                            now.state(),
                            now.correction() > 0,
                            round.state(),
                            round.opensOn(),
                            unit.dueOn(),
                            unit.excuseReason())
                    .closedBecause(moment.today());
        }
        boolean stillRunning = round.state() == Round.State.OPEN || now.correction() > 0;
        return stillRunning || step.whenFrozen()
                ? null
                : "Đợt báo cáo đã chốt nên không " + ActWords.verb(step.act()) + " được nữa.";
    }

    private static void refuseWithoutReason(Act act, String reason, Map<String, String> cells) {
        boolean none = reason.isBlank() && cells.values().stream().allMatch(String::isBlank);
        if (act.needsReason() && none) {
            throw BadInput.of(
                    act + " needs a reason, for the whole or on a cell",
                    "Ghi lý do cho cả báo cáo hoặc cho từng ô cần sửa");
        }
    }

    private int record(Person person, Submission now, LegalSteps.Step step, String reason) {
        return database.insertInto(STEP)
                .set(STEP.SUBMISSION_ID, now.id())
                .set(STEP.ACT, step.act().name())
                .set(STEP.FROM_STATE, step.from().name())
                .set(STEP.TO_STATE, step.to().name())
                .set(STEP.MADE_BY, person.username())
                .set(STEP.MADE_BY_NAME, person.displayName())
                .set(STEP.MADE_AT, moment.field())
                .set(STEP.REASON, reason.isBlank() ? null : reason.strip())
                .returningResult(STEP.STEP_ID)
                .fetchSingle()
                .value1();
    }

    private void move(Submission before, LegalSteps.Step step) {
        OffsetDateTime now = moment.now();
        var row = database.newRecord(SUBMISSION);
        row.setState(step.to().name());
        row.setVersion(before.version() + 1);
        switch (step.act()) {
            case SUBMIT -> {
                row.setReference(before.reference() == null ? Reference.next() : before.reference());
                row.setSubmittedAt(before.submittedAt() == null ? now : before.submittedAt());
            }
            case APPROVE -> row.setApprovedAt(now);
            case ACCEPT -> row.setAcceptedAt(now);
            case UNDO_ACCEPT -> row.setAcceptedAt(null);
            case CORRECT -> {
                row.setAcceptedAt(null);
                row.setCorrection(before.correction() + 1);
            }
            case WITHDRAW, SEND_BACK, RETURN, UNDO_APPROVE, UNDO_SEND_BACK, UNDO_RETURN -> {}
        }
        database.update(SUBMISSION)
                .set(row)
                .where(SUBMISSION.SUBMISSION_ID.eq(before.id()))
                .execute();
    }

    /** What was withdrawn before anybody acted on it was not sent, for timeliness. */
    private void forgetSending(int submissionId) {
        database.update(SUBMISSION)
                .setNull(SUBMISSION.SUBMITTED_AT)
                .where(SUBMISSION.SUBMISSION_ID.eq(submissionId), SUBMISSION.CORRECTION.eq(0))
                .execute();
    }
}
