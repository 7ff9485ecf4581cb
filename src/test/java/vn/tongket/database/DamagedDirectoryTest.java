package vn.tongket.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a data directory lacks is named with its cure, and nothing in it is written over. */
class DamagedDirectoryTest {
    @TempDir
    static Path home;

    /** Each test leaves it as it was. */
    @BeforeAll
    static void haveData() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(home)) {
            Address address = postgres.start();
            postgres.application();
            try (var connection = DriverManager.getConnection(address.url(), address.username(), address.password());
                    var statement = connection.createStatement()) {
                statement.execute("create table kept as select 168 as number");
            }
        }
    }

    @Test
    void isItsOwnersAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        for (String file : List.of("password", "app-password", "postgres.log", "start.lock", "users.lock")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void namesAPasswordThatIsMissingOrEmpty() throws IOException {
        Path password = home.resolve("password");
        String before = Files.readString(password);
        Files.delete(password);
        refuses("password is missing", "backup");
        assertThat(password).doesNotExist();
        Files.writeString(password, "\n");
        refuses("password is empty", "backup");
        Files.writeString(password, before);
        keptItsData();
    }

    @Test
    void namesAPasswordThatIsAnothers() throws IOException {
        Path password = home.resolve("password");
        String before = Files.readString(password);
        Files.writeString(password, "another");
        refuses("is not the one that the database", "backup");
        assertThat(password).hasContent("another");
        // What was started to find out is not left behind.
        assertThat(home.resolve("cluster/postmaster.pid")).doesNotExist();
        Files.writeString(password, before);
        keptItsData();
    }

    @Test
    void namesAVersionThatIsMissingOrEmpty() throws IOException {
        Path version = home.resolve("cluster/PG_VERSION");
        String before = Files.readString(version);
        Files.delete(version);
        refuses("PG_VERSION is missing", "not a whole database");
        Files.createFile(version);
        refuses("PG_VERSION is empty", "not a whole database");
        Files.writeString(version, before);
        keptItsData();
    }

    @Test
    void namesAClusterThatIsGone() throws IOException {
        Files.move(home.resolve("cluster"), home.resolve("elsewhere"));
        refuses("cluster is missing", "disk is not mounted");
        assertThat(home.resolve("cluster")).doesNotExist();
        Files.move(home.resolve("elsewhere"), home.resolve("cluster"));
        keptItsData();
    }

    @Test
    void namesAnEmptyOrGarbledPid() throws IOException {
        Path pid = home.resolve("cluster/postmaster.pid");
        Files.createFile(pid);
        refuses("postmaster.pid is damaged", "delete that file");
        Files.writeString(pid, "a\nb\nc\nd\ne\n");
        refuses("postmaster.pid is damaged", "delete that file");
        Files.delete(pid);
        keptItsData();
    }

    @Test
    void doesNotStartASecondServerWhereThePidOfTheFirstIsGone() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.in(home)) {
            first.start();
            Path pid = home.resolve("cluster/postmaster.pid");
            Path away = home.resolve("pid");
            Files.move(pid, away);
            refuses("postmaster.pid is missing", "kill -INT");
            Files.move(away, pid);
        }
        keptItsData();
    }

    /** An own one is made again: the owner's password lets it in. */
    @Test
    void givesTheApplicationANewPasswordWhereItsOwnIsGone() throws Exception {
        Files.writeString(home.resolve("app-password"), "");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(home)) {
            Address application = postgres.application();
            assertThat(application.password()).isNotEmpty();
            DriverManager.getConnection(application.url(), application.username(), application.password())
                    .close();
        }
    }

    @Test
    void goesOnWithoutItsLocks() throws IOException {
        Files.delete(home.resolve("start.lock"));
        Files.write(home.resolve("users.lock"), new byte[0]);
        keptItsData();
    }

    private void refuses(String... words) {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(home)) {
            assertThatThrownBy(postgres::start)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .message()
                    .contains(words);
        }
    }

    private void keptItsData() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(home)) {
            Address address = postgres.start();
            try (var connection = DriverManager.getConnection(address.url(), address.username(), address.password());
                    var found = connection.createStatement().executeQuery("select number from kept")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getInt(1)).isEqualTo(168);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
