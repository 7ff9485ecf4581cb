package vn.tongket.access.passkey;

import static vn.tongket.access.tables.Tables.ACCOUNT;
import static vn.tongket.access.tables.Tables.PASSKEY_HANDLE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Acting;

/** The random handle under which an authenticator knows a person. */
@Component
class PasskeyPeople implements PublicKeyCredentialUserEntityRepository {
    private final DSLContext database;

    PasskeyPeople(DSLContext database) {
        this.database = database;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find(PASSKEY_HANDLE.HANDLE.eq(handle.getBytes()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return find(ACCOUNT.USERNAME.eq(username));
    }

    private @Nullable PublicKeyCredentialUserEntity find(Condition condition) {
        return Acting.asSystem(() -> database.select(PASSKEY_HANDLE.HANDLE, ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME)
                .from(PASSKEY_HANDLE)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(PASSKEY_HANDLE.ACCOUNT_ID), ACCOUNT.CLOSED_AT.isNull())
                .where(condition)
                .fetchOne(row -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(new Bytes(row.value1()))
                        .name(row.value2())
                        .displayName(row.value3())
                        .build()));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity person) {
        Acting.asSystem(() -> database.insertInto(PASSKEY_HANDLE, PASSKEY_HANDLE.ACCOUNT_ID, PASSKEY_HANDLE.HANDLE)
                .select(database.select(
                                ACCOUNT.ACCOUNT_ID,
                                org.jooq.impl.DSL.val(person.getId().getBytes()))
                        .from(ACCOUNT)
                        .where(ACCOUNT.USERNAME.eq(person.getName())))
                .onConflictDoNothing()
                .execute());
    }

    @Override
    public void delete(Bytes handle) {
        Acting.asSystem(() -> database.deleteFrom(PASSKEY_HANDLE)
                .where(PASSKEY_HANDLE.HANDLE.eq(handle.getBytes()))
                .execute());
    }
}
