package vn.tongket.exchange.web;

import static vn.tongket.exchange.tables.Tables.KEPT_UPLOAD;
import static vn.tongket.exchange.tables.Tables.KEPT_UPLOAD_PART;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.access.audit.Acting;

/**
 * Files that were sent and looked at but not agreed to yet: kept an hour, each for the person who sent it, and of a person only
 * the latest. In the database, because the next request may come to another node.
 */
@Component
class KeptUploads {
    private static final int MOST = 20;
    private static final int PART_BYTES = 1 << 20;

    private final DSLContext database;

    KeptUploads(DSLContext database) {
        this.database = database;
    }

    enum Kind {
        PACKAGE,
        WORKBOOK,
        ANSWERS
    }

    /** @param name of the file as it was sent */
    record Kept(UUID number, String name) {}

    /** The result is the number by which {@link #find} knows it. */
    @Transactional
    public String keep(Kind kind, String name, int account, InputStream content) throws IOException {
        forgetOld(kind, account);
        UUID number = UUID.randomUUID();
        database.insertInto(KEPT_UPLOAD)
                .set(KEPT_UPLOAD.NUMBER, number)
                .set(KEPT_UPLOAD.KIND, kind.name())
                .set(KEPT_UPLOAD.NAME, name)
                .set(KEPT_UPLOAD.ACCOUNT_ID, account)
                .execute();
        byte[] part = content.readNBytes(PART_BYTES);
        for (int at = 0; part.length > 0; at++) {
            database.insertInto(KEPT_UPLOAD_PART)
                    .set(KEPT_UPLOAD_PART.NUMBER, number)
                    .set(KEPT_UPLOAD_PART.PART, at)
                    .set(KEPT_UPLOAD_PART.CONTENT, part)
                    .execute();
            part = content.readNBytes(PART_BYTES);
        }
        return number.toString();
    }

    private void forgetOld(Kind kind, int account) {
        Acting.asSystem(() -> {
            database.deleteFrom(KEPT_UPLOAD)
                    .where(DSL.condition("{0} < now() - interval '1 hour'", KEPT_UPLOAD.KEPT_AT))
                    .execute();
            database.deleteFrom(KEPT_UPLOAD)
                    .where(KEPT_UPLOAD.NUMBER.in(database.select(KEPT_UPLOAD.NUMBER)
                            .from(KEPT_UPLOAD)
                            .where(KEPT_UPLOAD.KIND.eq(kind.name()), KEPT_UPLOAD.ACCOUNT_ID.eq(account))
                            .orderBy(KEPT_UPLOAD.KEPT_AT.desc())
                            .offset(MOST - 1)))
                    .execute();
        });
    }

    /** Empty where it is another's, was forgotten, or stood for an hour. */
    Optional<Kept> find(Kind kind, String number, int account) {
        return uuid(number)
                .flatMap(known -> database.select(KEPT_UPLOAD.NAME)
                        .from(KEPT_UPLOAD)
                        .where(KEPT_UPLOAD.NUMBER.eq(known), KEPT_UPLOAD.KIND.eq(kind.name()))
                        .and(KEPT_UPLOAD.ACCOUNT_ID.eq(account))
                        .and(DSL.condition("{0} >= now() - interval '1 hour'", KEPT_UPLOAD.KEPT_AT))
                        .fetchOptional(row -> new Kept(known, row.value1())));
    }

    private static Optional<UUID> uuid(String number) {
        try {
            return Optional.of(UUID.fromString(number));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Writes the content out, part by part. */
    @Transactional(readOnly = true)
    public void copy(Kept kept, OutputStream target) throws IOException {
        try (Cursor<Record1<byte[]>> parts = database.select(KEPT_UPLOAD_PART.CONTENT)
                .from(KEPT_UPLOAD_PART)
                .where(KEPT_UPLOAD_PART.NUMBER.eq(kept.number()))
                .orderBy(KEPT_UPLOAD_PART.PART)
                .fetchSize(1)
                .fetchLazy()) {
            for (Record1<byte[]> part : parts) {
                target.write(part.value1());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    void forget(String number) {
        uuid(number)
                .ifPresent(known -> database.deleteFrom(KEPT_UPLOAD)
                        .where(KEPT_UPLOAD.NUMBER.eq(known))
                        .execute());
    }
}
