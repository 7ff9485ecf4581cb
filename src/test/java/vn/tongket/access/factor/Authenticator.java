package vn.tongket.access.factor;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A telephone with an authenticator app, for tests: is given the secret as a person types it. */
public final class Authenticator {
    private static final Pattern TYPED = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");

    private final byte[] secret;
    private final long begun = TimeCode.stepAt(Instant.now());

    private Authenticator(byte[] secret) {
        this.secret = secret;
    }

    /** Reads the secret off the page that shows it. */
    public static Authenticator reading(String page) {
        Matcher typed = TYPED.matcher(page);
        if (!typed.find()) {
            throw new AssertionError("No secret on the page");
        }
        return new Authenticator(decode(typed.group(1)));
    }

    /** The code of the step in which this was made, or of one before or after it. */
    public String code(int steps) {
        return TimeCode.at(secret, begun + steps);
    }

    private static byte[] decode(String words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int held = 0;
        for (char sign : words.replace(" ", "").toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.write(buffer >> held);
            }
        }
        return bytes.toByteArray();
    }
}
