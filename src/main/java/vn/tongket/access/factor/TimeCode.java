package vn.tongket.access.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A code by time: RFC 6238 over RFC 4226, with HMAC-SHA-1, steps of 30 seconds and six digits, as every authenticator app does. */
final class TimeCode {
    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;

    /** Clocks differ: the step before and the one after are taken, too. */
    static final int DRIFT_STEPS = 1;

    private TimeCode() {}

    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step, with leading zeros. */
    static String at(byte[] secret, long step) {
        return at(secret, step, DIGITS);
    }

    static String at(byte[] secret, long step, int digits) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
        int modulus = 1;
        for (int i = 0; i < digits; i++) {
            modulus *= 10;
        }
        return String.format("%0" + digits + "d", truncated % modulus);
    }

    private static byte[] hmac(byte[] secret, byte[] words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(words);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA1", e);
        }
    }
}
