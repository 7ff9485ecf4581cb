package vn.tongket.access.token;

import static vn.tongket.access.tables.Tables.ACCOUNT;
import static vn.tongket.access.tables.Tables.ASSIGNMENT;
import static vn.tongket.access.tables.Tables.TOKEN;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.audit.Audit;
import vn.tongket.access.role.Role;
import vn.tongket.base.Now;
import vn.tongket.page.Person;
import vn.tongket.page.Right;

/**
 * Makes, lists and revokes the tokens of units. A token acts as an account of its own, which holds at the unit the roles that have
 * the chosen rights: what a token may do is decided by the same rules as what a person may do, row-level security included.
 */
@Component
public class UnitTokens {
    /** Longest life of a token, in days; then its unit makes another. */
    public static final int LONGEST_DAYS = 366;

    /** What a token can hold, the least first. STEER brings ENTER and ACCEPT with it, as the secretariat has them. */
    public static final List<Right> RIGHTS = List.of(Right.READ, Right.ENTER, Right.APPROVE, Right.ACCEPT, Right.STEER);

    private static final Duration PRESSED_TWICE = Duration.ofSeconds(20);

    private final DSLContext database;
    private final Audit audit;

    UnitTokens(DSLContext database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Whether there is a unit for which this person may make tokens. */
    public boolean mayKeep(Person person) {
        return person.may(Right.APPROVE) || person.may(Right.STEER) || person.may(Right.ADMINISTER);
    }

    /** The unit at which this person holds what lets them make tokens; empty where that is everywhere, or nowhere. */
    public Optional<Integer> usualUnit(Person person) {
        return database
                .fetch(
                        "select unit_id from access.held({0}) where unit_id is not null and right_name in ('APPROVE', 'STEER', 'ADMINISTER') limit 1",
                        DSL.val(person.id()))
                .stream()
                .map(row -> row.get(0, Integer.class))
                .findFirst();
    }

    /** What this person may give a token of that unit; empty where nothing. */
    public Set<Right> givable(Person person, int unit) {
        return givable(person.id(), unit);
    }

    private Set<Right> givable(int account, int unit) {
        Record may = database.fetchSingle(
                "select access.may({0}, 'APPROVE', {1}) or access.may({0}, 'ADMINISTER', {1}), access.may({0}, 'STEER', {1})",
                DSL.val(account), DSL.val(unit));
        EnumSet<Right> givable = EnumSet.noneOf(Right.class);
        if (may.get(0, Boolean.class)) {
            givable.addAll(EnumSet.of(Right.READ, Right.ENTER, Right.APPROVE));
        }
        if (may.get(1, Boolean.class)) {
            givable.addAll(EnumSet.of(Right.READ, Right.ENTER, Right.ACCEPT, Right.STEER));
        }
        return givable;
    }

    /** All tokens this person answers for, the newest first, revoked and expired ones too. */
    public List<UnitToken> seenBy(Person person) {
        return mayKeep(person) ? find(DSL.noCondition()) : List.of();
    }

    private List<UnitToken> find(Condition condition) {
        return database.select(TOKEN.asterisk(), ACCOUNT.DISPLAY_NAME)
                .from(TOKEN)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(TOKEN.MADE_BY))
                .where(condition)
                .orderBy(TOKEN.TOKEN_ID.desc())
                .fetch(UnitTokens::token);
    }

    private static UnitToken token(Record row) {
        String maker = row.get(ACCOUNT.DISPLAY_NAME);
        return new UnitToken(
                row.get(TOKEN.TOKEN_ID),
                row.get(TOKEN.ACCOUNT_ID),
                row.get(TOKEN.UNIT_ID),
                row.get(TOKEN.NAME),
                row.get(TOKEN.HINT),
                Arrays.stream(row.get(TOKEN.RIGHTS)).map(Right::valueOf).collect(Collectors.toSet()),
                maker == null ? "" : maker,
                row.get(TOKEN.MADE_AT),
                row.get(TOKEN.EXPIRES_AT),
                row.get(TOKEN.LAST_USED_AT),
                row.get(TOKEN.REVOKED_AT));
    }

    /**
     * Makes a token; the result is its words, which are kept nowhere.
     *
     * @param unitName for the account's name, as the audit log shows it
     * @param lastDay the last day on which it works
     */
    public String make(Person person, int unit, String unitName, String name, Set<Right> rights, LocalDate lastDay) {
        if (rights.isEmpty() || !givable(person, unit).containsAll(rights)) {
            throw new AccessDeniedException("Not to be given by this person at this unit: " + rights);
        }
        String secret = TokenSecret.next();
        OffsetDateTime end = lastDay.plusDays(1).atStartOfDay(Now.ZONE).toOffsetDateTime();
        int id = Acting.asSystem(() -> database.transactionResult(inside -> {
            forgetTwin(person, unit, name, rights, end);
            int account = makeAccount(person, unit, unitName, name, rights, lastDay);
            return store(person, unit, name, rights, end, secret, account);
        }));
        audit.record("token.made", "token " + id, unit, Map.of("name", name, "rights", rights));
        return secret;
    }

    /**
     * Who presses twice sees the words of the second token only: the first, which nobody has seen and nobody used, ends. Both
     * wait for each other on the maker's account.
     */
    private void forgetTwin(Person person, int unit, String name, Set<Right> rights, OffsetDateTime end) {
        database.select(ACCOUNT.ACCOUNT_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.eq(person.id()))
                .forUpdate()
                .fetch();
        find(TOKEN.MADE_BY
                        .eq(person.id())
                        .and(TOKEN.UNIT_ID.eq(unit))
                        .and(TOKEN.NAME.eq(name))
                        .and(TOKEN.EXPIRES_AT.eq(end))
                        .and(TOKEN.REVOKED_AT.isNull())
                        .and(TOKEN.LAST_USED_AT.isNull())
                        .and(TOKEN.MADE_AT.gt(Now.moment().minus(PRESSED_TWICE))))
                .stream()
                .filter(twin -> twin.rights().equals(rights))
                .forEach(twin -> {
                    end(person.id(), twin);
                    audit.record("token.revoked", "token " + twin.id(), unit, Map.of("why", "made twice at once"));
                });
    }

    private int makeAccount(
            Person person, int unit, String unitName, String name, Set<Right> rights, LocalDate lastDay) {
        int account = database.insertInto(ACCOUNT)
                .set(ACCOUNT.USERNAME, TokenSecret.username())
                .set(ACCOUNT.DISPLAY_NAME, name + ", " + unitName)
                .set(ACCOUNT.PASSWORD_HASH, "none")
                .set(ACCOUNT.MACHINE, true)
                .returning(ACCOUNT.ACCOUNT_ID)
                .fetchSingle(ACCOUNT.ACCOUNT_ID);
        for (Right right : rights) {
            database.insertInto(ASSIGNMENT)
                    .set(ASSIGNMENT.ACCOUNT_ID, account)
                    .set(ASSIGNMENT.ROLE, roleOf(right).name())
                    .set(ASSIGNMENT.UNIT_ID, unit)
                    .set(ASSIGNMENT.VALID_FROM, Now.day())
                    .set(ASSIGNMENT.VALID_TO, lastDay.plusDays(1))
                    .set(ASSIGNMENT.GRANTED_BY, person.id())
                    .execute();
        }
        return account;
    }

    private static Role roleOf(Right right) {
        return switch (right) {
            case READ -> Role.CLERK;
            case ENTER -> Role.OFFICER;
            case APPROVE -> Role.UNIT_LEADER;
            case ACCEPT -> Role.STEERING_LEADER;
            case STEER -> Role.SECRETARIAT;
            case VISIT, OWN_ACCOUNT, IMPORT, PUBLISH, ADMINISTER, AUDIT ->
                throw new IllegalArgumentException("No right of a token: " + right);
        };
    }

    private int store(
            Person person, int unit, String name, Set<Right> rights, OffsetDateTime end, String secret, int account) {
        return database.insertInto(TOKEN)
                .set(TOKEN.ACCOUNT_ID, account)
                .set(TOKEN.UNIT_ID, unit)
                .set(TOKEN.NAME, name)
                .set(TOKEN.HINT, TokenSecret.hint(secret))
                .set(TOKEN.HASH, TokenSecret.hash(secret))
                .set(TOKEN.RIGHTS, rights.stream().map(Right::name).sorted().toArray(String[]::new))
                .set(TOKEN.MADE_BY, person.id())
                .set(TOKEN.EXPIRES_AT, end)
                .returning(TOKEN.TOKEN_ID)
                .fetchSingle(TOKEN.TOKEN_ID);
    }

    /** Revokes at once; false where there is no such living token that this person answers for. */
    public boolean revoke(Person person, int id) {
        Optional<UnitToken> token = find(TOKEN.TOKEN_ID.eq(id)).stream().findFirst();
        if (token.isEmpty()
                || token.get().revokedAt() != null
                || givable(person, token.get().unitId()).isEmpty()) {
            return false;
        }
        Acting.asSystem(() -> database.transaction(inside -> end(person.id(), token.get())));
        audit.record("token.revoked", "token " + id, token.get().unitId(), Map.of());
        return true;
    }

    private void end(@Nullable Integer by, UnitToken token) {
        OffsetDateTime now = Now.moment();
        database.update(TOKEN)
                .set(TOKEN.REVOKED_AT, now)
                .set(TOKEN.REVOKED_BY, by)
                .where(TOKEN.TOKEN_ID.eq(token.id()))
                .execute();
        database.update(ACCOUNT)
                .set(ACCOUNT.CLOSED_AT, now)
                .where(ACCOUNT.ACCOUNT_ID.eq(token.accountId()))
                .execute();
    }

    /** The living token of these words, and that it was used now. */
    public Optional<UnitToken> use(String secret) {
        if (!secret.startsWith(TokenSecret.BEGINNING)) {
            return Optional.empty();
        }
        return Acting.asSystem(() -> {
            Optional<UnitToken> token = find(TOKEN.HASH.eq(TokenSecret.hash(secret))).stream()
                    .filter(UnitToken::isAlive)
                    .filter(this::isStillGiven)
                    .findFirst();
            token.ifPresent(this::remember);
            return token;
        });
    }

    /** What its maker may not give any more, the token has no more either: it ends, and for good. */
    private boolean isStillGiven(UnitToken token) {
        Integer maker = database.select(TOKEN.MADE_BY)
                .from(TOKEN)
                .where(TOKEN.TOKEN_ID.eq(token.id()))
                .fetchSingle(TOKEN.MADE_BY);
        boolean given = givable(maker, token.unitId()).containsAll(token.rights());
        if (!given) {
            endForGood(token, null);
        }
        return given;
    }

    private void endForGood(UnitToken token, @Nullable Integer by) {
        database.transaction(inside -> {
            end(by, token);
            audit.record("token.ended", "token " + token.id(), token.unitId(), Map.of("name", token.name()));
        });
    }

    /** Ends all that this account made: it was closed, and who opens it again begins without. */
    public void revokeAllOf(int maker) {
        Acting.asSystem(() ->
                find(TOKEN.MADE_BY.eq(maker).and(TOKEN.REVOKED_AT.isNull())).forEach(token -> endForGood(token, null)));
    }

    /** To the minute: a row written at each request would be the slowest part of it. */
    private void remember(UnitToken token) {
        OffsetDateTime now = Now.moment();
        OffsetDateTime last = token.lastUsedAt();
        if (last == null || last.isBefore(now.minusMinutes(1))) {
            database.update(TOKEN)
                    .set(TOKEN.LAST_USED_AT, now)
                    .where(TOKEN.TOKEN_ID.eq(token.id()))
                    .execute();
        }
    }
}
