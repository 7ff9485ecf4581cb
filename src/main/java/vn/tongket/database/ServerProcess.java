package vn.tongket.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.tongket.base.Now;

/** The PostgreSQL that works on a cluster, as the system sees it: launched, stopped, and what its log ends with. */
final class ServerProcess {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int TAIL_BYTES = 2_048;

    private final Path home;
    private final Path cluster;
    private final Path log;
    private final boolean lasting;

    /** @param lasting whether it keeps what it acknowledged when the machine dies */
    ServerProcess(Path home, Path cluster, boolean lasting) {
        this.home = home;
        this.cluster = cluster;
        this.log = home.resolve("postgres.log");
        this.lasting = lasting;
    }

    Process launch(Path binaries, SystemAccount account, int port) throws IOException {
        if (!Files.exists(log)) {
            Files.createFile(log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        List<String> command = PostgresCommands.serve(binaries, cluster, port, lasting);
        return new ProcessBuilder(account.run(home, command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
    }

    /** Ends sessions, writes everything and waits for the end, if it runs. */
    void stop() throws IOException {
        Postmaster.of(cluster).flatMap(Postmaster::process).ifPresent(handle -> {
            try {
                // SIGINT is PostgreSQL's fast shutdown.
                run(List.of("kill", "-INT", String.valueOf(handle.pid())));
            } catch (DatabaseUnavailable failed) {
                if (handle.isAlive()) {
                    throw failed;
                }
            }
            Instant limit = Now.instant().plus(STOP_LIMIT);
            while (handle.isAlive() && Now.instant().isBefore(limit)) {
                pause();
            }
        });
    }

    /** The last lines of its log, however long that is. */
    String tail() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL_BYTES));
            byte[] end = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(end);
            String words = new String(end, StandardCharsets.UTF_8);
            return words.length() < TAIL_BYTES ? words : words.substring(words.indexOf('\n') + 1);
        } catch (IOException e) {
            return "(its log " + log + " cannot be read)";
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while waiting for PostgreSQL", e);
        }
    }

    /** Runs a program to its end. */
    static void run(List<String> command) {
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
}
