package vn.tongket.access;

import static vn.tongket.access.tables.Tables.ACCOUNT;
import static vn.tongket.access.tables.Tables.OUTSIDE_IDENTITY;
import static vn.tongket.access.tables.Tables.PASSKEY;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.audit.Audit;
import vn.tongket.access.factor.SecondFactor;
import vn.tongket.access.level.SystemLevel;
import vn.tongket.access.limit.SignInLock;
import vn.tongket.access.session.OwnSessions;
import vn.tongket.base.BadInput;

/**
 * What the operator does at the machine itself, when no administrator can sign in: who may read the data directory needs no
 * account. Everything is written down as the command line's act.
 */
@Component
public class OperatorAccounts {
    private final DSLContext database;
    private final Accounts accounts;
    private final OneTimePasswords oneTime;
    private final SignInLock lock;
    private final SecondFactor factor;
    private final OwnSessions sessions;
    private final Audit audit;
    private final SystemLevel level;

    OperatorAccounts(
            DSLContext database,
            Accounts accounts,
            OneTimePasswords oneTime,
            SignInLock lock,
            SecondFactor factor,
            OwnSessions sessions,
            Audit audit,
            SystemLevel level) {
        this.database = database;
        this.accounts = accounts;
        this.oneTime = oneTime;
        this.lock = lock;
        this.factor = factor;
        this.sessions = sessions;
        this.audit = audit;
        this.level = level;
    }

    /**
     * One account of a person.
     *
     * @param state {@code open}, {@code closed}, {@code one-time} (waits for its person), {@code waiting} (after wrong tries)
     * @param roles each with the code of its unit, or {@code *}
     * @param factor {@code code}, {@code passkey}, {@code code passkey}, or empty
     */
    public record Line(
            String username,
            String name,
            String state,
            String roles,
            @Nullable OffsetDateTime lastSignIn,
            String factor,
            @Nullable OffsetDateTime reviewed) {}

    /** All accounts of people, by name. */
    public List<Line> all() {
        return Acting.asSystem(() -> database.fetch("""
                select account.username, account.display_name,
                       case when account.closed_at is not null then 'closed'
                            when exists (select from access.wrong_try
                                          where wrong_try.username = account.username and wrong_try.wait_until > now()) then 'waiting'
                            when account.one_time_until is not null then 'one-time'
                            else 'open' end,
                       (select coalesce(string_agg(assignment.role || ' ' || coalesce(unit.code, '*'), '; '
                                                   order by assignment.assignment_id), '')
                          from access.assignment left join unit.unit using (unit_id)
                         where assignment.account_id = account.account_id and assignment.valid_from <= access.today()
                           and (assignment.valid_to is null or assignment.valid_to > access.today())),
                       (select max(at) from access.audit_entry
                         where act = 'sign-in.accepted' and actor = account.username),
                       concat_ws(' ',
                           case when exists (select from access.second_factor
                                              where second_factor.account_id = account.account_id
                                                and second_factor.confirmed_at is not null) then 'code' end,
                           case when exists (select from access.passkey
                                              where passkey.account_id = account.account_id) then 'passkey' end),
                       account.reviewed_at
                  from access.account
                 where not account.machine
                 order by account.username""")
                .map(row -> new Line(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, OffsetDateTime.class),
                        row.get(5, String.class),
                        row.get(6, OffsetDateTime.class))));
    }

    /** Nobody has to wait for this name any more; false where nobody did. */
    @Transactional
    public boolean unlock(String username) {
        require(username);
        return lock.lift(username);
    }

    /**
     * What of an account begins anew beside its password.
     *
     * @param factor second factor and passkeys are removed
     * @param open a closed one is opened
     * @param unlink it is no longer that of anybody at the office's identity provider
     */
    public record Anew(boolean factor, boolean open, boolean unlink) {}

    /** A new one-time password, with until when it is good; the old one is worth nothing, and its sessions end. */
    public record Reset(String password, OffsetDateTime until) {}

    @Transactional
    public Reset reset(String username, Anew anew) {
        int account = require(username);
        return Acting.asSystem(() -> {
            String password = OneTimePassword.next();
            if (anew.open()) {
                database.update(ACCOUNT)
                        .setNull(ACCOUNT.CLOSED_AT)
                        .set(ACCOUNT.OPENED_AT, DSL.currentOffsetDateTime())
                        .where(ACCOUNT.ACCOUNT_ID.eq(account))
                        .execute();
                audit.record("account.reopened", username, Map.of());
            }
            accounts.setPassword(username, password, true);
            audit.record("account.password-renewed", username, Map.of());
            if (anew.factor()) {
                factor.remove(account, username);
                database.deleteFrom(PASSKEY)
                        .where(PASSKEY.ACCOUNT_ID.eq(account))
                        .execute();
            }
            if (anew.unlink()) {
                database.deleteFrom(OUTSIDE_IDENTITY)
                        .where(OUTSIDE_IDENTITY.ACCOUNT_ID.eq(account))
                        .execute();
                audit.record("account.unlinked", username, Map.of());
            }
            lock.lift(username);
            sessions.endAll(username);
            return new Reset(password, oneTime.end());
        });
    }

    /** How long a one-time password waits for its person. */
    public long oneTimeHours() {
        return level.oneTimePasswordWaits().toHours();
    }

    private int require(String username) {
        return Acting.asSystem(() -> database.select(ACCOUNT.ACCOUNT_ID)
                        .from(ACCOUNT)
                        .where(ACCOUNT.USERNAME.eq(username), ACCOUNT.MACHINE.isFalse())
                        .fetchOptional(ACCOUNT.ACCOUNT_ID))
                .orElseThrow(() -> BadInput.of(
                        "There is no account " + username + "; 'account list' names them all.",
                        "Không có tài khoản " + username + "."));
    }
}
