package vn.tongket.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tongket.base.Now;

/**
 * A PostgreSQL of our own over one data directory, for installations without a database server. It keeps what it
 * acknowledged (fsync on), asks for a password (scram-sha-256), sorts as Vietnamese does (ICU {@code vi-VN}) and recovers
 * by itself after a crash. A second process on the same directory finds the running server and joins it; the server's life
 * belongs to all that use it, and the last one to leave stops it.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    /** After a crash with much to do again. */
    private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(10);

    private static final Duration PID_LIMIT = Duration.ofSeconds(5);
    private static final String USER = "tongket";
    private static final String DATABASE = "tongket";
    private static final String WRONG_PASSWORD = "28P01";

    private final Path home;
    private final ClusterFolder folder;
    private final Path cluster;
    private final ServerProcess server;

    private final ServerWatch watch;

    private boolean using;
    private volatile boolean closed;

    private EmbeddedPostgres(Path home, boolean lasting) {
        this.home = home.toAbsolutePath().normalize();
        this.folder = new ClusterFolder(this.home);
        this.cluster = folder.cluster();
        this.server = new ServerProcess(this.home, cluster, lasting);
        this.watch = new ServerWatch(cluster, () -> !closed, this::start);
    }

    /** The server of {@code home}, for data that must last. */
    public static EmbeddedPostgres in(Path home) {
        return new EmbeddedPostgres(home, true);
    }

    /** A server for a test or a build: the same, but a crash may lose its data. */
    public static EmbeddedPostgres throwaway(Path home) {
        return new EmbeddedPostgres(home, false);
    }

    /**
     * The address of the running server, which runs until {@link #close} at least; starts it, and creates it, where needed.
     *
     * @throws DatabaseUnavailable when it cannot be started, with what is wrong with its files or the last lines of its log
     */
    public synchronized Address start() {
        return alone(this::joinAndStart);
    }

    private <T> T alone(DataDirectory.Work<T> work) {
        try {
            return DataDirectory.at(home).alone(work);
        } catch (FileSystemException e) {
            throw new DatabaseUnavailable(
                    "The data directory " + home + " cannot be used: " + e.getFile() + ": " + reason(e)
                            + ". It must belong to the account that starts Tongket, and its disk must have room.",
                    e);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The data directory " + home + " cannot be used: " + e.getMessage() + ". Is the disk full?", e);
        }
    }

    private static String reason(FileSystemException e) {
        return e instanceof AccessDeniedException
                ? "this account may not open it"
                : String.valueOf(e.getReason() == null ? e.getClass().getSimpleName() : e.getReason());
    }

    private Address joinAndStart() throws IOException {
        DataDirectory directory = DataDirectory.at(home);
        boolean joins = !using;
        if (joins) {
            directory.join();
            using = true;
        }
        try {
            return startAlone();
        } catch (IOException | RuntimeException e) {
            if (joins) {
                using = false;
                if (directory.leave()) {
                    server.stop();
                }
            }
            throw e;
        }
    }

    /**
     * The running server as the application reaches it: as a role that owns no table, with a password of its own beside the
     * owner's. A data directory from before there was one, or that lost it, gets it here.
     */
    public synchronized Address application() {
        Address owner = start();
        return alone(() -> {
            Path password = home.resolve("app-password");
            if (!Files.exists(password) || Files.readString(password).isBlank()) {
                Files.deleteIfExists(password);
                ClusterFolder.keepSecret(password, ClusterFolder.newSecret());
            }
            Address application = new Address(
                    owner.url(),
                    ApplicationRole.NAME,
                    Files.readString(password).strip());
            try {
                ApplicationRole.letSignIn(owner, application);
            } catch (SQLException e) {
                throw new DatabaseUnavailable(
                        "The application's database role cannot be set up in " + home + ": " + e.getMessage(), e);
            }
            return application;
        });
    }

    /**
     * As {@link #application}, of a server that was started already: where it answers at the moment.
     *
     * @throws SQLException when it does not
     */
    Address applicationNow() throws IOException, SQLException {
        Postmaster postmaster = Postmaster.of(cluster)
                .orElseThrow(() -> new SQLException("PostgreSQL does not run", DatabaseUnavailable.NO_CONNECTION));
        return new Address(
                url(postmaster.port()),
                ApplicationRole.NAME,
                Files.readString(home.resolve("app-password")).strip());
    }

    /**
     * From now on the server is started again whenever it ends while it is still wanted here: killed, by mistake, or because its
     * disk was full, and tried again until it runs. Connections are lost then, what was acknowledged is not.
     */
    public void watch() {
        Thread.ofPlatform().name("postgres-watch").daemon().start(watch);
    }

    /** Whether it is known to be away: whoever asks it now would wait in vain. */
    boolean isAway() {
        return watch.isAway();
    }

    private Address startAlone() throws IOException {
        awaitPid();
        Optional<Integer> running = runningPort();
        if (running.isPresent()) {
            return address(running.get());
        }
        SystemAccount account = SystemAccount.current(home);
        Files.setPosixFilePermissions(home, account.rightsOfDirectory());
        Path binaries = PostgresBinaries.unpackFor(account, home);
        folder.prepare((aside, password) -> {
            account.own(aside);
            account.own(password);
            ServerProcess.run(account.run(home, PostgresCommands.create(binaries, aside, USER, password)));
        });
        return startAndAwait(binaries, account);
    }

    /** Whoever began to start it may have been killed meanwhile: its server says who it is in a moment. */
    private void awaitPid() throws IOException {
        Instant limit = Now.instant().plus(PID_LIMIT);
        while (Postmaster.of(cluster).isEmpty()
                && Now.instant().isBefore(limit)
                && Postmaster.serving(cluster).isPresent()) {
            ServerProcess.pause();
        }
    }

    /** The port of the running server, if it answers; one that is starting, recovering or going down is waited for. */
    private Optional<Integer> runningPort() throws IOException {
        Instant limit = Now.instant().plus(RECOVERY_LIMIT);
        while (Now.instant().isBefore(limit)) {
            Optional<Postmaster> postmaster = Postmaster.of(cluster);
            if (postmaster
                    .flatMap(Postmaster::process)
                    .filter(ProcessHandle::isAlive)
                    .isEmpty()) {
                return Optional.empty();
            }
            if (answers(address(postmaster.get().port()))) {
                return Optional.of(postmaster.get().port());
            }
            ServerProcess.pause();
        }
        throw new DatabaseUnavailable("PostgreSQL works on " + cluster + " but has not answered for "
                + RECOVERY_LIMIT.toMinutes() + " minutes. Its log ends:\n" + server.tail());
    }

    /** The last processes of a killed server may hold its memory for a moment: until they let go, starting is tried again. */
    private Address startAndAwait(Path binaries, SystemAccount account) throws IOException {
        Instant limit = Now.instant().plus(START_LIMIT);
        int port = Postmaster.portForNext(home.resolve("port"));
        Files.writeString(home.resolve("port"), String.valueOf(port));
        Process process = server.launch(binaries, account, port);
        SQLException last = new SQLException("no answer within " + START_LIMIT);
        while (Now.instant().isBefore(limit)) {
            try {
                return withDatabase(address(port));
            } catch (SQLException e) {
                refuseWrongPassword(e);
                last = e;
            }
            if (!process.isAlive()) {
                if (!server.tail().contains("still in use")) {
                    break;
                }
                process = server.launch(binaries, account, port);
            }
            ServerProcess.pause();
        }
        throw new DatabaseUnavailable(
                "PostgreSQL did not start in " + home + ". Its log ends:\n" + server.tail(), last);
    }

    /** One that was killed between the first two steps of its first start has none yet. */
    private static Address withDatabase(Address address) throws SQLException {
        String maintenance = address.url().replace("/" + DATABASE, "/postgres");
        try (Connection connection = DriverManager.getConnection(maintenance, address.username(), address.password());
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'");
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
            return address;
        }
    }

    private Address address(int port) throws IOException {
        return new Address(url(port), USER, folder.password());
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** Leaves the server; stops it where nobody uses it any more, in this process or another. */
    @Override
    public synchronized void close() {
        closed = true;
        if (!using) {
            return;
        }
        using = false;
        try {
            DataDirectory.at(home).alone(() -> {
                if (DataDirectory.at(home).leave()) {
                    server.stop();
                }
                return true;
            });
        } catch (IOException gone) {
            // No pid file any more, or the directory itself was removed: there is nothing left to stop.
        }
    }

    private boolean answers(Address address) {
        try {
            withDatabase(address);
            return true;
        } catch (SQLException e) {
            refuseWrongPassword(e);
            return false;
        }
    }

    private void refuseWrongPassword(SQLException e) {
        if (WRONG_PASSWORD.equals(e.getSQLState())) {
            throw new DatabaseUnavailable(
                    "The password in " + folder.passwordFile() + " is not the one that the database in " + cluster
                            + " knows. Put the right file back from a backup"
                            + " (docs/operate/backup.md says how to set a new password without one).",
                    e);
        }
    }
}
