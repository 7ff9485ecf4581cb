package vn.tongket.access.factor;

import static vn.tongket.access.tables.Tables.RECOVERY_CODE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Mã dự phòng: for the day the telephone is lost. Shown once; each works once; ten at a time, 59 random bits each. */
@Component
class RecoveryCodes {
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int CODES = 10;
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext database;

    RecoveryCodes(DSLContext database) {
        this.database = database;
    }

    /** Ten new ones; those before are worth nothing any more. */
    List<String> renew(int account) {
        forget(account);
        List<String> codes =
                IntStream.range(0, CODES).mapToObj(number -> next()).toList();
        for (String code : codes) {
            database.insertInto(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID, RECOVERY_CODE.HASH)
                    .values(account, hash(account, code))
                    .execute();
        }
        return codes;
    }

    void forget(int account) {
        database.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(account))
                .execute();
    }

    /** Takes a code, once. */
    boolean take(int account, String typed) {
        return database.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, DSL.currentOffsetDateTime())
                        .where(RECOVERY_CODE.ACCOUNT_ID.eq(account), RECOVERY_CODE.HASH.eq(hash(account, typed)))
                        .and(RECOVERY_CODE.USED_AT.isNull())
                        .execute()
                == 1;
    }

    int left(int account) {
        return database.fetchCount(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID.eq(account), RECOVERY_CODE.USED_AT.isNull());
    }

    private static String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    private static byte[] hash(int account, String code) {
        String plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((account + " " + plain).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
