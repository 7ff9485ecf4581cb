package vn.tongket.access.people;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.access.AccountView;
import vn.tongket.access.Administration;
import vn.tongket.access.PeopleOfBranch;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.audit.Audit;
import vn.tongket.access.level.SystemLevel;
import vn.tongket.base.Now;
import vn.tongket.page.Person;

/**
 * Rà soát tài khoản: once a year somebody says of each open account that it and its roles are still right (TCVN 14423:2026 by
 * the study of the domain, see {@link SystemLevel}).
 */
@Component
class AccountReviews {
    private final DSLContext database;
    private final PeopleOfBranch people;
    private final Administration administration;
    private final Audit audit;
    private final SystemLevel level;

    AccountReviews(
            DSLContext database, PeopleOfBranch people, Administration administration, Audit audit, SystemLevel level) {
        this.database = database;
        this.people = people;
        this.administration = administration;
        this.audit = audit;
        this.level = level;
    }

    /**
     * An open account as it is looked at.
     *
     * @param factor whether a code or a passkey is asked beside the password
     * @param reviewed when it was looked at last; null for never
     * @param due whether it is time
     */
    public record Reviewed(
            AccountView account, boolean factor, @Nullable OffsetDateTime reviewed, boolean due) {}

    /** @param since from when the time until the next look is counted: who opens an account looks at it, too */
    private record State(boolean factor, @Nullable OffsetDateTime reviewed, OffsetDateTime since) {}

    /** The open accounts of an administrator's branch, those that are due first. */
    @Transactional(readOnly = true)
    public List<Reviewed> of(Person administrator) {
        Map<Integer, State> states = Acting.asSystem(() -> database.fetch("""
                select account_id,
                       exists (select from access.second_factor
                                where second_factor.account_id = account.account_id and confirmed_at is not null)
                       or exists (select from access.passkey where passkey.account_id = account.account_id),
                       reviewed_at, greatest(reviewed_at, opened_at)
                  from access.account where closed_at is null and not machine""")
                .intoMap(
                        row -> row.get(0, Integer.class),
                        row -> new State(
                                row.get(1, Boolean.class),
                                row.get(2, OffsetDateTime.class),
                                row.get(3, OffsetDateTime.class))));
        OffsetDateTime limit = Now.moment().minusDays(level.reviewDays());
        return people.all(administrator).stream()
                .filter(account -> states.containsKey(account.id()))
                .map(account -> reviewed(account, Objects.requireNonNull(states.get(account.id())), limit))
                .sorted(Comparator.comparing(Reviewed::due).reversed())
                .toList();
    }

    private Reviewed reviewed(AccountView account, State state, OffsetDateTime limit) {
        boolean due = level.reviewDays() > 0 && state.since().isBefore(limit);
        return new Reviewed(account, state.factor(), state.reviewed(), due);
    }

    /** Says of these that they are still right. */
    @Transactional
    public void review(Person administrator, Collection<Integer> accounts) {
        for (int account : accounts.stream().sorted().distinct().toList()) {
            administration.require(administrator, account);
            Acting.asSystem(() -> {
                String username = database.fetchSingle(
                                "update access.account set reviewed_at = now(), reviewed_by = {0} where account_id = {1} returning username",
                                DSL.val(administrator.id()), DSL.val(account))
                        .get(0, String.class);
                audit.record("account.reviewed", username, Map.of());
            });
        }
    }
}
