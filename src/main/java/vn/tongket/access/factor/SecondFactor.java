package vn.tongket.access.factor;

import static vn.tongket.access.tables.Tables.SECOND_FACTOR;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.audit.Audit;
import vn.tongket.base.Now;
import vn.tongket.page.QrCode;

/** Xác thực hai bước: begun, confirmed with a first code, then asked after each password. No code is taken twice. */
@Component
public class SecondFactor {
    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext database;
    private final SecretBox box;
    private final RecoveryCodes recovery;
    private final Audit audit;

    SecondFactor(DSLContext database, SecretBox box, RecoveryCodes recovery, Audit audit) {
        this.database = database;
        this.box = box;
        this.recovery = recovery;
        this.audit = audit;
    }

    /** Whether a code is asked after this account's password. */
    public boolean isOn(int account) {
        return Acting.asSystem(() -> database.fetchExists(
                SECOND_FACTOR, SECOND_FACTOR.ACCOUNT_ID.eq(account), SECOND_FACTOR.CONFIRMED_AT.isNotNull()));
    }

    /** Recovery codes not used yet. */
    public int recoveryCodesLeft(int account) {
        return recovery.left(account);
    }

    /** A new secret that is waiting for its first code; one begun before is worth nothing any more. */
    @Transactional
    public void begin(int account) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        byte[] sealed = box.seal(secret);
        database.insertInto(SECOND_FACTOR, SECOND_FACTOR.ACCOUNT_ID, SECOND_FACTOR.SECRET)
                .values(account, sealed)
                .onConflict(SECOND_FACTOR.ACCOUNT_ID)
                .doUpdate()
                .set(SECOND_FACTOR.SECRET, sealed)
                .where(SECOND_FACTOR.CONFIRMED_AT.isNull())
                .execute();
    }

    /** What the authenticator app is to be given, while the first code is awaited. */
    public Optional<Enrolment> waiting(int account, String username) {
        return database.select(SECOND_FACTOR.SECRET)
                .from(SECOND_FACTOR)
                .where(SECOND_FACTOR.ACCOUNT_ID.eq(account), SECOND_FACTOR.CONFIRMED_AT.isNull())
                .fetchOptional(SECOND_FACTOR.SECRET)
                .flatMap(box::opened)
                .map(secret -> Enrolment.of(username, secret));
    }

    /** Turns it on with the first code; the result is the recovery codes, nothing where the code is wrong. */
    @Transactional
    public Optional<List<String>> confirm(int account, String username, String code) {
        if (isOn(account) || !takeTimeCode(account, code)) {
            return Optional.empty();
        }
        database.update(SECOND_FACTOR)
                .set(SECOND_FACTOR.CONFIRMED_AT, DSL.currentOffsetDateTime())
                .where(SECOND_FACTOR.ACCOUNT_ID.eq(account))
                .execute();
        audit.record("second-factor.turned-on", username, Map.of());
        return Optional.of(recovery.renew(account));
    }

    /** Takes a code by time or a recovery code, each once. */
    @Transactional
    public boolean take(int account, String typed) {
        return isOn(account) && (takeTimeCode(account, typed) || recovery.take(account, typed));
    }

    private boolean takeTimeCode(int account, String typed) {
        Long step = stepOf(account, typed.replaceAll("\\s", ""));
        return step != null
                && database.update(SECOND_FACTOR)
                                .set(SECOND_FACTOR.LAST_STEP, step)
                                .where(SECOND_FACTOR.ACCOUNT_ID.eq(account), SECOND_FACTOR.LAST_STEP.lt(step))
                                .execute()
                        == 1;
    }

    private @Nullable Long stepOf(int account, String code) {
        byte[] sealed = database.select(SECOND_FACTOR.SECRET)
                .from(SECOND_FACTOR)
                .where(SECOND_FACTOR.ACCOUNT_ID.eq(account))
                .fetchOne(SECOND_FACTOR.SECRET);
        if (sealed == null || code.length() != TimeCode.DIGITS) {
            return null;
        }
        byte[] secret = box.opened(sealed).orElse(null);
        if (secret == null) {
            return null;
        }
        long now = TimeCode.stepAt(Now.instant());
        for (long step = now - TimeCode.DRIFT_STEPS; step <= now + TimeCode.DRIFT_STEPS; step++) {
            if (TimeCode.at(secret, step).equals(code)) {
                return step;
            }
        }
        return null;
    }

    /** New recovery codes against a code; nothing where it is wrong. */
    @Transactional
    public Optional<List<String>> renewRecoveryCodes(int account, String username, String code) {
        if (!take(account, code)) {
            return Optional.empty();
        }
        audit.record("recovery-codes.renewed", username, Map.of());
        return Optional.of(recovery.renew(account));
    }

    /** Turns it off against a code; false where that is wrong. */
    @Transactional
    public boolean turnOff(int account, String username, String code) {
        if (!take(account, code)) {
            return false;
        }
        remove(account, username);
        return true;
    }

    /** Also an administrator's act, for a person who has lost telephone and codes. */
    @Transactional
    public void remove(int account, String username) {
        Acting.asSystem(() -> {
            recovery.forget(account);
            database.deleteFrom(SECOND_FACTOR)
                    .where(SECOND_FACTOR.ACCOUNT_ID.eq(account))
                    .execute();
        });
        audit.record("second-factor.turned-off", username, Map.of());
    }

    /**
     * What an authenticator app is given.
     *
     * @param secret in groups of four, for typing
     * @param qr the same for the camera
     */
    public record Enrolment(String secret, QrCode qr) {
        private static Enrolment of(String username, byte[] secret) {
            String words = Base32.encode(secret);
            String address = "otpauth://totp/Tongket:" + username + "?secret=" + words + "&issuer=Tongket&digits="
                    + TimeCode.DIGITS + "&period=" + TimeCode.STEP_SECONDS;
            return new Enrolment(words.replaceAll("(.{4})(?=.)", "$1 "), QrCode.of(address));
        }
    }
}
