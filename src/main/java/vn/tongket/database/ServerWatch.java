package vn.tongket.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a server again whenever it is found gone while it is wanted; what stands in the way is logged once, not each time. */
final class ServerWatch implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Path cluster;
    private final BooleanSupplier wanted;
    private final Runnable start;
    private Duration pause = FIRST_PAUSE;
    private String told = "";
    private volatile boolean away;

    ServerWatch(Path cluster, BooleanSupplier wanted, Runnable start) {
        this.cluster = cluster;
        this.wanted = wanted;
        this.start = start;
    }

    /** From when it was found gone until it answers again. */
    boolean isAway() {
        return away;
    }

    @Override
    public void run() {
        try {
            while (wanted.getAsBoolean()) {
                awaitEnd();
                if (wanted.getAsBoolean()) {
                    away = true;
                    startAgain();
                }
            }
        } catch (InterruptedException notWantedAnyMore) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd() throws InterruptedException {
        Optional<ProcessHandle> server = server();
        while (server.isPresent() && server.get().isAlive() && wanted.getAsBoolean()) {
            Thread.sleep(FIRST_PAUSE);
        }
    }

    private Optional<ProcessHandle> server() {
        try {
            return Postmaster.of(cluster).flatMap(Postmaster::process);
        } catch (IOException | CompletionException unreadable) {
            return Optional.empty();
        }
    }

    private void startAgain() throws InterruptedException {
        try {
            if (told.isEmpty()) {
                LOG.warn("PostgreSQL ended unexpectedly and is started again");
            }
            start.run();
            away = false;
            LOG.info("PostgreSQL answers again");
            pause = FIRST_PAUSE;
            told = "";
        } catch (RuntimeException e) {
            String why = String.valueOf(e.getMessage());
            if (!why.equals(told)) {
                LOG.error("PostgreSQL cannot be started again yet: {}", why);
                told = why;
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }
}
