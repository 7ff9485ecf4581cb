package vn.tongket.base;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The one clock: which day and hour it is in Viet Nam. Nothing else asks the machine, so that a test can choose the day. */
public final class Now {
    /** Viet Nam has one time zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static volatile Clock clock = Clock.system(ZONE);

    private Now() {}

    public static LocalDate day() {
        return LocalDate.now(clock);
    }

    /** As people here read it from the wall. */
    public static LocalDateTime local() {
        return LocalDateTime.now(clock);
    }

    public static OffsetDateTime moment() {
        return OffsetDateTime.now(clock);
    }

    public static Instant instant() {
        return clock.instant();
    }

    /** For tests only: another clock, for everybody, until it is closed. It should go on, or what waits for a time waits for ever. */
    public static Chosen choose(Clock other) {
        Clock before = clock;
        clock = other.withZone(ZONE);
        return () -> clock = before;
    }

    /** A clock that a test chose. */
    public interface Chosen extends AutoCloseable {
        @Override
        void close();
    }
}
