package vn.tongket.exchange.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.tongket.exchange.AnswerDifference;

/**
 * Differences that were shown but not agreed to yet: kept for an hour, each for the person who sent the file; the oldest go
 * where there are very many. They name the revisions the person saw, so that nothing newer is written over.
 */
@Component
class KeptAnswers {
    private static final Duration KEPT_FOR = Duration.ofHours(1);
    private static final int MOST = 500;

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** @param name of the file as it was sent */
    record Kept(String name, List<AnswerDifference> differences, String username, Instant since) {}

    String keep(String name, List<AnswerDifference> differences, String username) {
        forgetOld();
        String number = UUID.randomUUID().toString();
        kept.put(number, new Kept(name, differences, username, Instant.now()));
        return number;
    }

    Optional<Kept> find(String number, String username) {
        return Optional.ofNullable(kept.get(number))
                .filter(one -> one.username().equals(username));
    }

    void forget(String number) {
        kept.remove(number);
    }

    private void forgetOld() {
        Instant limit = Instant.now().minus(KEPT_FOR);
        kept.values().removeIf(one -> one.since().isBefore(limit));
        while (kept.size() >= MOST) {
            kept.entrySet().stream()
                    .min(Map.Entry.comparingByValue(java.util.Comparator.comparing(Kept::since)))
                    .ifPresent(oldest -> kept.remove(oldest.getKey()));
        }
    }
}
