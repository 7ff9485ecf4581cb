package vn.tongket.exchange.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Packages that were uploaded and looked at but not applied yet: kept for an hour, each for the person who sent it. */
@Component
class KeptPackages {
    private static final Duration KEPT_FOR = Duration.ofHours(1);

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    record Kept(Path file, String name, String username, Instant since) {}

    String keep(InputStream content, String name, String username) throws IOException {
        forgetOld();
        Path file = Files.createTempFile("tongket-package-", ".zip");
        try (var target = Files.newOutputStream(file)) {
            content.transferTo(target);
        }
        String number = UUID.randomUUID().toString();
        kept.put(number, new Kept(file, name, username, Instant.now()));
        return number;
    }

    Optional<Kept> find(String number, String username) {
        return Optional.ofNullable(kept.get(number))
                .filter(one -> one.username().equals(username));
    }

    void forget(String number) throws IOException {
        Kept one = kept.remove(number);
        if (one != null) {
            Files.deleteIfExists(one.file());
        }
    }

    private void forgetOld() throws IOException {
        Instant limit = Instant.now().minus(KEPT_FOR);
        for (Map.Entry<String, Kept> entry : kept.entrySet()) {
            if (entry.getValue().since().isBefore(limit)) {
                forget(entry.getKey());
            }
        }
    }
}
