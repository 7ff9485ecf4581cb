package vn.tongket.access.api;

import static vn.tongket.access.tables.Tables.IDEMPOTENT_REQUEST;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.access.tables.tables.records.IdempotentRequestRecord;
import vn.tongket.base.Now;

/** What was answered to requests with an Idempotency-Key, for a day. In the database, so that all nodes agree. */
@Component
class IdempotentRequests {
    private static final Duration KEPT = Duration.ofDays(1);

    /** A request still unanswered after that died with its server; the next one with the key does the act. */
    private static final Duration LONGEST_ACT = Duration.ofMinutes(2);

    private final DSLContext database;

    IdempotentRequests(DSLContext database) {
        this.database = database;
    }

    /** What a key stands for when a request comes with it. */
    sealed interface Standing {}

    /** Nobody used it: this request is to be answered, then {@link #finish} or {@link #forget}. */
    record Fresh() implements Standing {}

    /** The same request is being answered at this moment. */
    record Busy() implements Standing {}

    /** It was used for another request. */
    record Other() implements Standing {}

    /** It was answered: this is the answer. */
    record Answered(Answer answer) implements Standing {}

    /** An answer as it was sent. */
    record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte[] body) {}

    Standing begin(int account, String key, byte[] hash) {
        forgetOld();
        int begun = database.insertInto(
                        IDEMPOTENT_REQUEST,
                        IDEMPOTENT_REQUEST.ACCOUNT_ID,
                        IDEMPOTENT_REQUEST.KEY,
                        IDEMPOTENT_REQUEST.REQUEST_HASH)
                .values(account, key, hash)
                .onConflictDoNothing()
                .execute();
        return begun == 1 ? new Fresh() : standing(account, key, hash);
    }

    private Standing standing(int account, String key, byte[] hash) {
        IdempotentRequestRecord before =
                database.selectFrom(IDEMPOTENT_REQUEST).where(is(account, key)).fetchOne();
        if (before == null) {
            return new Busy();
        }
        if (!Arrays.equals(before.getRequestHash(), hash)) {
            return new Other();
        }
        if (before.getStatus() != null) {
            byte[] body = before.getBody();
            return new Answered(new Answer(
                    before.getStatus(),
                    before.getContentType(),
                    before.getLocation(),
                    before.getEtag(),
                    body == null ? new byte[0] : body));
        }
        return takeOver(account, key) ? new Fresh() : new Busy();
    }

    private boolean takeOver(int account, String key) {
        return database.update(IDEMPOTENT_REQUEST)
                        .set(IDEMPOTENT_REQUEST.BEGUN_AT, DSL.currentOffsetDateTime())
                        .where(is(account, key))
                        .and(IDEMPOTENT_REQUEST.STATUS.isNull())
                        .and(IDEMPOTENT_REQUEST.BEGUN_AT.lt(ago(LONGEST_ACT)))
                        .execute()
                == 1;
    }

    void finish(int account, String key, Answer answer) {
        database.update(IDEMPOTENT_REQUEST)
                .set(IDEMPOTENT_REQUEST.STATUS, answer.status())
                .set(IDEMPOTENT_REQUEST.CONTENT_TYPE, answer.contentType())
                .set(IDEMPOTENT_REQUEST.LOCATION, answer.location())
                .set(IDEMPOTENT_REQUEST.ETAG, answer.etag())
                .set(IDEMPOTENT_REQUEST.BODY, answer.body())
                .where(is(account, key))
                .execute();
    }

    /** Nothing came of the request: the key is free again. */
    void forget(int account, String key) {
        database.deleteFrom(IDEMPOTENT_REQUEST).where(is(account, key)).execute();
    }

    private void forgetOld() {
        database.deleteFrom(IDEMPOTENT_REQUEST)
                .where(IDEMPOTENT_REQUEST.BEGUN_AT.lt(ago(KEPT)))
                .execute();
    }

    private static OffsetDateTime ago(Duration time) {
        return Now.moment().minus(time);
    }

    private static Condition is(int account, String key) {
        return IDEMPOTENT_REQUEST.ACCOUNT_ID.eq(account).and(IDEMPOTENT_REQUEST.KEY.eq(key));
    }
}
