package vn.tongket.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing down: after three wrong passwords for one name from one address the next try waits 2, 4, 8 … at most 60
 * seconds. Kept in memory and for the last few thousand only; it delays, the lock is {@link vn.tongket.access.limit.SignInLock}.
 */
final class WrongPasswords {
    private static final int FREE_TRIES = 3;
    private static final int LONGEST_WAIT_SECONDS = 60;
    private static final int REMEMBERED = 5_000;

    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > REMEMBERED;
        }
    };

    WrongPasswords() {
        this(Clock.systemUTC());
    }

    WrongPasswords(Clock clock) {
        this.clock = clock;
    }

    /** How long until the next try; zero where it may be now. */
    synchronized Duration wait(String guesser) {
        Tries so = tries.get(guesser);
        Duration left = so == null ? Duration.ZERO : Duration.between(clock.instant(), so.waitUntil());
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void count(String guesser) {
        Tries before = tries.remove(guesser);
        int count = before == null ? 1 : before.count() + 1;
        tries.put(guesser, new Tries(count, clock.instant().plus(waitAfter(count))));
    }

    private static Duration waitAfter(int count) {
        if (count < FREE_TRIES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(count - FREE_TRIES + 1, 6);
        return Duration.ofSeconds(Math.min(1L << doublings, LONGEST_WAIT_SECONDS));
    }

    synchronized void forget(String guesser) {
        tries.remove(guesser);
    }

    private record Tries(int count, Instant waitUntil) {}
}
