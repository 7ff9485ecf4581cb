package vn.tongket.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.tongket.access.password.CommonPasswords;

/** Argon2id with the costs OWASP names as least: 19 MiB, two passes, one lane. */
@Configuration(proxyBeanMethods = false)
class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int MOST_WAITING = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Longer ones only cost the server time. */
    static final int LONGEST = 200;

    @Bean
    static PasswordEncoder encoder() {
        return new HashesInTurn(
                new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES),
                Runtime.getRuntime().availableProcessors(),
                MOST_WAITING,
                PATIENCE);
    }

    /**
     * What is wrong with a new password; empty when it may be used. Length is asked for, as NIST SP 800-63B does, not kinds of
     * signs.
     *
     * @param own names that whoever knows the person would try
     */
    static List<String> faults(Wish wish, int shortest, Collection<String> own) {
        List<String> faults = new ArrayList<>();
        String chosen = wish.chosen();
        if (chosen.codePointCount(0, chosen.length()) < shortest) {
            faults.add("Mật khẩu mới cần ít nhất " + shortest + " ký tự. Một câu ngắn dễ nhớ cũng được.");
        }
        if (chosen.length() > LONGEST) {
            faults.add("Mật khẩu mới dài quá " + LONGEST + " ký tự.");
        } else if (CommonPasswords.holds(chosen, own)) {
            faults.add(
                    "Mật khẩu mới dễ đoán: là từ quen thuộc, dãy phím, tên người hay tên đơn vị, có thêm số hay năm cũng vậy."
                            + " Ghép vài từ không liên quan với nhau thì khó đoán và dễ nhớ.");
        }
        if (chosen.equals(wish.old())) {
            faults.add("Mật khẩu mới phải khác mật khẩu cũ.");
        }
        if (!chosen.equals(wish.again())) {
            faults.add("Hai lần gõ mật khẩu mới không giống nhau.");
        }
        return faults;
    }

    /** As typed into the three fields. */
    record Wish(String old, String chosen, String again) {}
}
