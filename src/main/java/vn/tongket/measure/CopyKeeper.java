package vn.tongket.measure;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tongket.measure.columnar.ColumnarCopy;
import vn.tongket.measure.columnar.CopyUnavailable;

/** Keeps the columnar copy up beside a running server, where there is so much that it pays. */
@Component
@ConditionalOnWebApplication
class CopyKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CopyKeeper.class);
    /** Below that PostgreSQL is as fast, and the copy would only take memory. */
    private static final long WORTH_IT = 1_000_000;

    private static final long PERIOD_MILLIS = 400;
    private static final int TICKS_BETWEEN_TRIES = 150;

    private final ColumnarCopy copy;
    private final EngineChoice choice;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("columnar-copy").factory());
    private int rest;

    CopyKeeper(ColumnarCopy copy, @Value("${tongket.measure.engine:${TONGKET_ENGINE:AUTO}}") EngineChoice choice) {
        this.copy = copy;
        this.choice = choice;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (choice != EngineChoice.POSTGRES) {
            thread.scheduleWithFixedDelay(this::tick, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Whatever goes wrong, the record answers, and it is tried again in a minute. */
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private void tick() {
        if (rest > 0) {
            rest--;
            return;
        }
        try {
            if (choice == EngineChoice.DUCKDB || copy.isReady() || copy.estimatedValues() >= WORTH_IT) {
                copy.keepUp();
            } else {
                rest = TICKS_BETWEEN_TRIES;
            }
        } catch (CopyUnavailable e) {
            LOG.warn("PostgreSQL answers until the columnar copy is back: {}", e.getMessage());
            rest = TICKS_BETWEEN_TRIES;
        } catch (RuntimeException e) {
            LOG.warn("The columnar copy waits: {}", e.getMessage());
            rest = TICKS_BETWEEN_TRIES;
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
