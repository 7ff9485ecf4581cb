package vn.tongket.access.passkey;

import static vn.tongket.access.tables.Tables.ACCOUNT;
import static vn.tongket.access.tables.Tables.PASSKEY;
import static vn.tongket.access.tables.Tables.PASSKEY_HANDLE;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Acting;

/** Keeps the public half of passkeys. What it is asked comes from Spring Security's relying party, before anyone is signed in. */
@Component
class PasskeyStore implements UserCredentialRepository {
    private final DSLContext database;

    PasskeyStore(DSLContext database) {
        this.database = database;
    }

    @Override
    public void save(CredentialRecord passkey) {
        int account = Acting.asSystem(() -> database.select(PASSKEY_HANDLE.ACCOUNT_ID)
                .from(PASSKEY_HANDLE)
                .where(PASSKEY_HANDLE.HANDLE.eq(passkey.getUserEntityUserId().getBytes()))
                .fetchSingle(PASSKEY_HANDLE.ACCOUNT_ID));
        Acting.asSystem(() -> database.insertInto(PASSKEY)
                .set(PASSKEY.CREDENTIAL_ID, passkey.getCredentialId().getBytes())
                .set(PASSKEY.ACCOUNT_ID, account)
                .set(PASSKEY.NAME, passkey.getLabel())
                .set(PASSKEY.PUBLIC_KEY, passkey.getPublicKey().getBytes())
                .set(PASSKEY.SIGNATURE_COUNT, passkey.getSignatureCount())
                .set(PASSKEY.VERIFIED, passkey.isUvInitialized())
                .set(PASSKEY.BACKUP_ELIGIBLE, passkey.isBackupEligible())
                .set(PASSKEY.BACKED_UP, passkey.isBackupState())
                .set(PASSKEY.TRANSPORTS, transports(passkey))
                .set(PASSKEY.ATTESTATION, bytes(passkey.getAttestationObject()))
                .set(PASSKEY.CLIENT_DATA, bytes(passkey.getAttestationClientDataJSON()))
                .set(PASSKEY.CREATED_AT, passkey.getCreated().atOffset(ZoneOffset.UTC))
                .set(PASSKEY.LAST_USED_AT, passkey.getLastUsed().atOffset(ZoneOffset.UTC))
                .onConflict(PASSKEY.CREDENTIAL_ID)
                .doUpdate()
                .set(PASSKEY.SIGNATURE_COUNT, passkey.getSignatureCount())
                .set(PASSKEY.VERIFIED, passkey.isUvInitialized())
                .set(PASSKEY.BACKED_UP, passkey.isBackupState())
                .set(PASSKEY.LAST_USED_AT, passkey.getLastUsed().atOffset(ZoneOffset.UTC))
                .where(PASSKEY.ACCOUNT_ID.eq(account))
                .execute());
    }

    private static String[] transports(CredentialRecord passkey) {
        return passkey.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new);
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    @Override
    public void delete(Bytes id) {
        Acting.asSystem(() -> database.deleteFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(id.getBytes()))
                .execute());
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return Acting.asSystem(() -> database.select(PASSKEY.asterisk(), PASSKEY_HANDLE.HANDLE)
                .from(PASSKEY)
                .join(PASSKEY_HANDLE)
                .on(PASSKEY_HANDLE.ACCOUNT_ID.eq(PASSKEY.ACCOUNT_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(PASSKEY.ACCOUNT_ID), ACCOUNT.CLOSED_AT.isNull())
                .where(PASSKEY.CREDENTIAL_ID.eq(id.getBytes()))
                .fetchOne(PasskeyStore::passkey));
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return Acting.asSystem(() -> database.select(PASSKEY.asterisk(), PASSKEY_HANDLE.HANDLE)
                .from(PASSKEY)
                .join(PASSKEY_HANDLE)
                .on(PASSKEY_HANDLE.ACCOUNT_ID.eq(PASSKEY.ACCOUNT_ID))
                .where(PASSKEY_HANDLE.HANDLE.eq(handle.getBytes()))
                .orderBy(PASSKEY.CREATED_AT)
                .fetch(PasskeyStore::passkey));
    }

    private static CredentialRecord passkey(Record row) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.get(PASSKEY.CREDENTIAL_ID)))
                .userEntityUserId(new Bytes(row.get(PASSKEY_HANDLE.HANDLE)))
                .label(row.get(PASSKEY.NAME))
                .publicKey(new ImmutablePublicKeyCose(row.get(PASSKEY.PUBLIC_KEY)))
                .signatureCount(row.get(PASSKEY.SIGNATURE_COUNT))
                .uvInitialized(row.get(PASSKEY.VERIFIED))
                .backupEligible(row.get(PASSKEY.BACKUP_ELIGIBLE))
                .backupState(row.get(PASSKEY.BACKED_UP))
                .transports(Arrays.stream(row.get(PASSKEY.TRANSPORTS))
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(known(row.get(PASSKEY.ATTESTATION)))
                .attestationClientDataJSON(known(row.get(PASSKEY.CLIENT_DATA)))
                .created(row.get(PASSKEY.CREATED_AT).toInstant())
                .lastUsed(row.get(PASSKEY.LAST_USED_AT).toInstant())
                .build();
    }

    private static Bytes known(byte @Nullable [] bytes) {
        return new Bytes(bytes == null ? new byte[0] : bytes);
    }
}
