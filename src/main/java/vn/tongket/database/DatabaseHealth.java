package vn.tongket.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tongket.base.HealthPart;

/** Asks the database every two seconds, so that whoever asks how it is never waits for it. */
@Component
@ConditionalOnWebApplication
class DatabaseHealth implements HealthPart {
    private static final Duration NEWS = Duration.ofSeconds(15);
    private static final int PATIENCE_SECONDS = 2;

    private final ActingDataSource source;
    private volatile boolean answers = true;
    private volatile long askedAt = System.nanoTime();

    DatabaseHealth(ActingDataSource source) {
        this.source = source;
    }

    @Scheduled(fixedDelay = 2_000)
    void ask() {
        try (Connection connection = source.firstServed()) {
            answers = connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException | RuntimeException e) {
            answers = false;
        }
        askedAt = System.nanoTime();
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public State state() {
        boolean isNews = System.nanoTime() - askedAt < NEWS.toNanos();
        return answers && isNews ? State.OK : State.TROUBLE;
    }

    @Override
    public boolean isVital() {
        return true;
    }
}
