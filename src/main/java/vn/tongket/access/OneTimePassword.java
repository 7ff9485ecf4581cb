package vn.tongket.access;

import java.security.SecureRandom;

/** Mật khẩu dùng một lần: 79 random bits in letters and digits that cannot be taken for one another. */
final class OneTimePassword {
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    /** {@code k7mq-x2vd-9ahp-c4tz}. */
    static String next() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
