package vn.tongket.access.factor;

/** RFC 4648 base 32 without padding: how an authenticator app is given a secret. */
final class Base32 {
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder words = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte next : bytes) {
            buffer = buffer << Byte.SIZE | next & 0xff;
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                words.append(SIGNS.charAt(buffer >> held & 31));
            }
        }
        return held == 0
                ? words.toString()
                : words.append(SIGNS.charAt(buffer << BITS - held & 31)).toString();
    }
}
