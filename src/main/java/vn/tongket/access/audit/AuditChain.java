package vn.tongket.access.audit;

import static vn.tongket.access.tables.Tables.AUDIT_ENTRY;
import static vn.tongket.access.tables.Tables.AUDIT_SEAL;
import static vn.tongket.access.tables.Tables.AUDIT_UNSEALED;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.base.Now;

/**
 * The audit log as a chain: each committed entry gets a number and a seal, the SHA-256 of its number, its content and the
 * seal before. The database seals, this class computes the seals again: two hands that must agree.
 */
@Component
public class AuditChain {
    private static final Duration SEALING_LIMIT = Duration.ofSeconds(30);
    private static final int AT_A_TIME = 1000;

    private final DSLContext database;

    AuditChain(DSLContext database) {
        this.database = database;
    }

    /** Seals what is committed and not sealed yet, up to a few thousand; the result is how many. */
    long seal() {
        return Acting.asSystem(
                () -> database.fetchSingle("select access.seal_audit()").get(0, Long.class));
    }

    /** Seals all there is; a server beside us may hold the lock for a moment. */
    public void sealAll() {
        Instant limit = Now.instant().plus(SEALING_LIMIT);
        while (Acting.asSystem(() -> database.fetchExists(AUDIT_UNSEALED))
                && Now.instant().isBefore(limit)) {
            if (seal() == 0) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    /** Computes every seal again, from the first. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify() {
        return Acting.asSystem(() -> {
            Walk walk = new Walk();
            try (var rows = database.select()
                    .from(AUDIT_SEAL)
                    .leftJoin(AUDIT_ENTRY)
                    .on(AUDIT_ENTRY.AUDIT_ENTRY_ID.eq(AUDIT_SEAL.AUDIT_ENTRY_ID))
                    .orderBy(AUDIT_SEAL.NUMBER)
                    .fetchSize(AT_A_TIME)
                    .fetchLazy()) {
                for (Record row : rows) {
                    if (!walk.goesOn(row)) {
                        return walk.verdict();
                    }
                }
            }
            return neverSealed().map(walk::broken).orElseGet(walk::verdict);
        });
    }

    /** The last seal that stands, unchecked. */
    public Verdict last() {
        return Acting.asSystem(() -> database.select(AUDIT_SEAL.NUMBER, AUDIT_SEAL.HASH)
                .from(AUDIT_SEAL)
                .orderBy(AUDIT_SEAL.NUMBER.desc())
                .limit(1)
                .fetchOptional(seal -> new Verdict(seal.value1(), seal.value2(), null))
                .orElseGet(() -> new Verdict(0, "", null)));
    }

    /** Whether this seal, noted down earlier, still stands in the chain: what shows a tail cut off or a chain made anew. */
    public boolean holds(String hash) {
        return database.fetchExists(AUDIT_SEAL, AUDIT_SEAL.HASH.eq(hash));
    }

    private Optional<String> neverSealed() {
        return database.select(DSL.min(AUDIT_ENTRY.AUDIT_ENTRY_ID))
                .from(AUDIT_ENTRY)
                .leftAntiJoin(AUDIT_SEAL)
                .on(AUDIT_SEAL.AUDIT_ENTRY_ID.eq(AUDIT_ENTRY.AUDIT_ENTRY_ID))
                .whereNotExists(DSL.selectOne()
                        .from(AUDIT_UNSEALED)
                        .where(AUDIT_UNSEALED.AUDIT_ENTRY_ID.eq(AUDIT_ENTRY.AUDIT_ENTRY_ID)))
                .fetchOptional(0, Long.class)
                .map(entry -> "entry " + entry + " has no seal and is not waiting for one");
    }

    /**
     * What the walk found.
     *
     * @param count seals that hold, from the first
     * @param head the last of them; empty where there is none
     * @param broken what is wrong at the first place where the chain does not hold; null where it holds whole
     */
    public record Verdict(long count, String head, @Nullable String broken) {}

    private static final class Walk {
        private long count;
        private String head = "";
        private @Nullable String broken;

        boolean goesOn(Record row) {
            long number = row.get(AUDIT_SEAL.NUMBER);
            long entry = row.get(AUDIT_SEAL.AUDIT_ENTRY_ID);
            if (number != count + 1) {
                broken = "seal " + (count + 1) + " is missing, before entry " + entry;
            } else if (row.get(AUDIT_ENTRY.AUDIT_ENTRY_ID) == null) {
                broken = "entry " + entry + ", sealed as number " + number + ", is missing";
            } else if (!hash(head + '|' + content(number, row)).equals(row.get(AUDIT_SEAL.HASH))) {
                broken = "entry " + entry + ", sealed as number " + number + ", is not what was sealed";
            } else {
                count = number;
                head = row.get(AUDIT_SEAL.HASH);
            }
            return broken == null;
        }

        Verdict broken(String what) {
            broken = what;
            return verdict();
        }

        Verdict verdict() {
            return new Verdict(count, head, broken);
        }
    }

    /** As access.seal_content() writes it: each part with its length in bytes before it, a dash for what is not there. */
    private static String content(long number, Record row) {
        JSONB detail = row.get(AUDIT_ENTRY.DETAIL);
        @Nullable
        Object[] parts = {
            number,
            row.get(AUDIT_ENTRY.AUDIT_ENTRY_ID),
            microseconds(row.get(AUDIT_ENTRY.AT)),
            row.get(AUDIT_ENTRY.ACTOR),
            row.get(AUDIT_ENTRY.ACCOUNT_ID),
            row.get(AUDIT_ENTRY.UNIT_ID),
            row.get(AUDIT_ENTRY.ACT),
            row.get(AUDIT_ENTRY.OBJECT),
            detail == null ? null : detail.data()
        };
        return Arrays.stream(parts).map(AuditChain::sealedPart).collect(Collectors.joining(","));
    }

    private static String sealedPart(@Nullable Object part) {
        if (part == null) {
            return "-";
        }
        String words = part.toString();
        return words.getBytes(StandardCharsets.UTF_8).length + ":" + words;
    }

    private static long microseconds(OffsetDateTime at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant());
    }

    private static String hash(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
