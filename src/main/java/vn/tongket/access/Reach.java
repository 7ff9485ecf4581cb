package vn.tongket.access;

import static vn.tongket.access.tables.Tables.ACCOUNT;
import static vn.tongket.access.tables.Tables.ASSIGNMENT;
import static vn.tongket.access.tables.Tables.ROLE_RIGHT;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.role.Assignments;
import vn.tongket.base.Now;
import vn.tongket.page.Person;
import vn.tongket.page.Right;

/**
 * Where rights reach: ENTER and APPROVE the unit at which they are held, its offices and the predecessors whose heir it is (of
 * a unit that ended one successor answers); the others the whole branch as the tree stands today, and the predecessors of
 * everything in it. ACCEPT never reaches a unit at which the person holds a role: nobody accepts what is their own.
 */
@Component
public class Reach {
    private final DSLContext database;
    private volatile @Nullable LocalDate made;

    Reach(DSLContext database) {
        this.database = database;
    }

    /** Whether the person holds the right today where it reaches the unit. */
    public boolean may(Person person, Right right, int unitId) {
        return database.fetchSingle("select access.may(?, ?, ?)", person.id(), right.name(), unitId)
                .get(0, Boolean.class);
    }

    /** Whether the person holds the right everywhere. */
    public boolean mayEverywhere(Person person, Right right) {
        return database.fetchSingle("select access.may(?, ?, null)", person.id(), right.name())
                .get(0, Boolean.class);
    }

    /**
     * Refuses who may not. What one may not read is as if it were not there, and nobody learns by asking whether it is.
     *
     * @throws NoSuchElementException where the unit may not be read
     * @throws AccessDeniedException where it may not be acted on
     */
    public void require(Person person, Right right, int unitId) {
        if (!may(person, right, unitId)) {
            if (right == Right.READ) {
                throw new NoSuchElementException(person.username() + " may not read unit " + unitId);
            }
            throw new AccessDeniedException(person.username() + " may not " + right + " at unit " + unitId);
        }
    }

    /** All units that the person's right reaches today; for a right held everywhere, all units there are. */
    public Set<Integer> units(Person person, Right right) {
        return new HashSet<>(database.fetch("select access.units(?, ?)", person.id(), right.name())
                .getValues(0, Integer.class));
    }

    /** Who holds the right today at exactly this unit, not above it. */
    public List<Holder> holders(Right right, int unitId) {
        LocalDate today = Now.day();
        return Acting.asSystem(
                () -> database.selectDistinct(ACCOUNT.ACCOUNT_ID, ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME, ACCOUNT.EMAIL)
                        .from(ASSIGNMENT)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ACCOUNT_ID.eq(ASSIGNMENT.ACCOUNT_ID))
                        .join(ROLE_RIGHT)
                        .on(ROLE_RIGHT.ROLE.eq(ASSIGNMENT.ROLE))
                        .where(ASSIGNMENT.UNIT_ID.eq(unitId), ROLE_RIGHT.RIGHT_NAME.eq(right.name()))
                        .and(ACCOUNT.CLOSED_AT.isNull())
                        .and(ACCOUNT.MACHINE.isFalse())
                        .and(Assignments.isHeldOn(today))
                        .orderBy(ACCOUNT.USERNAME)
                        .fetch(Records.mapping(Holder::new)));
    }

    /** Once a day: what reaches where follows the tree of today. Changes of units themselves are followed by the database. */
    public void renew() {
        LocalDate today = Now.day();
        if (!today.equals(made)) {
            database.execute("select access.renew_reach()");
            made = today;
        }
    }
}
