package vn.tongket.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.tongket.Tongket;

/** As docs/operate/install.md sets a server up: nobody is superuser, one user owns the tables and another works. */
class TwoDatabaseUsersTest {
    @TempDir
    Path home;

    @Test
    void theOneWhoWorksOwnsNothingAndTheOneWhoOwnsMigrates() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.throwaway(home)) {
            Address server = postgres.start();
            try (Connection superuser = open(server);
                    var statement = superuser.createStatement()) {
                statement.execute("create role tongket_app nologin");
                statement.execute("create role owning login password 'o'");
                statement.execute("create role working login password 'w' in role tongket_app");
                statement.execute("grant tongket_app to owning");
                statement.execute("create database office owner owning template template0 encoding 'UTF8'");
            }
            String url = server.url().substring(0, server.url().lastIndexOf('/')) + "/office";
            try (var context = new SpringApplicationBuilder(Tongket.class)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .run(
                            "--tongket.db.url=" + url,
                            "--tongket.db.user=working",
                            "--tongket.db.password=w",
                            "--tongket.db.owner.user=owning",
                            "--tongket.db.owner.password=o",
                            "--tongket.reference=false")) {
                DSLContext database = context.getBean(DSLContext.class);
                assertThat(database.fetchSingle("select session_user, current_user, count(*)::int from pg_class"
                                        + " where pg_get_userbyid(relowner) in ('working', 'tongket_app')")
                                .intoList())
                        .isEqualTo(java.util.List.of("working", "tongket_app", 0));
                assertThat(database.fetchSingle("select count(*)::int from access.role_right")
                                .get(0, Integer.class))
                        .isPositive();
                for (String more : java.util.List.of("reset role", "set role owning")) {
                    assertThatThrownBy(() -> database.execute(more + "; drop table access.reach"))
                            .hasStackTraceContaining(
                                    "permission denied|must be owner".split("\\|")[more.equals("reset role") ? 1 : 0]);
                }
            }
        }
    }

    @Test
    void theEmbeddedServerKeepsTwoPasswordsAndMakesTheSecondUserOnce() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(home)) {
            Address application = postgres.application();
            assertThat(application.username()).isEqualTo("tongket_app");
            assertThat(application.password()).isNotEqualTo(postgres.start().password());
            assertThat(postgres.application()).isEqualTo(application);
            try (Connection connection = open(application);
                    var row = connection
                            .createStatement()
                            .executeQuery("select rolsuper or rolbypassrls or rolcreaterole from pg_roles"
                                    + " where rolname = current_user")) {
                row.next();
                assertThat(row.getBoolean(1)).isFalse();
            }
        }
    }

    private static Connection open(Address address) throws Exception {
        return DriverManager.getConnection(address.url(), address.username(), address.password());
    }
}
