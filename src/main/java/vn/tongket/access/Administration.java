package vn.tongket.access;

import static vn.tongket.access.tables.Tables.ACCOUNT;
import static vn.tongket.access.tables.Tables.ASSIGNMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.audit.Audit;
import vn.tongket.access.factor.SecondFactor;
import vn.tongket.access.limit.SignInLock;
import vn.tongket.access.role.Assignment;
import vn.tongket.access.role.Assignments;
import vn.tongket.access.role.Role;
import vn.tongket.access.session.OwnSessions;
import vn.tongket.access.token.UnitTokens;
import vn.tongket.base.BadInput;
import vn.tongket.base.Now;
import vn.tongket.page.Person;
import vn.tongket.page.Right;

/**
 * What an administrator does with accounts, within the branch their right reaches: an account is theirs where all that it
 * holds is, and nobody gives a role outside it. The last administrator of everything stays.
 */
@Component
public class Administration {
    /** Two administrators who remove each other would leave none: one waits for the other. */
    static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('access.administration', 0))";

    private final DSLContext database;
    private final Accounts accounts;
    private final Assignments assignments;
    private final Reach reach;
    private final Audit audit;
    private final OwnSessions sessions;
    private final SignInLock lock;
    private final SecondFactor factor;
    private final UnitTokens tokens;

    Administration(
            DSLContext database,
            Accounts accounts,
            Assignments assignments,
            Reach reach,
            Audit audit,
            OwnSessions sessions,
            SignInLock lock,
            SecondFactor factor,
            UnitTokens tokens) {
        this.database = database;
        this.accounts = accounts;
        this.assignments = assignments;
        this.reach = reach;
        this.audit = audit;
        this.sessions = sessions;
        this.lock = lock;
        this.factor = factor;
        this.tokens = tokens;
    }

    /**
     * Refuses who may not change this account, or may not know whether it exists.
     *
     * @throws NoSuchElementException where there is none and the person could know it
     */
    public void require(Person administrator, int accountId) {
        for (@Nullable Integer unitId : unitsOf(accountId)) {
            requireAt(administrator, unitId);
        }
        if (!Acting.asSystem(() -> database.fetchExists(ACCOUNT, ACCOUNT.ACCOUNT_ID.eq(accountId)))) {
            throw new NoSuchElementException("account " + accountId);
        }
    }

    /** Where an account holds something, or held it last; nothing at all counts as everywhere. */
    private List<@Nullable Integer> unitsOf(int accountId) {
        LocalDate today = today();
        List<Assignment> all = Acting.asSystem(() -> database.selectFrom(ASSIGNMENT)
                .where(ASSIGNMENT.ACCOUNT_ID.eq(accountId))
                .fetch(Assignments::read));
        List<Assignment> present =
                all.stream().filter(one -> one.isNotOverOn(today)).toList();
        List<@Nullable Integer> units = new ArrayList<>();
        (present.isEmpty() ? all : present).forEach(one -> units.add(one.unitId()));
        return units.isEmpty() ? Collections.singletonList(null) : units;
    }

    void requireAt(Person administrator, @Nullable Integer unitId) {
        if (unitId != null) {
            reach.require(administrator, Right.ADMINISTER, unitId);
        } else if (!reach.mayEverywhere(administrator, Right.ADMINISTER)) {
            throw new AccessDeniedException(administrator.username() + " may not administer everywhere");
        }
    }

    /** An account of one's branch that is open and not one's own. */
    public Person openAccount(Person administrator, int accountId) {
        require(administrator, accountId);
        if (accountId == administrator.id()) {
            throw refused("that is your own account", "Đây là tài khoản của chính anh/chị.");
        }
        return Acting.asSystem(() -> accounts.find(accountId))
                .orElseThrow(() -> refused("the account is closed", "Tài khoản này đang khóa. Mở lại trước đã."));
    }

    /** Locks an account out; its roles stay for the day it is opened again. */
    @Transactional
    public void close(Person administrator, int accountId) {
        require(administrator, accountId);
        database.execute(ONE_AT_A_TIME);
        Acting.asSystem(() -> {
            database.update(ACCOUNT)
                    .set(ACCOUNT.CLOSED_AT, DSL.currentOffsetDateTime())
                    .where(ACCOUNT.ACCOUNT_ID.eq(accountId), ACCOUNT.CLOSED_AT.isNull())
                    .execute();
        });
        requireAnAdministrator();
        sessions.endAll(usernameOf(accountId));
        tokens.revokeAllOf(accountId);
        written("account.closed", accountId, null, Map.of());
    }

    @Transactional
    public void reopen(Person administrator, int accountId) {
        require(administrator, accountId);
        Acting.asSystem(() -> {
            database.update(ACCOUNT)
                    .setNull(ACCOUNT.CLOSED_AT)
                    .set(ACCOUNT.OPENED_AT, DSL.currentOffsetDateTime())
                    .where(ACCOUNT.ACCOUNT_ID.eq(accountId))
                    .execute();
        });
        written("account.reopened", accountId, null, Map.of());
    }

    /** A new one-time password, to be shown once; the old one is worth nothing any more. */
    @Transactional
    public String newPassword(Person administrator, int accountId) {
        require(administrator, accountId);
        String password = OneTimePassword.next();
        Acting.asSystem(() -> accounts.setPassword(usernameOf(accountId), password, true));
        sessions.endAll(usernameOf(accountId));
        written("account.password-renewed", accountId, null, Map.of());
        return password;
    }

    /** Lifts the lock after wrong passwords; nothing where there is none. */
    @Transactional
    public void unlock(Person administrator, int accountId) {
        require(administrator, accountId);
        lock.lift(usernameOf(accountId));
    }

    /** For who lost telephone and codes: the password alone is asked until they set up a second factor again. */
    @Transactional
    public void removeSecondFactor(Person administrator, int accountId) {
        require(administrator, accountId);
        Acting.asSystem(() -> factor.remove(accountId, usernameOf(accountId)));
        sessions.endAll(usernameOf(accountId));
    }

    /** Whatever was done, somebody must be left who holds everything; else it is taken back. */
    void requireAnAdministrator() {
        boolean left = Acting.asSystem(() -> database.fetchExists(database.selectOne()
                .from(ASSIGNMENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(ASSIGNMENT.ACCOUNT_ID))
                .where(ASSIGNMENT.ROLE.eq(Role.ADMINISTRATOR.name()), ASSIGNMENT.UNIT_ID.isNull())
                .and(ASSIGNMENT.VALID_FROM.le(today()))
                .and(ASSIGNMENT.VALID_TO.isNull())
                .and(ASSIGNMENT.DELEGATED_BY.isNull())
                .and(ACCOUNT.CLOSED_AT.isNull())));
        if (!left) {
            throw refused(
                    "this is the last administrator of the whole system; give somebody else that role first",
                    "Đây là người quản trị toàn hệ thống cuối cùng. Giao vai trò này cho người khác trước, rồi làm lại.");
        }
    }

    void oneAtATime() {
        database.execute(ONE_AT_A_TIME);
    }

    void written(String act, int accountId, @Nullable Integer unitId, Map<String, ?> detail) {
        String username = usernameOf(accountId);
        if (unitId == null) {
            audit.record(act, username, detail);
        } else {
            audit.record(act, username, unitId, detail);
        }
    }

    private String usernameOf(int accountId) {
        return Acting.asSystem(() -> database.select(ACCOUNT.USERNAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.eq(accountId))
                .fetchSingle(ACCOUNT.USERNAME));
    }

    static BadInput refused(String english, String vietnamese) {
        return BadInput.of(english, vietnamese);
    }

    static LocalDate today() {
        return Now.day();
    }
}
