package vn.tongket.database;

import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Starts our own PostgreSQL, where there is no other, and brings its schema up to date while the application is being put
 * together: for a new data directory the one takes as long as the other. What fails here fails again, and is told, where the
 * data source asks for the server.
 */
public final class EarlyPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Logger LOG = LoggerFactory.getLogger(EarlyPostgres.class);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.getProperty("tongket.db.url", "").isBlank()) {
            EmbeddedPostgres embedded = EmbeddedPostgres.in(Path.of(environment.getProperty("tongket.data", "data")));
            DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
            beans.registerSingleton("embeddedPostgres", embedded);
            Thread starting =
                    Thread.ofPlatform().name("postgres-start").daemon().start(() -> start(embedded));
            beans.registerDisposableBean("embeddedPostgres", () -> end(starting, embedded));
        }
    }

    private static void start(EmbeddedPostgres embedded) {
        try {
            Migrations.apply(embedded.start(), embedded.application().username());
        } catch (RuntimeException failure) {
            LOG.debug("PostgreSQL did not start ahead of the application", failure);
        }
    }

    /** A server that is still being worked on would be taken for one that others need. */
    private static void end(Thread starting, EmbeddedPostgres embedded) throws InterruptedException {
        starting.join(LONGEST);
        embedded.close();
    }
}
