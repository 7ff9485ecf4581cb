package vn.tongket.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tongket.TestDatabase;
import vn.tongket.cli.CommandLineInterface;
import vn.tongket.database.Address;
import vn.tongket.database.EmbeddedPostgres;

/** A backup is made beside saves, and read back into a directory and into a server. */
class BackupCommandTest {
    private static final String FIGURES = "rollup --programme o3-bac-tu-liem-2019-2024 --unit 021-20131228 --by total";

    @TempDir
    static Path kept;

    private static Address source;

    @TempDir
    Path place;

    @BeforeAll
    static void haveData() throws IOException {
        source = TestDatabase.withReference();
        Files.writeString(kept.resolve("secret.key"), "00".repeat(32));
        assertThat(run(source, kept, "import", "examples/o3-bac-tu-liem-2019-2024")
                        .exit())
                .isZero();
    }

    @AfterEach
    void forgetTheServer() {
        List.of("tongket.db.url", "tongket.db.user", "tongket.db.password").forEach(System::clearProperty);
    }

    @Test
    void isReadBackIntoADirectoryAsItStoodAtOneMoment() throws Exception {
        Path file = place.resolve("saves.backup");
        try (Saves saves = new Saves(source)) {
            Ran ran = run(source, kept, "backup", file.toString());
            assertThat(ran.exit()).as(ran.err()).isZero();
            assertThat(ran.err()).contains("not encrypted");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(run(source, kept, "backup", file.toString()).exit()).isEqualTo(2);

        Path home = place.resolve("restored");
        Ran restored = run(null, home, "restore", file.toString());
        assertThat(restored.exit()).as(restored.err()).isZero();
        assertThat(restored.err()).contains("Counts, audit log and figures are what they were");
        assertThat(home.resolve("secret.key")).hasSameBinaryContentAs(kept.resolve("secret.key"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(home)) {
            Address owner = postgres.start();
            assertThat(number(owner, "select count(*) from access.account where username like 'saved-%'"))
                    .isPositive();
            // Each was saved with its line in one transaction: a backup of several moments would have one without the
            // other.
            assertThat(number(
                            owner,
                            "select count(*) from access.account full join access.audit_entry"
                                    + " on object = username where coalesce(username, 'saved-') like 'saved-%'"
                                    + " and coalesce(act, 'test.saved') = 'test.saved'"
                                    + " and (username is null or audit_entry_id is null)"))
                    .isZero();
            assertThat(number(owner, "select count(*) from report.value"))
                    .isEqualTo(number(source, "select count(*) from report.value"));
            // What is entered next has a number of its own, and what must hold holds again.
            execute(owner, Saves.SAVE.formatted("after", "after"));
            assertThat(number(owner, "select count(*) from pg_constraint where contype = 'f'"))
                    .isEqualTo(number(source, "select count(*) from pg_constraint where contype = 'f'"));
            assertThat(number(owner, "select count(*) from pg_trigger where tgenabled = 'D'"))
                    .isZero();
        }
        assertThat(run(null, home, FIGURES.split(" ")).out())
                .isNotEmpty()
                .isEqualTo(run(source, kept, FIGURES.split(" ")).out());

        Ran again = run(null, home, "restore", file.toString());
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("holds data already");
    }

    @Test
    void opensWithItsPassphraseAloneAndIsReadIntoAServer() throws Exception {
        Path file = place.resolve("secret.backup");
        Path words = Files.writeString(place.resolve("words"), "đúng mười hai ký tự trở lên\n");
        Path others = Files.writeString(place.resolve("others"), "một câu khác hẳn, cũng dài\n");
        Ran made = run(source, kept, "backup", file.toString(), "--passphrase-file", words.toString());
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("structure.json");

        Address server = TestDatabase.fresh();
        Ran without = run(server, place, "restore", file.toString());
        assertThat(without.exit()).isEqualTo(2);
        assertThat(without.err()).contains("--passphrase-file");
        Ran wrong = run(server, place, "restore", file.toString(), "--passphrase-file", others.toString());
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("does not open this backup");

        Ran right = run(server, place, "restore", file.toString(), "--passphrase-file", words.toString());
        assertThat(right.exit()).as(right.err()).isZero();
        assertThat(number(server, "select count(*) from report.value"))
                .isPositive()
                .isEqualTo(number(source, "select count(*) from report.value"));
        assertThat(run(server, place, "restore", file.toString(), "--passphrase-file", words.toString())
                        .exit())
                .isEqualTo(2);
        assertThat(run(
                                source,
                                kept,
                                "backup",
                                place.resolve("x").toString(),
                                "--passphrase-file",
                                Files.writeString(place.resolve("short"), "ngắn")
                                        .toString())
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void leavesNothingOfADamagedOne() throws Exception {
        Path file = place.resolve("whole.backup");
        assertThat(run(source, kept, "backup", file.toString()).exit()).isZero();
        byte[] whole = Files.readAllBytes(file);
        Address server = TestDatabase.fresh();
        for (int at : new int[] {whole.length / 3, whole.length / 2, whole.length * 2 / 3}) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x20;
            refuses(server, Files.write(place.resolve("changed"), changed), 1);
        }
        refuses(server, Files.write(place.resolve("cut"), Arrays.copyOf(whole, whole.length * 3 / 4)), 1);
        refuses(server, Files.writeString(place.resolve("other"), "PK but nothing else"), 2);
        refuses(server, Files.writeString(place.resolve("words"), "some words"), 2);
    }

    private static void refuses(Address server, Path file, int exit) throws SQLException {
        Ran ran = run(server, file.resolveSibling("none"), "restore", file.toString());
        assertThat(ran.exit()).as("%s: %s", file.getFileName(), ran.err()).isEqualTo(exit);
        assertThat(ran.err()).isNotBlank().doesNotContain("\tat ");
        assertThat(number(
                        server,
                        "select count(*) from pg_tables where schemaname not in"
                                + " ('pg_catalog', 'information_schema')"))
                .as(file.toString())
                .isZero();
        assertThat(file.resolveSibling("none"))
                .satisfiesAnyOf(
                        none -> assertThat(none).doesNotExist(),
                        none -> assertThat(none).isEmptyDirectory());
    }

    /** Somebody who saves all the time: an account and its line, in one transaction. */
    private static final class Saves implements AutoCloseable {
        static final String SAVE = "with made as (insert into access.account (username, display_name, password_hash)"
                + " values ('saved-%s', 'x', 'x')) insert into access.audit_entry (actor, act, object)"
                + " values ('x', 'test.saved', 'saved-%s')";

        private final AtomicBoolean ended = new AtomicBoolean();
        private final CountDownLatch some = new CountDownLatch(20);
        private final List<String> failed = new ArrayList<>();
        private final Thread thread;

        Saves(Address address) throws InterruptedException {
            thread = Thread.ofPlatform().start(() -> save(address));
            assertThat(some.await(60, TimeUnit.SECONDS)).isTrue();
        }

        private void save(Address address) {
            try {
                for (int i = 0; !ended.get(); i++) {
                    execute(address, SAVE.formatted(i, i));
                    some.countDown();
                }
            } catch (SQLException e) {
                failed.add(String.valueOf(e.getMessage()));
            }
        }

        @Override
        public void close() throws InterruptedException {
            ended.set(true);
            thread.join();
            assertThat(failed).isEmpty();
        }
    }

    private static void execute(Address address, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(address.url(), address.username(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Address address, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(address.url(), address.username(), address.password());
                var found = connection.createStatement().executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** @param server null: the data directory holds its own */
    private static Ran run(@Nullable Address server, Path data, String... words) {
        if (server == null) {
            List.of("tongket.db.url", "tongket.db.user", "tongket.db.password").forEach(System::clearProperty);
        } else {
            System.setProperty("tongket.db.url", server.url());
            System.setProperty("tongket.db.user", server.username());
            System.setProperty("tongket.db.password", server.password());
        }
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Ran(exit, out.toString(), err.toString());
    }

    private record Ran(int exit, String out, String err) {}
}
