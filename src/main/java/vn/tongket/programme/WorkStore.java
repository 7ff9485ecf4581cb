package vn.tongket.programme;

import static vn.tongket.programme.tables.Tables.BODY;
import static vn.tongket.programme.tables.Tables.BODY_MEMBER;
import static vn.tongket.programme.tables.Tables.ISSUED_DOCUMENT;
import static vn.tongket.programme.tables.Tables.OBJECTIVE;
import static vn.tongket.programme.tables.Tables.TASK;
import static vn.tongket.programme.tables.Tables.TASK_GROUP;
import static vn.tongket.programme.tables.Tables.TASK_PARTNER;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Bodies, issued documents, objectives and tasks of a programme that has none yet, in the order given. */
@Component
class WorkStore {
    private final DSLContext database;

    WorkStore(DSLContext database) {
        this.database = database;
    }

    void save(int programme, Programme whole) {
        for (int i = 0; i < whole.bodies().size(); i++) {
            insert(programme, i, whole.bodies().get(i));
        }
        for (int i = 0; i < whole.documents().size(); i++) {
            insert(programme, i, whole.documents().get(i));
        }
        for (int i = 0; i < whole.objectives().size(); i++) {
            insert(programme, i, whole.objectives().get(i));
        }
        for (int i = 0; i < whole.taskGroups().size(); i++) {
            insert(programme, i, whole.taskGroups().get(i));
        }
    }

    private void insert(int programme, int position, Body body) {
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
        row.insert();
        insertMembers(row.getBodyId(), body.members());
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

    private void insert(int programme, int position, IssuedDocument document) {
        var row = database.newRecord(ISSUED_DOCUMENT);
        row.setProgrammeId(programme);
        row.setPosition(position);
        row.setKind(document.kind());
        row.setNumber(document.number());
        row.setIssuer(document.issuer());
        row.setIssuerBranch(document.branch().name());
        row.setIssuedOn(document.issuedOn());
        row.setTitle(document.title());
        row.insert();
    }

    private void insert(int programme, int position, Objective objective) {
        var row = database.newRecord(OBJECTIVE);
        row.setProgrammeId(programme);
        row.setPosition(position);
        row.setCode(objective.code());
        row.setTitle(objective.title());
        row.setText(objective.text());
        row.insert();
    }

    private void insert(int programme, int position, TaskGroup group) {
        var row = database.newRecord(TASK_GROUP);
        row.setProgrammeId(programme);
        row.setPosition(position);
        row.setCode(group.code());
        row.setTitle(group.title());
        row.setNextPeriod(group.nextPeriod());
        row.insert();
        for (int i = 0; i < group.tasks().size(); i++) {
            insert(row.getTaskGroupId(), i, group.tasks().get(i));
        }
    }

    private void insert(int group, int position, Task task) {
        var row = database.newRecord(TASK);
        row.setTaskGroupId(group);
        row.setPosition(position);
        row.setCode(task.code());
        row.setTitle(task.title());
        row.setLead(task.lead());
        row.setProduct(task.product());
        row.setDeadline(task.deadline());
        row.setCompletion(task.completion().name());
        row.setCompletedOn(task.completedOn());
        row.insert();
        insertPartners(row.getTaskId(), task.partners());
    }

    private void insertPartners(int task, List<String> partners) {
        for (int i = 0; i < partners.size(); i++) {
            database.insertInto(TASK_PARTNER)
                    .set(TASK_PARTNER.TASK_ID, task)
                    .set(TASK_PARTNER.POSITION, i)
                    .set(TASK_PARTNER.PARTNER, partners.get(i))
                    .execute();
        }
    }
}
