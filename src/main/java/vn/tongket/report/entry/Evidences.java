package vn.tongket.report.entry;

import static vn.tongket.report.tables.Tables.EVIDENCE;
import static vn.tongket.report.tables.Tables.FORM_LINE;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.access.Reach;
import vn.tongket.access.audit.Audit;
import vn.tongket.base.BadInput;
import vn.tongket.base.FileKind;
import vn.tongket.base.Now;
import vn.tongket.base.SecrecyStamp;
import vn.tongket.base.VietnameseText;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.round.EntryWindow;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.RoundUnit;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.StepRefused;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;

/** Các tệp minh chứng: typed by their content, limited in size, never state secrets; removing one keeps its trace. */
@Component
public class Evidences {
    /** Largest file, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    public static final String LIMIT = "PDF, ảnh (JPEG, PNG, WebP), DOCX, XLSX; mỗi tệp tối đa 10 MB";

    private static final int LONGEST_NAME = 200;
    private static final Field<Long> BYTES =
            DSL.field("octet_length({0})", Long.class, EVIDENCE.CONTENT).as("bytes");

    private final DSLContext database;
    private final Submissions submissions;
    private final Rounds rounds;
    private final Reach reach;
    private final Audit audit;

    Evidences(DSLContext database, Submissions submissions, Rounds rounds, Reach reach, Audit audit) {
        this.database = database;
        this.submissions = submissions;
        this.rounds = rounds;
        this.reach = reach;
        this.audit = audit;
    }

    /** Oldest first; removed ones, too. */
    public List<Evidence> of(int submissionId) {
        return fetch(EVIDENCE.SUBMISSION_ID.eq(submissionId));
    }

    public Evidence require(int id) {
        return fetch(EVIDENCE.EVIDENCE_ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No evidence " + id));
    }

    private List<Evidence> fetch(Condition condition) {
        return database.select(
                        EVIDENCE.EVIDENCE_ID,
                        EVIDENCE.SUBMISSION_ID,
                        FORM_LINE.CODE,
                        EVIDENCE.NAME,
                        EVIDENCE.MEDIA_TYPE,
                        BYTES,
                        EVIDENCE.SHA256,
                        EVIDENCE.ADDED_BY,
                        EVIDENCE.ADDED_AT,
                        EVIDENCE.REMOVED_AT)
                .from(EVIDENCE)
                .leftJoin(FORM_LINE)
                .on(FORM_LINE.FORM_LINE_ID.eq(EVIDENCE.FORM_LINE_ID))
                .where(condition)
                .orderBy(EVIDENCE.EVIDENCE_ID)
                .fetch(Evidences::evidence);
    }

    private static Evidence evidence(Record row) {
        return new Evidence(
                row.get(EVIDENCE.EVIDENCE_ID),
                row.get(EVIDENCE.SUBMISSION_ID),
                row.get(FORM_LINE.CODE),
                row.get(EVIDENCE.NAME),
                row.get(EVIDENCE.MEDIA_TYPE),
                row.get(BYTES),
                row.get(EVIDENCE.SHA256),
                row.get(EVIDENCE.ADDED_BY),
                row.get(EVIDENCE.ADDED_AT),
                row.get(EVIDENCE.REMOVED_AT));
    }

    /** Its bytes. @throws NoSuchElementException also when it was removed */
    public byte[] content(int id) {
        return database.select(EVIDENCE.CONTENT)
                .from(EVIDENCE)
                .where(EVIDENCE.EVIDENCE_ID.eq(id), EVIDENCE.REMOVED_AT.isNull())
                .fetchOptional(EVIDENCE.CONTENT)
                .orElseThrow(() -> new NoSuchElementException("No evidence " + id));
    }

    /**
     * Attaches a file.
     *
     * @param line null: to the whole submission
     * @throws BadInput when it is too large, of another kind, or stamped secret; nothing of it is kept
     * @throws StepRefused when the submission is closed
     */
    @Transactional
    public int add(Person person, int submissionId, @Nullable FormLine line, String name, byte[] content) {
        requireOpen(person, submissionId);
        String plain = plainName(name);
        FileKind kind = check(plain, content);
        String digest = sha256(content);
        Optional<Integer> there = same(submissionId, line, plain, digest);
        if (there.isPresent()) {
            return there.get();
        }
        int id = database.insertInto(EVIDENCE)
                .set(EVIDENCE.SUBMISSION_ID, submissionId)
                .set(EVIDENCE.FORM_LINE_ID, line == null ? null : line.id())
                .set(EVIDENCE.NAME, plain)
                .set(EVIDENCE.MEDIA_TYPE, kind.mediaType())
                .set(EVIDENCE.SHA256, digest)
                .set(EVIDENCE.CONTENT, content)
                .set(EVIDENCE.ADDED_BY, person.displayName())
                .returningResult(EVIDENCE.EVIDENCE_ID)
                .fetchSingle()
                .value1();
        audit.record("evidence.added", String.valueOf(id), Map.of("submission", submissionId, "name", plain));
        return id;
    }

    /** Who presses twice, or sends again after a broken connection, attaches one file. */
    private Optional<Integer> same(int submissionId, @Nullable FormLine line, String name, String digest) {
        return database.select(EVIDENCE.EVIDENCE_ID)
                .from(EVIDENCE)
                .where(EVIDENCE.SUBMISSION_ID.eq(submissionId))
                .and(line == null ? EVIDENCE.FORM_LINE_ID.isNull() : EVIDENCE.FORM_LINE_ID.eq(line.id()))
                .and(EVIDENCE.NAME.eq(name))
                .and(EVIDENCE.SHA256.eq(digest))
                .and(EVIDENCE.REMOVED_AT.isNull())
                .fetchOptional(EVIDENCE.EVIDENCE_ID);
    }

    private void requireOpen(Person person, int submissionId) {
        // A step that closes it waits until the file is in, or comes before and keeps it out.
        submissions.lock(submissionId);
        Submission submission = submissions.byId(submissionId);
        reach.require(person, Right.ENTER, submission.unitId());
        Round round = rounds.byId(submission.roundId());
        RoundUnit unit = rounds.unit(round.id(), submission.unitId()).orElseThrow();
        String why = EntryWindow.of(submission, round, unit).closedBecause(Now.day());
        if (why != null) {
            throw new StepRefused("Submission " + submissionId + " takes no files now", why);
        }
    }

    /** Without folders, which some browsers send, and without signs that file systems refuse. */
    private static String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain =
                VietnameseText.nfc(last).replaceAll("[\\p{Cntrl}\"<>|:*?]", "_").strip();
        String named = plain.isEmpty() ? "minh-chung" : plain;
        return named.length() <= LONGEST_NAME ? named : named.substring(named.length() - LONGEST_NAME);
    }

    private static FileKind check(String name, byte[] content) {
        if (content.length == 0) {
            throw BadInput.of("No file, or an empty one", "Chưa chọn tệp, hoặc tệp rỗng. Chọn tệp rồi gửi lại.");
        }
        if (content.length > LARGEST) {
            throw BadInput.of(
                    "The file is larger than 10 MB",
                    "Tệp “" + name
                            + "” lớn hơn 10 MB. Ảnh: chụp lại ở cỡ nhỏ hơn, hoặc để trình duyệt tự thu nhỏ khi gửi;"
                            + " bản quét: quét lại ở 150–200 dpi, đen trắng.");
        }
        FileKind kind = FileKind.of(content)
                .orElseThrow(() -> BadInput.of(
                        "The file is of another kind",
                        "Tệp “" + name + "” không phải loại được nhận, dù tên tệp có thể ghi khác. Chỉ nhận " + LIMIT
                                + "; không nhận tệp có macro."));
        SecrecyStamp.of(name, kind, content).ifPresent(stamp -> {
            throw BadInput.of(
                    "The file bears a secrecy stamp",
                    "Tệp “" + name + "” có dấu “" + stamp + "” nên không được nhận và không được lưu. "
                            + SecrecyStamp.ADVICE);
        });
        return kind;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Takes a file away: its content goes, that it was there stays. Twice is once. */
    @Transactional
    public void remove(Person person, int id) {
        Evidence evidence = require(id);
        requireOpen(person, evidence.submissionId());
        int removed = database.update(EVIDENCE)
                .set(EVIDENCE.REMOVED_AT, DSL.currentOffsetDateTime())
                .set(EVIDENCE.CONTENT, new byte[0])
                .where(EVIDENCE.EVIDENCE_ID.eq(id), EVIDENCE.REMOVED_AT.isNull())
                .execute();
        if (removed == 1) {
            audit.record("evidence.removed", String.valueOf(id), Map.of("name", evidence.name()));
        }
    }
}
