package vn.tongket.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Argon2id with the costs OWASP names as least: 19 MiB, two passes, one lane. */
@Configuration(proxyBeanMethods = false)
class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    /** NIST SP 800-63B asks for length, not for kinds of signs. */
    static final int SHORTEST = 12;

    /** Longer ones only cost the server time. */
    static final int LONGEST = 200;

    @Bean
    static PasswordEncoder encoder() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    }

    /** What is wrong with a new password; empty when it may be used. */
    static List<String> faults(String username, String old, String chosen, String again) {
        List<String> faults = new ArrayList<>();
        if (chosen.length() < SHORTEST) {
            faults.add("Mật khẩu mới cần ít nhất " + SHORTEST + " ký tự. Một câu ngắn dễ nhớ cũng được.");
        }
        if (chosen.length() > LONGEST) {
            faults.add("Mật khẩu mới dài quá " + LONGEST + " ký tự.");
        }
        if (chosen.equals(old) || chosen.equals(username)) {
            faults.add("Mật khẩu mới phải khác mật khẩu cũ và khác tên đăng nhập.");
        }
        if (!chosen.equals(again)) {
            faults.add("Hai lần gõ mật khẩu mới không giống nhau.");
        }
        return faults;
    }
}
