package vn.tongket.programme;

import static vn.tongket.programme.tables.Tables.BODY;
import static vn.tongket.programme.tables.Tables.BODY_MEMBER;
import static vn.tongket.programme.tables.Tables.ISSUED_DOCUMENT;
import static vn.tongket.programme.tables.Tables.OBJECTIVE;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.programme.work.Body;
import vn.tongket.programme.work.IssuedDocument;
import vn.tongket.programme.work.Objective;

/** Bodies, issued documents and objectives of a programme by their codes, so that what points at them keeps pointing. */
@Component
class WorkStore {
    private final DSLContext database;

    WorkStore(DSLContext database) {
        this.database = database;
    }

    void keep(int programme, Programme whole) {
        for (int i = 0; i < whole.bodies().size(); i++) {
            keep(programme, i, whole.bodies().get(i));
        }
        List<IssuedDocument> documents = DocumentCodes.given(whole.documents(), documents(programme));
        for (int i = 0; i < documents.size(); i++) {
            keep(programme, i, documents.get(i));
        }
        for (int i = 0; i < whole.objectives().size(); i++) {
            keep(programme, i, whole.objectives().get(i));
        }
    }

    /** Of the stored ones those that the programme no longer names. */
    List<Leaving> leaving(int programme, Programme whole) {
        return List.of(
                new Leaving(BODY, "body", "ban, hội đồng", "/bodies", bodies(programme))
                        .unless(whole.bodies().stream().map(Body::code).toList()),
                new Leaving(ISSUED_DOCUMENT, "document", "văn bản", "/documents", documentCodes(programme))
                        .unless(DocumentCodes.given(whole.documents(), documents(programme)).stream()
                                .map(IssuedDocument::code)
                                .toList()),
                new Leaving(OBJECTIVE, "objective", "mục tiêu", "/objectives", objectives(programme))
                        .unless(whole.objectives().stream().map(Objective::code).toList()));
    }

    private Map<Integer, String> bodies(int programme) {
        return database.select(BODY.BODY_ID, BODY.CODE)
                .from(BODY)
                .where(BODY.PROGRAMME_ID.eq(programme))
                .orderBy(BODY.POSITION)
                .fetchMap(BODY.BODY_ID, BODY.CODE);
    }

    private Map<Integer, String> documentCodes(int programme) {
        return database.select(ISSUED_DOCUMENT.ISSUED_DOCUMENT_ID, ISSUED_DOCUMENT.CODE)
                .from(ISSUED_DOCUMENT)
                .where(ISSUED_DOCUMENT.PROGRAMME_ID.eq(programme))
                .orderBy(ISSUED_DOCUMENT.POSITION)
                .fetchMap(ISSUED_DOCUMENT.ISSUED_DOCUMENT_ID, ISSUED_DOCUMENT.CODE);
    }

    private Map<Integer, String> objectives(int programme) {
        return database.select(OBJECTIVE.OBJECTIVE_ID, OBJECTIVE.CODE)
                .from(OBJECTIVE)
                .where(OBJECTIVE.PROGRAMME_ID.eq(programme))
                .orderBy(OBJECTIVE.POSITION)
                .fetchMap(OBJECTIVE.OBJECTIVE_ID, OBJECTIVE.CODE);
    }

    private List<IssuedDocument> documents(int programme) {
        var stored = WorkReads.documents(DSL.val(programme));
        return database.select(stored).fetchSingle().value1();
    }

    private void keep(int programme, int position, Body body) {
        var row = database.newRecord(BODY);
        row.setProgrammeId(programme);
        row.setPosition(position);
        row.setCode(body.code());
        row.setName(body.name());
        row.setKind(body.kind().name());
        row.setParentCode(body.parentCode());
        row.setDecisionNumber(body.decisionNumber());
        row.setDecisionOn(body.decisionOn());
        row.setDecidedBy(body.decidedBy());
        row.setMemberCount(body.memberCount());
        row.setMeetingCount(body.meetingCount());
        row.setNote(body.note());
        int id = database.insertInto(BODY)
                .set(row)
                .onConflict(BODY.PROGRAMME_ID, BODY.CODE)
                .doUpdate()
                .set(row)
                .returningResult(BODY.BODY_ID)
                .fetchSingle()
                .value1();
        database.deleteFrom(BODY_MEMBER).where(BODY_MEMBER.BODY_ID.eq(id)).execute();
        insertMembers(id, body.members());
    }

    private void insertMembers(int body, List<Body.Member> members) {
        for (int i = 0; i < members.size(); i++) {
            database.insertInto(BODY_MEMBER)
                    .set(BODY_MEMBER.BODY_ID, body)
                    .set(BODY_MEMBER.POSITION, i)
                    .set(BODY_MEMBER.OFFICE, members.get(i).office())
                    .set(BODY_MEMBER.ROLE, members.get(i).role())
                    .execute();
        }
    }

    private void keep(int programme, int position, IssuedDocument document) {
        var row = database.newRecord(ISSUED_DOCUMENT);
        row.setProgrammeId(programme);
        row.setPosition(position);
        row.setCode(document.code());
        row.setKind(document.kind());
        row.setNumber(document.number());
        row.setIssuer(document.issuer());
        row.setIssuerBranch(document.branch().name());
        row.setIssuedOn(document.issuedOn());
        row.setTitle(document.title());
        database.insertInto(ISSUED_DOCUMENT)
                .set(row)
                .onConflict(ISSUED_DOCUMENT.PROGRAMME_ID, ISSUED_DOCUMENT.CODE)
                .doUpdate()
                .set(row)
                .execute();
    }

    private void keep(int programme, int position, Objective objective) {
        var row = database.newRecord(OBJECTIVE);
        row.setProgrammeId(programme);
        row.setPosition(position);
        row.setCode(objective.code());
        row.setTitle(objective.title());
        row.setText(objective.text());
        database.insertInto(OBJECTIVE)
                .set(row)
                .onConflict(OBJECTIVE.PROGRAMME_ID, OBJECTIVE.CODE)
                .doUpdate()
                .set(row)
                .execute();
    }
}
