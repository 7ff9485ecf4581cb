package vn.tongket.report.round;

import static vn.tongket.report.tables.Tables.FORM_LINE;
import static vn.tongket.report.tables.Tables.REMARK;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.access.Reach;
import vn.tongket.access.audit.Audit;
import vn.tongket.base.BadInput;
import vn.tongket.page.Person;
import vn.tongket.page.Right;

/** Ghi chú, lý do trả lại, yêu cầu giải trình và giải trình: what people say about cells and submissions. */
@Component
public class Remarks {
    private static final int LONGEST = 4000;

    private final DSLContext database;
    private final Submissions submissions;
    private final Reach reach;
    private final Audit audit;
    private final Moment moment;

    Remarks(DSLContext database, Submissions submissions, Reach reach, Audit audit, Moment moment) {
        this.database = database;
        this.submissions = submissions;
        this.reach = reach;
        this.audit = audit;
        this.moment = moment;
    }

    /** Oldest first. */
    public List<Remark> of(int submissionId) {
        return fetch(REMARK.SUBMISSION_ID.eq(submissionId));
    }

    /** Requests nobody settled yet, of these submissions: explanations asked for, and late submission asked for. */
    public List<Remark> open(Collection<Integer> submissionIds) {
        return fetch(REMARK.SUBMISSION_ID
                .in(submissionIds)
                .and(REMARK.KIND.in(Remark.Kind.QUESTION.name(), Remark.Kind.LATE_REQUEST.name()))
                .and(REMARK.SETTLED_AT.isNull()));
    }

    private List<Remark> fetch(Condition condition) {
        return database.select(REMARK.fields())
                .select(FORM_LINE.CODE)
                .from(REMARK)
                .leftJoin(FORM_LINE)
                .on(FORM_LINE.FORM_LINE_ID.eq(REMARK.FORM_LINE_ID))
                .where(condition)
                .orderBy(REMARK.REMARK_ID)
                .fetch(Remarks::remark);
    }

    private static Remark remark(Record row) {
        return new Remark(
                row.get(REMARK.REMARK_ID),
                row.get(REMARK.SUBMISSION_ID),
                row.get(FORM_LINE.CODE),
                Remark.Kind.valueOf(row.get(REMARK.KIND)),
                row.get(REMARK.WORDS),
                row.get(REMARK.ANSWERS),
                row.get(REMARK.DUE_ON),
                row.get(REMARK.MADE_BY),
                row.get(REMARK.MADE_BY_NAME),
                row.get(REMARK.MADE_AT),
                row.get(REMARK.SETTLED_AT));
    }

    /** The reasons on cells that come with sending back. */
    public void returned(Person person, Submission submission, int step, Map<String, String> cells) {
        cells.forEach((line, words) -> {
            if (!words.isBlank()) {
                add(person, submission, line, Remark.Kind.RETURN, words, null, step, null);
            }
        });
    }

    /** Ghi chú: anybody who may read the submission. */
    @Transactional
    public int comment(Person person, int submissionId, @Nullable String line, String words) {
        Submission submission = submissions.byId(submissionId);
        reach.require(person, Right.READ, submission.unitId());
        return add(person, submission, line, Remark.Kind.COMMENT, words, null, null, null);
    }

    /** Yêu cầu giải trình: by who may accept, at any state once it was submitted. */
    @Transactional
    public int ask(Person person, int submissionId, @Nullable String line, String words, @Nullable LocalDate dueOn) {
        Submission submission = submissions.byId(submissionId);
        reach.require(person, Right.ACCEPT, submission.unitId());
        return add(person, submission, line, Remark.Kind.QUESTION, words, null, null, dueOn);
    }

    /** Giải trình: the unit's own people answer in place; that settles the request. */
    @Transactional
    public int answer(Person person, int remarkId, String words) {
        Remark question = question(remarkId);
        Submission submission = submissions.byId(question.submissionId());
        requireOfUnit(person, submission.unitId());
        if (!settle(remarkId)) {
            throw BadInput.of("The request was answered", "Yêu cầu này đã được giải trình, không gửi lần nữa.");
        }
        return add(person, submission, question.line(), Remark.Kind.ANSWER, words, remarkId, null, null);
    }

    /** Đề nghị nộp muộn: a unit that missed a frozen round asks for more time. */
    @Transactional
    public int askForLate(Person person, int submissionId, String words) {
        Submission submission = submissions.byId(submissionId);
        requireOfUnit(person, submission.unitId());
        return add(person, submission, null, Remark.Kind.LATE_REQUEST, words, null, null, null);
    }

    /** Không nhận nộp muộn: whoever runs the round answers a request with the reason why not; that settles it. */
    @Transactional
    public int refuseLate(Person person, int remarkId, String words) {
        Remark request = require(remarkId, Remark.Kind.LATE_REQUEST);
        Submission submission = submissions.byId(request.submissionId());
        reach.require(person, Right.STEER, submission.unitId());
        if (!settle(remarkId)) {
            throw BadInput.of(
                    "The request was dealt with", "Đề nghị này đã được trả lời hoặc đã gia hạn, không gửi lần nữa.");
        }
        return add(person, submission, null, Remark.Kind.ANSWER, words, remarkId, null, null);
    }

    private void requireOfUnit(Person person, int unitId) {
        if (!reach.may(person, Right.ENTER, unitId)) {
            reach.require(person, Right.APPROVE, unitId);
        }
    }

    /** Marks requests for late submission of a unit as dealt with. */
    void settleLateRequests(int roundId, int unitId) {
        submissions.of(roundId).stream()
                .filter(submission -> submission.unitId() == unitId)
                .flatMap(submission -> of(submission.id()).stream())
                .filter(remark -> remark.kind() == Remark.Kind.LATE_REQUEST && remark.settledAt() == null)
                .forEach(remark -> settle(remark.id()));
    }

    /** Of several at once one settles it. @return whether that was this one */
    private boolean settle(int remarkId) {
        return database.update(REMARK)
                        .set(REMARK.SETTLED_AT, moment.field())
                        .where(REMARK.REMARK_ID.eq(remarkId), REMARK.SETTLED_AT.isNull())
                        .execute()
                == 1;
    }

    /** A request for explanation. @throws NoSuchElementException when there is none of this number */
    public Remark question(int remarkId) {
        return require(remarkId, Remark.Kind.QUESTION);
    }

    private Remark require(int remarkId, Remark.Kind kind) {
        return fetch(REMARK.REMARK_ID.eq(remarkId).and(REMARK.KIND.eq(kind.name()))).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No " + kind + " " + remarkId));
    }

    private int add(
            Person person,
            Submission submission,
            @Nullable String line,
            Remark.Kind kind,
            String words,
            @Nullable Integer answers,
            @Nullable Integer step,
            @Nullable LocalDate dueOn) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw BadInput.of(
                    "Write between 1 and " + LONGEST + " signs", "Nội dung cần có, dài nhất " + LONGEST + " ký tự");
        }
        Integer lineId = line == null ? null : lineId(submission, line);
        audit.recordBy(
                person.username(),
                kind.event(),
                submission.round() + "/" + submission.form(),
                submission.unitId(),
                Map.of());
        return database.insertInto(REMARK)
                .set(REMARK.SUBMISSION_ID, submission.id())
                .set(REMARK.FORM_LINE_ID, lineId)
                .set(REMARK.KIND, kind.name())
                .set(REMARK.WORDS, words.strip())
                .set(REMARK.ANSWERS, answers)
                .set(REMARK.STEP_ID, step)
                .set(REMARK.DUE_ON, dueOn)
                .set(REMARK.MADE_BY, person.username())
                .set(REMARK.MADE_BY_NAME, person.displayName())
                .set(REMARK.MADE_AT, moment.field())
                .returningResult(REMARK.REMARK_ID)
                .fetchSingle()
                .value1();
    }

    private int lineId(Submission submission, String code) {
        return database.select(FORM_LINE.FORM_LINE_ID)
                .from(FORM_LINE)
                .where(FORM_LINE.FORM_VERSION_ID.eq(submission.formVersionId()), FORM_LINE.CODE.eq(code))
                .fetchOptional(FORM_LINE.FORM_LINE_ID)
                .orElseThrow(() -> new NoSuchElementException("No line " + code));
    }
}
