package vn.tongket.programme;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static vn.tongket.programme.tables.Tables.BODY;
import static vn.tongket.programme.tables.Tables.BODY_MEMBER;
import static vn.tongket.programme.tables.Tables.ISSUED_DOCUMENT;
import static vn.tongket.programme.tables.Tables.OBJECTIVE;
import static vn.tongket.programme.tables.Tables.TASK;
import static vn.tongket.programme.tables.Tables.TASK_GROUP;
import static vn.tongket.programme.tables.Tables.TASK_PARTNER;

import java.util.List;
import org.jooq.Field;
import vn.tongket.programme.work.Body;
import vn.tongket.programme.work.IssuedDocument;
import vn.tongket.programme.work.Objective;
import vn.tongket.programme.work.Task;
import vn.tongket.programme.work.TaskGroup;

/** Who carries a programme out, what they issued and what they have to do, as columns of the programme's row. */
final class WorkReads {
    private WorkReads() {}

    static Field<List<Body>> bodies(Field<Integer> programme) {
        return multiset(select(
                                BODY.CODE,
                                BODY.NAME,
                                BODY.KIND.convertFrom(Body.Kind::valueOf),
                                BODY.PARENT_CODE,
                                BODY.DECISION_NUMBER,
                                BODY.DECISION_ON,
                                BODY.DECIDED_BY,
                                BODY.MEMBER_COUNT,
                                BODY.MEETING_COUNT,
                                BODY.NOTE,
                                members())
                        .from(BODY)
                        .where(BODY.PROGRAMME_ID.eq(programme))
                        .orderBy(BODY.POSITION))
                .convertFrom(rows -> rows.map(mapping(Body::new)))
                .as("bodies");
    }

    private static Field<List<Body.Member>> members() {
        return multiset(select(BODY_MEMBER.OFFICE, BODY_MEMBER.ROLE)
                        .from(BODY_MEMBER)
                        .where(BODY_MEMBER.BODY_ID.eq(BODY.BODY_ID))
                        .orderBy(BODY_MEMBER.POSITION))
                .convertFrom(rows -> rows.map(mapping(Body.Member::new)));
    }

    static Field<List<IssuedDocument>> documents(Field<Integer> programme) {
        return multiset(select(
                                ISSUED_DOCUMENT.CODE,
                                ISSUED_DOCUMENT.KIND,
                                ISSUED_DOCUMENT.NUMBER,
                                ISSUED_DOCUMENT.ISSUER,
                                ISSUED_DOCUMENT.ISSUER_BRANCH.convertFrom(IssuedDocument.Branch::valueOf),
                                ISSUED_DOCUMENT.ISSUED_ON,
                                ISSUED_DOCUMENT.TITLE)
                        .from(ISSUED_DOCUMENT)
                        .where(ISSUED_DOCUMENT.PROGRAMME_ID.eq(programme))
                        .orderBy(ISSUED_DOCUMENT.POSITION))
                .convertFrom(rows -> rows.map(mapping(IssuedDocument::new)))
                .as("documents");
    }

    static Field<List<Objective>> objectives(Field<Integer> programme) {
        return multiset(select(OBJECTIVE.CODE, OBJECTIVE.TITLE, OBJECTIVE.TEXT)
                        .from(OBJECTIVE)
                        .where(OBJECTIVE.PROGRAMME_ID.eq(programme))
                        .orderBy(OBJECTIVE.POSITION))
                .convertFrom(rows -> rows.map(mapping(Objective::new)))
                .as("objectives");
    }

    static Field<List<TaskGroup>> taskGroups(Field<Integer> programme) {
        return multiset(select(TASK_GROUP.CODE, TASK_GROUP.TITLE, TASK_GROUP.NEXT_PERIOD, tasks())
                        .from(TASK_GROUP)
                        .where(TASK_GROUP.PROGRAMME_ID.eq(programme))
                        .orderBy(TASK_GROUP.POSITION))
                .convertFrom(rows -> rows.map(mapping(TaskGroup::new)))
                .as("task_groups");
    }

    private static Field<List<Task>> tasks() {
        return multiset(select(
                                TASK.CODE,
                                TASK.TITLE,
                                TASK.LEAD,
                                partners(),
                                TASK.PRODUCT,
                                TASK.DEADLINE,
                                TASK.COMPLETION.convertFrom(Task.Completion::valueOf),
                                TASK.COMPLETED_ON)
                        .from(TASK)
                        .where(TASK.TASK_GROUP_ID.eq(TASK_GROUP.TASK_GROUP_ID))
                        .orderBy(TASK.POSITION))
                .convertFrom(rows -> rows.map(mapping(Task::new)));
    }

    private static Field<List<String>> partners() {
        return multiset(select(TASK_PARTNER.PARTNER)
                        .from(TASK_PARTNER)
                        .where(TASK_PARTNER.TASK_ID.eq(TASK.TASK_ID))
                        .orderBy(TASK_PARTNER.POSITION))
                .convertFrom(rows -> rows.map(mapping(partner -> partner)));
    }
}
