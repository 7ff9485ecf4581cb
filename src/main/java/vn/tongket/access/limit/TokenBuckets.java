package vn.tongket.access.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.tongket.base.Now;

/**
 * Token buckets, one for each name, in this node's memory: so many at once, refilled so many a minute. Only the names last
 * seen are remembered.
 */
public final class TokenBuckets {
    private static final int REMEMBERED = 20_000;
    private static final double SECONDS = 60;

    private final int perMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    public TokenBuckets(int perMinute) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("A rate is at least one a minute: " + perMinute);
        }
        this.perMinute = perMinute;
    }

    /** Takes one for {@code name}; the result is zero where it was there, else how long until the next. */
    public synchronized Duration take(String name) {
        Instant now = Now.instant();
        Bucket before = buckets.getOrDefault(name, new Bucket(perMinute, now));
        double held = Math.min(
                perMinute,
                before.held() + Duration.between(before.at(), now).toMillis() / 1000.0 * perMinute / SECONDS);
        if (held >= 1) {
            buckets.put(name, new Bucket(held - 1, now));
            return Duration.ZERO;
        }
        buckets.put(name, new Bucket(held, now));
        return Duration.ofSeconds((long) Math.ceil((1 - held) * SECONDS / perMinute));
    }

    synchronized int remembered() {
        return buckets.size();
    }

    private record Bucket(double held, Instant at) {}
}
