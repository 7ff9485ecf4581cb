package vn.tongket.report.round;

import java.security.SecureRandom;

/** Mã tra cứu của phiếu xác nhận: eight signs that cannot be taken for one another, 39 random bits: {@code 7K3M-9QXD}. */
public final class Reference {
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    public static String next() {
        return half() + "-" + half();
    }

    private static String half() {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return signs.toString();
    }
}
