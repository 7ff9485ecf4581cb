package vn.tongket.access.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The words of a token: a fixed beginning, by which scanners of leaked secrets know it, and 256 random bits. */
final class TokenSecret {
    static final String BEGINNING = "tongket_";

    private static final int BYTES = 32;
    private static final int HINT = BEGINNING.length() + 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenSecret() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A name for the account of a token: nobody signs in with it. */
    static String username() {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return "may-" + HexFormat.of().formatHex(bytes);
    }

    static String hint(String secret) {
        return secret.substring(0, HINT) + "…";
    }

    /** With so many random bits a plain hash is enough; nothing is gained by a slow one. */
    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
