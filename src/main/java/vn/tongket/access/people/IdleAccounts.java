package vn.tongket.access.people;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.audit.Audit;
import vn.tongket.access.level.SystemLevel;
import vn.tongket.access.session.OwnSessions;
import vn.tongket.access.token.UnitTokens;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;

/**
 * Closes accounts that nobody has used for as many days as the level grants. Their roles stay, and an administrator opens them
 * again. The last who administers everything never locks themselves out by being away.
 */
@Component
class IdleAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(IdleAccounts.class);

    private final DSLContext database;
    private final SystemLevel level;
    private final Audit audit;
    private final OwnSessions sessions;
    private final UnitTokens tokens;

    IdleAccounts(DSLContext database, SystemLevel level, Audit audit, OwnSessions sessions, UnitTokens tokens) {
        this.database = database;
        this.level = level;
        this.audit = audit;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Twice a day while the server runs; of several servers the first finds them. */
    @Component
    @ConditionalOnWebApplication
    static class Rounds {
        private final IdleAccounts idle;

        Rounds(IdleAccounts idle) {
            this.idle = idle;
        }

        @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT12H")
        void look() {
            idle.close();
        }
    }

    private record Idle(int id, String username, OffsetDateTime last) {}

    /** @return the names of those that were closed, the longest idle first */
    @Transactional
    public List<String> close() {
        if (level.idleDays() == 0) {
            return List.of();
        }
        return Acting.asSystem(() -> {
            database.execute("select pg_advisory_xact_lock(hashtextextended('access.administration', 0))");
            List<String> closed = new ArrayList<>();
            for (Idle one : idle()) {
                if (isLastAdministrator(one.id())) {
                    LOG.warn(
                            "The account {} lies idle and stays open: nobody else administers everything",
                            one.username());
                } else {
                    close(one);
                    closed.add(one.username());
                }
            }
            return closed;
        });
    }

    private List<Idle> idle() {
        return database.fetch("""
                select account.account_id, account.username, used.last
                  from access.account
                  cross join lateral (
                      select greatest(account.opened_at, max(audit_entry.at)) as last
                        from access.audit_entry
                       where audit_entry.act = 'sign-in.accepted' and audit_entry.actor = account.username) as used
                 where account.closed_at is null and not account.machine and used.last < {0}
                 order by used.last""", DSL.val(Now.moment().minusDays(level.idleDays())))
                .map(row -> new Idle(
                        row.get(0, Integer.class), row.get(1, String.class), row.get(2, OffsetDateTime.class)));
    }

    /** Whether this one administers everything and no other open account does. */
    private boolean isLastAdministrator(int account) {
        List<Integer> administrators = database.fetch("""
                select distinct assignment.account_id
                  from access.assignment join access.account using (account_id)
                 where assignment.role = 'ADMINISTRATOR' and assignment.unit_id is null and assignment.delegated_by is null
                   and assignment.valid_from <= access.today() and assignment.valid_to is null
                   and account.closed_at is null""").getValues(0, Integer.class);
        return administrators.equals(List.of(account));
    }

    private void close(Idle one) {
        database.execute("update access.account set closed_at = now() where account_id = {0}", DSL.val(one.id()));
        sessions.endAll(one.username());
        tokens.revokeAllOf(one.id());
        audit.record(
                "account.closed-idle",
                one.username(),
                Map.of(
                        "days",
                        level.idleDays(),
                        "last",
                        VietnameseDates.day(
                                one.last().atZoneSameInstant(Now.ZONE).toLocalDate())));
    }
}
