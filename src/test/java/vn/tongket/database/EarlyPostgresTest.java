package vn.tongket.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class EarlyPostgresTest {
    @TempDir
    Path home;

    private AnnotationConfigApplicationContext context(String name, String value) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of(name, value)));
        new EarlyPostgres().initialize(context);
        return context;
    }

    /** The data source meets the server that is being started, and the migrations that run, on its way. */
    @Test
    void itIsThereForTheDataSourceAndEndsWithTheApplication() throws SQLException {
        try (AnnotationConfigApplicationContext context = context("tongket.data", home.toString())) {
            context.registerBean(ActingPerson.class, () -> () -> ActingPerson.SYSTEM);
            context.register(DatabaseConfiguration.class);
            context.refresh();
            assertThat(context.getBean(EmbeddedPostgres.class))
                    .isSameAs(
                            context.getBean(DatabaseConfiguration.Server.class).embedded());
            try (Connection connection = context.getBean(DataSource.class).getConnection();
                    var found = connection.createStatement().executeQuery("select count(*) from unit.unit")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getInt(1)).isZero();
            }
        }
        assertThat(Files.exists(home.resolve("cluster/postmaster.pid"))).isFalse();
    }

    @Test
    void nothingIsStartedBesideAServerThatIsNamed() {
        try (AnnotationConfigApplicationContext context = context("tongket.db.url", "jdbc:postgresql://db.example/x")) {
            assertThat(context.getBeanFactory().containsSingleton("embeddedPostgres"))
                    .isFalse();
        }
    }
}
