package vn.tongket.access.limit;

import static vn.tongket.access.tables.Tables.WRONG_TRY;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.audit.Audit;
import vn.tongket.access.level.SystemLevel;
import vn.tongket.base.Now;

/**
 * Chờ sau khi gõ sai: who typed wrong passwords or codes for a name waits before the next try, longer each time. Counted for the
 * name and the address together, so that a stranger slows down nobody but themselves. Against many strangers at once a name
 * that was tried wrongly too often, wherever from, waits as well, except where its person has come from before. A name that
 * nobody has is treated alike, so that the answer does not tell names. Passkeys are not affected: they cannot be guessed.
 */
@Component
public class SignInLock {
    /** Over which tries are counted. */
    static final Duration COUNTED = Duration.ofHours(1);

    /** The longest wait. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** Wrong tries for one name in an hour, from all addresses, after which an address that is new to it waits. */
    static final int FROM_EVERYWHERE = 50;

    /** Tries without any wait. */
    private static final int FREE = 2;

    private static final Duration KNOWN = Duration.ofDays(90);

    private final DSLContext database;
    private final Audit audit;
    private final SystemLevel level;

    SignInLock(DSLContext database, Audit audit, SystemLevel level) {
        this.database = database;
        this.audit = audit;
        this.level = level;
    }

    /**
     * A try that has to wait.
     *
     * @param everywhere whether that is for the tries of others
     */
    public record Wait(OffsetDateTime until, boolean everywhere) {}

    /** How long who asks from there has to wait; empty where they may try now. */
    public Optional<Wait> of(String username, String address) {
        Guesser guesser = Guesser.of(username, address);
        return Acting.asSystem(() -> own(guesser).or(() -> everywhere(guesser, address)));
    }

    private Optional<Wait> own(Guesser guesser) {
        return database.select(WRONG_TRY.WAIT_UNTIL)
                .from(WRONG_TRY)
                .where(WRONG_TRY.USERNAME.eq(guesser.username()), WRONG_TRY.ADDRESS.eq(guesser.address()))
                .and(WRONG_TRY.WAIT_UNTIL.gt(now()))
                .fetchOptional(row -> new Wait(row.value1(), false));
    }

    private Optional<Wait> everywhere(Guesser guesser, String address) {
        Integer tries = database.fetchSingle("""
                select coalesce(sum(cardinality(tried_at)), 0)::int from access.wrong_try
                 where username = {0} and last_at > {1}""", DSL.val(guesser.username()), DSL.val(now().minus(COUNTED)))
                .get(0, Integer.class);
        return tries < FROM_EVERYWHERE || isKnown(guesser, address)
                ? Optional.empty()
                : Optional.of(new Wait(now().plus(LONGEST), true));
    }

    private boolean isKnown(Guesser guesser, String address) {
        return database.fetchSingle("""
                select exists (select from access.audit_entry
                                where act = 'sign-in.accepted' and actor = {0} and at > {1}
                                  and detail ->> 'address' = {2})""", DSL.val(guesser.username()), DSL.val(now().minus(KNOWN)), DSL.val(address))
                .get(0, Boolean.class);
    }

    /** Counts a wrong try; the first that makes minutes of waiting is written down. */
    public void count(String username, String address) {
        Acting.asSystem(() -> database.transaction(inside -> count(Guesser.of(username, address), address)));
    }

    private void count(Guesser guesser, String address) {
        forgetOld();
        database.insertInto(WRONG_TRY, WRONG_TRY.USERNAME, WRONG_TRY.ADDRESS)
                .values(guesser.username(), guesser.address())
                .onConflictDoNothing()
                .execute();
        OffsetDateTime[] before = database.select(WRONG_TRY.TRIED_AT)
                .from(WRONG_TRY)
                .where(WRONG_TRY.USERNAME.eq(guesser.username()), WRONG_TRY.ADDRESS.eq(guesser.address()))
                .forUpdate()
                .fetchSingle(WRONG_TRY.TRIED_AT);
        OffsetDateTime[] tries = Stream.concat(Arrays.stream(before).filter(this::isRecent), Stream.of(now()))
                .toArray(OffsetDateTime[]::new);
        Duration wait = waitAfter(tries.length);
        store(guesser, tries, wait.isZero() ? null : now().plus(wait));
        if (tries.length == level.wrongTries()) {
            audit.recordBy(
                    "visitor",
                    "account.locked",
                    guesser.username(),
                    Map.of("address", address, "minutes", wait.toMinutes()));
        }
    }

    /** Seconds at first, for who mistypes; from the last try that the level grants on a minute, then 2, 4, 8, 15. */
    private Duration waitAfter(int tries) {
        if (tries >= level.wrongTries()) {
            long minutes = 1L << Math.min(tries - level.wrongTries(), 4);
            return minutes > LONGEST.toMinutes() ? LONGEST : Duration.ofMinutes(minutes);
        }
        return tries <= FREE ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(tries - FREE, 5));
    }

    private void store(Guesser guesser, OffsetDateTime[] tries, @Nullable OffsetDateTime until) {
        database.update(WRONG_TRY)
                .set(WRONG_TRY.TRIED_AT, tries)
                .set(WRONG_TRY.LAST_AT, now())
                .set(WRONG_TRY.WAIT_UNTIL, until)
                .where(WRONG_TRY.USERNAME.eq(guesser.username()), WRONG_TRY.ADDRESS.eq(guesser.address()))
                .execute();
    }

    private boolean isRecent(OffsetDateTime moment) {
        return moment.isAfter(now().minus(COUNTED));
    }

    /** The table holds what an hour can bring, not the names of years. */
    private void forgetOld() {
        database.execute("""
                delete from access.wrong_try where (username, address) in (
                    select username, address from access.wrong_try
                     where last_at < {0} and (wait_until is null or wait_until < {1})
                       for update skip locked)""", DSL.val(now().minus(COUNTED)), DSL.val(now()));
    }

    /** Wrong tries that were followed by the right one from the same address are forgotten. */
    public void forget(String username, String address) {
        Guesser guesser = Guesser.of(username, address);
        Acting.asSystem(() -> database.deleteFrom(WRONG_TRY)
                .where(WRONG_TRY.USERNAME.eq(guesser.username()), WRONG_TRY.ADDRESS.eq(guesser.address()))
                .execute());
    }

    /** Whether anybody has to wait for this name now. */
    public boolean isWaiting(String username) {
        return Acting.asSystem(() -> database.fetchExists(
                WRONG_TRY, WRONG_TRY.USERNAME.eq(Guesser.key(username)), WRONG_TRY.WAIT_UNTIL.gt(now())));
    }

    /** An administrator's or the operator's act: the person may try again at once, wherever from. False where nobody waited. */
    public boolean lift(String username) {
        boolean waiting = isWaiting(username);
        Acting.asSystem(() -> database.deleteFrom(WRONG_TRY)
                .where(WRONG_TRY.USERNAME.eq(Guesser.key(username)))
                .execute());
        if (waiting) {
            audit.record("account.unlocked", username, Map.of());
        }
        return waiting;
    }

    private OffsetDateTime now() {
        return Now.moment().withOffsetSameInstant(ZoneOffset.UTC);
    }
}
