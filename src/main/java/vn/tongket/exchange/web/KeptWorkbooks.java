package vn.tongket.exchange.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Workbooks that are being mapped: kept for an hour, each for the person who sent it; few at a time, since they are large. */
@Component
class KeptWorkbooks {
    private static final Duration KEPT_FOR = Duration.ofHours(1);
    private static final int MOST = 20;

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    record Kept(String name, byte[] content, String username, Instant since) {}

    String keep(String name, byte[] content, String username) {
        Instant limit = Instant.now().minus(KEPT_FOR);
        kept.values().removeIf(one -> one.since().isBefore(limit));
        while (kept.size() >= MOST) {
            kept.entrySet().stream()
                    .min(Map.Entry.comparingByValue(Comparator.comparing(Kept::since)))
                    .ifPresent(oldest -> kept.remove(oldest.getKey()));
        }
        String number = UUID.randomUUID().toString();
        kept.put(number, new Kept(name, content, username, Instant.now()));
        return number;
    }

    Optional<Kept> find(String number, String username) {
        return Optional.ofNullable(kept.get(number))
                .filter(one -> one.username().equals(username));
    }
}
