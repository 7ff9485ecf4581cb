package vn.tongket.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of our PostgreSQL in a data directory: made when there are none, and looked at before each start. What is missing or
 * empty is named with its cure; nothing that is there is written over.
 */
final class ClusterFolder {
    /** A first start is built in a folder of its own, so that one that was killed, and what it still writes, is in nobody's way. */
    private static final String ASIDE = "first-start-";

    private final Path home;

    ClusterFolder(Path home) {
        this.home = home;
    }

    Path cluster() {
        return home.resolve("cluster");
    }

    Path passwordFile() {
        return home.resolve("password");
    }

    /** @throws DatabaseUnavailable when there is none, or none in it */
    String password() throws IOException {
        return Files.isReadable(passwordFile())
                ? Optional.of(Files.readString(passwordFile()).strip())
                        .filter(word -> !word.isEmpty())
                        .orElseThrow(() -> noPassword("is empty"))
                : throwNoPassword();
    }

    private String throwNoPassword() {
        throw noPassword(Files.exists(passwordFile()) ? "cannot be read by this account" : "is missing");
    }

    private DatabaseUnavailable noPassword(String what) {
        return new DatabaseUnavailable("The file " + passwordFile() + " " + what
                + ". It holds the password of the database in " + cluster()
                + ", which was left as it is: put the file back from a backup"
                + " (docs/operate/backup.md says how to set a new password without one).");
    }

    static String newSecret() {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /** A file that its owner alone may read. */
    static void keepSecret(Path file, String secret) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret);
    }

    interface Initdb {
        void make(Path cluster, Path password) throws IOException;
    }

    /** Makes the files where there are none yet, and says what is wrong with those that there are. */
    void prepare(Initdb initdb) throws IOException {
        finishOrForgetFirstStarts();
        if (!Files.exists(cluster())) {
            if (Files.exists(passwordFile())) {
                throw new DatabaseUnavailable("The folder " + cluster() + " is missing, and " + passwordFile()
                        + " is there: the data of this directory are gone, or their disk is not mounted. Mount it, restore a"
                        + " backup into an empty directory, or name another directory with --data.");
            }
            finish(firstStart(initdb));
            return;
        }
        check();
    }

    private Path firstStart(Initdb initdb) throws IOException {
        Path aside = Files.createTempDirectory(home, ASIDE);
        Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwx--x--x"));
        Path cluster = Files.createDirectory(
                aside.resolve("cluster"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path password = aside.resolve("password");
        keepSecret(password, newSecret());
        initdb.make(cluster, password);
        Files.createFile(aside.resolve("complete"));
        return aside;
    }

    /** Can be killed between any two of its steps and done again. */
    private void finish(Path aside) throws IOException {
        moveIfThere(aside.resolve("password"), passwordFile());
        moveIfThere(aside.resolve("cluster"), cluster());
        delete(aside);
    }

    private static void moveIfThere(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void finishOrForgetFirstStarts() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(home, ASIDE + "*")) {
            for (Path aside : all) {
                if (Files.exists(aside.resolve("complete"))) {
                    finish(aside);
                } else {
                    delete(aside);
                }
            }
        }
    }

    /** What a killed first start still writes is deleted next time. */
    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException stillWritten) {
            return;
        }
    }

    private void check() throws IOException {
        Path version = cluster().resolve("PG_VERSION");
        if (!Files.exists(version) || Files.readString(version).isBlank()) {
            throw new DatabaseUnavailable("The file " + version + " is " + (Files.exists(version) ? "empty" : "missing")
                    + ": " + cluster()
                    + " is not a whole database. It was left as it is. Put the file back from a backup of the"
                    + " directory, or move the folder and " + passwordFile()
                    + " away and restore a backup into an empty directory.");
        }
        password();
        Path pid = cluster().resolve("postmaster.pid");
        Optional<ProcessHandle> serving = Postmaster.serving(cluster());
        if (!Files.exists(pid) && serving.isPresent()) {
            throw new DatabaseUnavailable("The file " + pid + " is missing, yet PostgreSQL (process "
                    + serving.get().pid() + ") works on " + cluster()
                    + ". A second one would destroy the data. End that process (kill -INT "
                    + serving.get().pid() + "), wait until it is gone and start again.");
        }
        if (Files.exists(pid) && Postmaster.of(cluster()).isEmpty()) {
            throw new DatabaseUnavailable("The file " + pid + " is damaged: it does not say which process works on "
                    + cluster() + ". "
                    + serving.map(process -> "It is process " + process.pid() + ": end it (kill -INT " + process.pid()
                                    + "), wait until it is gone, then ")
                            .orElse("No process does now: ")
                    + "delete that file and start again.");
        }
    }

    /** What a data directory must have to be a database's: for whoever looks whether one may be made there. */
    static List<String> names() {
        return List.of("cluster", "password");
    }
}
