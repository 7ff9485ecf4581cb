package vn.tongket.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path home;

    @Test
    void sortsAsVietnameseDoesAndAsksForAPassword() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(home)) {
            Address address = postgres.start();
            assertThat(column(
                            address,
                            "select name from (values ('Đông'),('Ân'),('Dũng'),('An'),('Đa'),('Ăn'),('Da')) v(name)"
                                    + " order by name"))
                    .containsExactly("An", "Ăn", "Ân", "Da", "Dũng", "Đa", "Đông");
            assertThat(column(
                            address,
                            "select setting from pg_settings where name in ('fsync', 'password_encryption')"
                                    + " order by name"))
                    .containsExactly("on", "scram-sha-256");
            assertThat(refuses(new Address(address.url(), address.username(), "wrong")))
                    .isTrue();
        }
    }

    @Test
    void aSecondProcessJoinsTheRunningServerAndTheLastOneStopsIt() throws Exception {
        EmbeddedPostgres first = EmbeddedPostgres.in(home);
        Address address = first.start();
        EmbeddedPostgres second = EmbeddedPostgres.in(home);
        assertThat(second.start()).isEqualTo(address);

        try (Connection stillWorking = open(address)) {
            first.close();
            assertThat(stillWorking.isValid(5)).isTrue();
        }
        second.close();
        assertThat(Files.exists(home.resolve("cluster/postmaster.pid"))).isFalse();
    }

    @Test
    void whatWasCommittedSurvivesKill9() throws Exception {
        EmbeddedPostgres killed = EmbeddedPostgres.in(home);
        Address address = killed.start();
        try (Connection connection = open(address);
                var statement = connection.createStatement()) {
            statement.execute("create table kept (number int)");
            statement.execute("insert into kept values (168)");
        }
        long pid = Long.parseLong(
                Files.readAllLines(home.resolve("cluster/postmaster.pid")).getFirst());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        try (EmbeddedPostgres restarted = EmbeddedPostgres.in(home)) {
            assertThat(column(restarted.start(), "select number::text from kept"))
                    .containsExactly("168");
        }
    }

    @Test
    void itComesBackByItselfWhereItWas() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(home)) {
            Address address = postgres.start();
            postgres.watch();
            Postmaster killed = Postmaster.of(home.resolve("cluster")).orElseThrow();
            killed.process().orElseThrow().destroyForcibly();
            Instant limit = Instant.now().plusSeconds(60);
            while (Instant.now().isBefore(limit)
                    && Postmaster.of(home.resolve("cluster")).equals(Optional.of(killed))) {
                Thread.sleep(50);
            }
            assertThat(postgres.start()).isEqualTo(address);
            assertThat(column(address, "select 'again'")).containsExactly("again");
        }
    }

    private static boolean refuses(Address address) {
        try (Connection connection = open(address)) {
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    private static List<String> column(Address address, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = open(address);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static Connection open(Address address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.username(), address.password());
    }
}
