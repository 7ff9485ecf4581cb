package vn.tongket.portal.search;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the entries up beside a running server: from the start on, as soon as somebody looks for something and they are behind, and
 * every few minutes for figures that have changed in the text of reviews.
 */
@Component
@ConditionalOnWebApplication
class SearchKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchKeeper.class);
    private static final long END = 10;

    private final SearchIndex index;
    private final long everySeconds;
    private final long patienceMillis;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("search").factory());
    private @Nullable CompletableFuture<String> coming;

    SearchKeeper(
            SearchIndex index,
            @Value("${tongket.search.every:600}") long everySeconds,
            @Value("${tongket.search.patience:1500}") long patienceMillis) {
        this.index = index;
        this.everySeconds = everySeconds;
        this.patienceMillis = patienceMillis;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.scheduleWithFixedDelay(this::refresh, 0, everySeconds, TimeUnit.SECONDS);
    }

    private void refresh() {
        try {
            index.refresh();
        } catch (RuntimeException e) {
            LOG.warn(
                    "The entries of the search are as they were; they are made again later: {}",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** Whether the entries are of now, after as long as somebody who looks for something waits. */
    boolean isUpToDate() {
        String now = index.state();
        if (index.isMadeOf(now)) {
            return true;
        }
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        try {
            // One that runs already may have read what was before: then the next one will do.
            return begun().get(patienceMillis, TimeUnit.MILLISECONDS).equals(now)
                    || begun().get(until - System.nanoTime(), TimeUnit.NANOSECONDS)
                            .equals(now);
        } catch (TimeoutException | ExecutionException later) {
            LOG.debug("Not yet", later);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One for all who wait. */
    private synchronized CompletableFuture<String> begun() {
        CompletableFuture<String> known = coming;
        if (known == null || known.isDone()) {
            known = CompletableFuture.supplyAsync(index::refresh, thread);
            coming = known;
        }
        return known;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
