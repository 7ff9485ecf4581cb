package vn.tongket.access.level;

import java.time.Duration;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What an information system of level 2 is asked for, as settings with those values: TCVN 14423:2026 (which follows
 * TCVN 11930:2017), under Nghị định 331/2026/NĐ-CP of 19/8/2026, in force from 1/7/2026 for new systems and for all by
 * 1/7/2027. The values were taken from the project's study of the domain, not read in the standard itself: an office checks
 * them when it writes its level file ({@code docs/operate/level-file.md}). A system of level 3 sets stricter ones.
 */
@Component
public final class SystemLevel {
    private final Environment settings;

    SystemLevel(Environment settings) {
        this.settings = settings;
    }

    /** {@code TONGKET_LEVEL_…} in the environment; Spring finds it by the name with dots and strokes. */
    private int of(String name, int otherwise) {
        Integer value = settings.getProperty("tongket.level." + name, Integer.class, otherwise);
        if (value < 0) {
            throw new IllegalArgumentException("tongket.level." + name + " is less than nothing: " + value);
        }
        return value;
    }

    /** Wrong tries for one name from one address until the next has to wait minutes. */
    public int wrongTries() {
        return Math.max(1, of("wrong-tries", 5));
    }

    /** Least signs of a password that is all there is. */
    public int passwordLength() {
        return of("password-length", 14);
    }

    /** Least signs of a password beside which a second factor is asked. */
    public int passwordLengthWithFactor() {
        return of("password-length-with-factor", 8);
    }

    /** How long an administrator's password holds: two months; zero for ever. */
    public Duration administratorPasswordHolds() {
        return Duration.ofDays(of("administrator-password-days", 60));
    }

    /** How long a session may lie idle before the password is asked again; zero for ever. */
    public Duration lockAfter(boolean administrator) {
        return Duration.ofMinutes(administrator ? of("lock-minutes-administrators", 5) : of("lock-minutes", 15));
    }

    /** After how many days without sign-in an account is closed; zero for never. */
    public int idleDays() {
        return of("idle-days", 45);
    }

    /** After how many days an account is to be looked at again: a year. */
    public int reviewDays() {
        return of("review-days", 365);
    }

    /** How long a session may last, however busy; zero for ever. No number of the standard: ours. */
    public Duration sessionLongest() {
        return Duration.ofHours(of("session-hours", 24));
    }

    /** How long a one-time password waits for its person. No number of the standard: ours. */
    public Duration oneTimePasswordWaits() {
        return Duration.ofHours(Math.max(1, of("one-time-hours", 72)));
    }
}
