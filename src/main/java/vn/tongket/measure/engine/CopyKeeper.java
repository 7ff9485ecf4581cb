package vn.tongket.measure.engine;

import java.time.Duration;
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
import vn.tongket.base.HealthPart;
import vn.tongket.measure.columnar.ColumnarCopy;

/** Keeps the columnar copy up beside a running server, where there is so much that it pays. */
@Component
@ConditionalOnWebApplication
class CopyKeeper implements AutoCloseable, HealthPart {
    private static final Logger LOG = LoggerFactory.getLogger(CopyKeeper.class);
    /** Below that PostgreSQL is as fast, and the copy would only take memory. */
    private static final long WORTH_IT = 1_000_000;

    private static final long PERIOD_MILLIS = 400;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final ColumnarCopy copy;
    private final EngineChoice choice;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("columnar-copy").factory());
    private Duration pause = Duration.ZERO;
    private long pausedAt;
    private volatile boolean failing;

    CopyKeeper(ColumnarCopy copy, @Value("${tongket.measure.engine:${TONGKET_ENGINE:AUTO}}") EngineChoice choice) {
        this.copy = copy;
        this.choice = choice;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (choice == EngineChoice.AUTO || choice == EngineChoice.DUCKDB) {
            thread.scheduleWithFixedDelay(this::tick, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Whatever goes wrong, it is tried again: after a second, then after twice as long each time, up to a minute. */
    private void tick() {
        if (System.nanoTime() - pausedAt < pause.toNanos()) {
            return;
        }
        try {
            if (choice == EngineChoice.DUCKDB || copy.isReady() || copy.estimatedValues() >= WORTH_IT) {
                copy.keepUp();
                follows();
            } else {
                pause(LONGEST_PAUSE);
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void follows() {
        if (failing) {
            LOG.info("The columnar copy follows PostgreSQL again");
        }
        failing = false;
        pause = Duration.ZERO;
    }

    /** Said once: that it lasts changes nothing for who reads the log. */
    private void failed(RuntimeException failure) {
        if (!failing) {
            LOG.warn(
                    "PostgreSQL answers until the columnar copy follows again: {}",
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
        }
        pause(failing ? pause.multipliedBy(2) : FIRST_PAUSE);
        failing = true;
    }

    @Override
    public String name() {
        return "copy";
    }

    /** Off where it is not wanted, or not needed yet. */
    @Override
    public State state() {
        if (failing) {
            return State.TROUBLE;
        }
        return copy.isReady() ? State.OK : State.OFF;
    }

    private void pause(Duration wanted) {
        pause = wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted;
        pausedAt = System.nanoTime();
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
