package vn.tongket.access.limit;

import static vn.tongket.access.tables.Tables.WRONG_TRY;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.access.Acting;
import vn.tongket.access.Audit;

/**
 * Khóa tạm: ten wrong passwords or codes for one name within a quarter of an hour close that name for a quarter of an hour.
 * A name that nobody has is treated alike, so that the answer does not tell names. Passkeys are not affected: they cannot be guessed.
 */
@Component
public class SignInLock {
    /** Wrong tries until the lock. */
    public static final int TRIES = 10;

    /** Over which they are counted, and how long the lock lasts. */
    public static final Duration QUARTER = Duration.ofMinutes(15);

    private static final int LONGEST_NAME = 64;

    private final DSLContext database;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    SignInLock(DSLContext database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** When the name may be tried again; empty where it may be now. */
    public Optional<OffsetDateTime> until(String username) {
        return Acting.asSystem(() -> database.select(WRONG_TRY.LOCKED_UNTIL)
                .from(WRONG_TRY)
                .where(WRONG_TRY.USERNAME.eq(key(username)), WRONG_TRY.LOCKED_UNTIL.gt(now()))
                .fetchOptional(WRONG_TRY.LOCKED_UNTIL));
    }

    /** Counts a wrong try; the one that makes the measure full locks, and is written down. */
    public void count(String username, String address) {
        Acting.asSystem(() -> database.transaction(inside -> countName(key(username), address)));
    }

    private void countName(String name, String address) {
        forgetOld();
        database.insertInto(WRONG_TRY, WRONG_TRY.USERNAME)
                .values(name)
                .onConflictDoNothing()
                .execute();
        OffsetDateTime[] before = database.select(WRONG_TRY.TRIED_AT)
                .from(WRONG_TRY)
                .where(WRONG_TRY.USERNAME.eq(name))
                .forUpdate()
                .fetchSingle(WRONG_TRY.TRIED_AT);
        OffsetDateTime[] tries = Stream.concat(Arrays.stream(before).filter(this::isRecent), Stream.of(now()))
                .toArray(OffsetDateTime[]::new);
        boolean full = tries.length >= TRIES;
        store(name, full ? new OffsetDateTime[0] : tries, full ? now().plus(QUARTER) : null);
        if (full) {
            audit.recordBy(
                    "visitor", "account.locked", name, Map.of("address", address, "minutes", QUARTER.toMinutes()));
        }
    }

    private void store(String name, OffsetDateTime[] tries, @Nullable OffsetDateTime until) {
        database.update(WRONG_TRY)
                .set(WRONG_TRY.TRIED_AT, tries)
                .set(WRONG_TRY.LOCKED_UNTIL, until)
                .where(WRONG_TRY.USERNAME.eq(name))
                .execute();
    }

    private boolean isRecent(OffsetDateTime moment) {
        return moment.isAfter(now().minus(QUARTER));
    }

    /** The table holds what a quarter of an hour can bring, not the names of years. */
    private void forgetOld() {
        database.deleteFrom(WRONG_TRY)
                .where(WRONG_TRY.USERNAME.in(DSL.select(WRONG_TRY.USERNAME)
                        .from(WRONG_TRY)
                        .where(DSL.coalesce(WRONG_TRY.LOCKED_UNTIL, now()).le(now()))
                        .and(DSL.condition(
                                "not exists (select from unnest({0}) as t (at) where t.at > {1})",
                                WRONG_TRY.TRIED_AT, DSL.val(now().minus(QUARTER))))
                        .forUpdate()
                        .skipLocked()))
                .execute();
    }

    /** Wrong tries that were followed by the right one are forgotten. */
    public void forget(String username) {
        Acting.asSystem(() -> database.deleteFrom(WRONG_TRY)
                .where(WRONG_TRY.USERNAME.eq(key(username)))
                .execute());
    }

    /** An administrator's act: the person may try again at once. False where there was no lock. */
    public boolean lift(String username) {
        boolean lifted = until(username).isPresent();
        forget(username);
        if (lifted) {
            audit.record("account.unlocked", username, Map.of());
        }
        return lifted;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static String key(String username) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
