package vn.tongket.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own over one data directory, for installations without a database server. It keeps what it
 * acknowledged (fsync on), asks for a password (scram-sha-256), sorts as Vietnamese does (ICU {@code vi-VN}) and recovers
 * by itself after a crash. A second process on the same directory finds the running server and joins it.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final String USER = "tongket";
    private static final String DATABASE = "tongket";

    private final Path home;
    private final Path cluster;
    private final Path log;
    private final boolean lasting;

    private volatile boolean closed;

    private EmbeddedPostgres(Path home, boolean lasting) {
        this.home = home.toAbsolutePath().normalize();
        this.cluster = this.home.resolve("cluster");
        this.log = this.home.resolve("postgres.log");
        this.lasting = lasting;
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
     * The address of the running server; starts it, and creates it, where needed.
     *
     * @throws DatabaseUnavailable when it cannot be started, with the last lines of its log
     */
    public synchronized Address start() {
        try {
            Files.createDirectories(home);
            try (FileChannel channel = FileChannel.open(
                            home.resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                return startAlone();
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The data directory " + home + " cannot be used: " + e.getMessage() + ". Is the disk full?", e);
        }
    }

    /**
     * The running server as the application reaches it: as a role that owns no table, with a password of its own beside the
     * owner's. A data directory from before there was one gets it here.
     */
    public synchronized Address application() {
        Address owner = start();
        try {
            Path password = home.resolve("app-password");
            if (!Files.exists(password)) {
                keepSecret(password);
            }
            Address application = new Address(
                    owner.url(),
                    ApplicationRole.NAME,
                    Files.readString(password).strip());
            ApplicationRole.letSignIn(owner, application);
            return application;
        } catch (IOException | SQLException e) {
            throw new DatabaseUnavailable(
                    "The application's database role cannot be set up in " + home + ": " + e.getMessage(), e);
        }
    }

    /**
     * From now on the server is started again whenever it ends while it is still wanted here: killed by the system, or by
     * mistake. Connections are lost then, what was acknowledged is not.
     */
    public void watch() {
        try {
            Postmaster.of(cluster)
                    .flatMap(Postmaster::process)
                    .ifPresent(server -> server.onExit().thenRunAsync(this::revive));
        } catch (IOException e) {
            LOG.warn("PostgreSQL is not watched: {}", e.getMessage());
        }
    }

    private void revive() {
        if (!closed) {
            LOG.warn("PostgreSQL ended unexpectedly and is started again");
            start();
            watch();
        }
    }

    private Address startAlone() throws IOException {
        Optional<Integer> running = runningPort();
        if (running.isPresent()) {
            return address(running.get());
        }
        SystemAccount account = SystemAccount.current(home);
        Path binaries = PostgresBinaries.unpackFor(account, home);
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            create(binaries, account);
        }
        return startAndAwait(binaries, account);
    }

    /** The port of the running server, if it answers; one that is going down or dead is waited for. */
    private Optional<Integer> runningPort() throws IOException {
        Optional<Postmaster> postmaster = Postmaster.of(cluster);
        if (postmaster.isEmpty()) {
            return Optional.empty();
        }
        int port = postmaster.get().port();
        Optional<ProcessHandle> server = postmaster.get().process();
        Instant limit = Instant.now().plus(START_LIMIT);
        while (server.isPresent() && server.get().isAlive() && Instant.now().isBefore(limit)) {
            if (answers(address(port))) {
                return Optional.of(port);
            }
            pause();
        }
        return Optional.empty();
    }

    private void create(Path binaries, SystemAccount account) throws IOException {
        Files.createDirectories(cluster);
        Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
        Path password = home.resolve("password");
        keepSecret(password);
        account.own(cluster);
        account.own(password);
        run(account.run(home, PostgresCommands.create(binaries, cluster, USER, password)));
    }

    private static void keepSecret(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.writeString(file, HexFormat.of().formatHex(secret));
    }

    /** The last processes of a killed server may hold its memory for a moment: until they let go, starting is tried again. */
    private Address startAndAwait(Path binaries, SystemAccount account) throws IOException {
        Instant limit = Instant.now().plus(START_LIMIT);
        int port = Postmaster.portForNext(cluster);
        Process process = launch(binaries, account, port);
        SQLException last = new SQLException("no answer within " + START_LIMIT);
        while (Instant.now().isBefore(limit)) {
            try {
                Address address = address(port);
                ensureDatabase(address);
                return address;
            } catch (SQLException e) {
                last = e;
            }
            if (!process.isAlive()) {
                if (!tail().contains("still in use")) {
                    break;
                }
                process = launch(binaries, account, port);
            }
            pause();
        }
        throw new DatabaseUnavailable("PostgreSQL did not start in " + home + ". Its log ends:\n" + tail(), last);
    }

    private Process launch(Path binaries, SystemAccount account, int port) throws IOException {
        List<String> command = PostgresCommands.serve(binaries, cluster, port, lasting);
        return new ProcessBuilder(account.run(home, command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
    }

    private static void ensureDatabase(Address address) throws SQLException {
        String maintenance = address.url().replace("/" + DATABASE, "/postgres");
        try (Connection connection = DriverManager.getConnection(maintenance, address.username(), address.password());
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'");
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    private Address address(int port) throws IOException {
        return new Address(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE,
                USER,
                Files.readString(home.resolve("password")).strip());
    }

    /**
     * Stops the server if nobody else is connected. A command may have joined the server that another process started, or
     * started the one a later process joined: whoever leaves last stops it.
     */
    @Override
    public synchronized void close() {
        closed = true;
        try (FileChannel channel = FileChannel.open(
                        home.resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Optional<Integer> port = runningPort();
            if (port.isEmpty() || othersConnected(address(port.get()))) {
                return;
            }
            Postmaster.of(cluster).flatMap(Postmaster::process).ifPresent(handle -> {
                // SIGINT is PostgreSQL's fast shutdown: sessions end, everything is written.
                run(List.of("kill", "-INT", String.valueOf(handle.pid())));
                awaitEnd(handle);
            });
        } catch (IOException gone) {
            // No pid file any more, or the directory itself was removed: there is nothing left to stop.
        }
    }

    private static boolean othersConnected(Address address) {
        try (Connection connection =
                        DriverManager.getConnection(address.url(), address.username(), address.password());
                var statement = connection.createStatement();
                var others = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
            return others.next() && others.getInt(1) > 0;
        } catch (SQLException notAnswering) {
            return false;
        }
    }

    private static void awaitEnd(ProcessHandle handle) {
        Instant limit = Instant.now().plusSeconds(30);
        while (handle.isAlive() && Instant.now().isBefore(limit)) {
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while waiting for PostgreSQL", e);
        }
    }

    private static boolean answers(Address address) {
        try (Connection connection =
                DriverManager.getConnection(address.url(), address.username(), address.password())) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new DatabaseUnavailable(String.join(" ", command) + " failed:\n" + output);
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable(command.getFirst() + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while running " + command.getFirst(), e);
        }
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "(its log " + log + " cannot be read)";
        }
    }
}
