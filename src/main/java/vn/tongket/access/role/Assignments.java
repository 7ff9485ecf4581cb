package vn.tongket.access.role;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static vn.tongket.access.tables.Tables.ASSIGNMENT;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Acting;

/** Stores which roles are held where; ended ones stay. Writes as the product itself: whoever calls has asked who may. */
@Component
public class Assignments {
    private final DSLContext database;

    Assignments(DSLContext database) {
        this.database = database;
    }

    public static Condition isHeldOn(LocalDate day) {
        return ASSIGNMENT.VALID_FROM.le(day).and(isNotOverOn(day));
    }

    public static Condition isNotOverOn(LocalDate day) {
        return ASSIGNMENT.VALID_TO.isNull().or(ASSIGNMENT.VALID_TO.gt(day));
    }

    /** Gives a role from a day on without end; the same one twice is one. */
    public void grant(int accountId, Role role, @Nullable Integer unitId, LocalDate from, @Nullable Integer grantedBy) {
        Acting.asSystem(() -> database.insertInto(ASSIGNMENT)
                .set(ASSIGNMENT.ACCOUNT_ID, accountId)
                .set(ASSIGNMENT.ROLE, role.name())
                .set(ASSIGNMENT.UNIT_ID, unitId)
                .set(ASSIGNMENT.VALID_FROM, from)
                .set(ASSIGNMENT.GRANTED_BY, grantedBy)
                .onConflictDoNothing()
                .execute());
    }

    /**
     * Lets somebody hold another's role in their place (ủy quyền), from a day to the day before another.
     *
     * @param role of the person whose place is taken
     */
    public void delegate(
            Assignment role, int accountId, LocalDate from, LocalDate to, String reason, @Nullable Integer grantedBy) {
        Acting.asSystem(() -> database.insertInto(ASSIGNMENT)
                .set(ASSIGNMENT.ACCOUNT_ID, accountId)
                .set(ASSIGNMENT.ROLE, role.role().name())
                .set(ASSIGNMENT.UNIT_ID, role.unitId())
                .set(ASSIGNMENT.VALID_FROM, from)
                .set(ASSIGNMENT.VALID_TO, to)
                .set(ASSIGNMENT.REASON, reason)
                .set(ASSIGNMENT.DELEGATED_BY, role.accountId())
                .set(ASSIGNMENT.GRANTED_BY, grantedBy)
                .execute());
    }

    /** Ends it on a day, or before it began. */
    public void end(Assignment assignment, LocalDate on, @Nullable Integer endedBy) {
        Acting.asSystem(() -> database.update(ASSIGNMENT)
                .set(ASSIGNMENT.VALID_TO, on.isBefore(assignment.from()) ? assignment.from() : on)
                .set(ASSIGNMENT.ENDED_BY, endedBy)
                .set(ASSIGNMENT.ENDED_AT, currentOffsetDateTime())
                .where(ASSIGNMENT.ASSIGNMENT_ID.eq(assignment.id()))
                .execute());
    }

    /** Those who hold a role in the place of somebody whose role ends. */
    public List<Assignment> delegated(Assignment role, LocalDate day) {
        return Acting.asSystem(() -> database.selectFrom(ASSIGNMENT)
                .where(
                        ASSIGNMENT.DELEGATED_BY.eq(role.accountId()),
                        ASSIGNMENT.ROLE.eq(role.role().name()))
                .and(ASSIGNMENT.UNIT_ID.isNotDistinctFrom(role.unitId()))
                .and(isNotOverOn(day))
                .fetch(Assignments::read));
    }

    /** What a person holds or will hold, the oldest first. */
    public List<Assignment> of(int accountId, LocalDate day) {
        return database.selectFrom(ASSIGNMENT)
                .where(ASSIGNMENT.ACCOUNT_ID.eq(accountId), isNotOverOn(day))
                .orderBy(ASSIGNMENT.ASSIGNMENT_ID)
                .fetch(Assignments::read);
    }

    public static Assignment read(Record row) {
        return new Assignment(
                row.get(ASSIGNMENT.ASSIGNMENT_ID),
                row.get(ASSIGNMENT.ACCOUNT_ID),
                Role.valueOf(row.get(ASSIGNMENT.ROLE)),
                row.get(ASSIGNMENT.UNIT_ID),
                row.get(ASSIGNMENT.VALID_FROM),
                row.get(ASSIGNMENT.VALID_TO),
                row.get(ASSIGNMENT.DELEGATED_BY),
                row.get(ASSIGNMENT.REASON));
    }
}
