package vn.tongket.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs that travel inside our jar, unpacked once. */
final class PostgresBinaries {
    private static final String ARCHIVE = System.getProperty("os.arch").equals("aarch64")
            ? "/postgres-linux-arm_64.txz"
            : "/postgres-linux-x86_64.txz";

    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

    private PostgresBinaries() {}

    /**
     * Unpacks where {@code account} may run them: in the data directory, or, when root lends PostgreSQL another account, in
     * the machine's cache, since the data directory may lie below a folder which that account may not enter.
     */
    static Path unpackFor(SystemAccount account, Path home) throws IOException {
        Path parent = account.borrowed() ? Path.of("/var/cache/tongket") : home;
        return unpackInto(parent.resolve("postgres-" + fingerprint()));
    }

    /** Tells one bundled version from another without reading the archive. */
    private static String fingerprint() throws IOException {
        URL archive = PostgresBinaries.class.getResource(ARCHIVE);
        return archive != null && archive.openConnection() instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : "unknown";
    }

    /** Unpacks into {@code directory} unless a complete copy is there; two processes may ask at once. */
    private static Path unpackInto(Path directory) {
        Path complete = directory.resolve(".complete");
        try {
            Files.createDirectories(directory);
            try (FileChannel channel = FileChannel.open(
                            directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!Files.exists(complete)) {
                    unpack(directory);
                    Files.createFile(complete);
                }
                return directory;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked into " + directory, e);
        }
    }

    private static void unpack(Path directory) throws IOException {
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new DatabaseUnavailable("No PostgreSQL is bundled for this platform ("
                        + System.getProperty("os.arch") + "). Set TONGKET_DB_URL to a PostgreSQL server instead.");
            }
            TarArchiveInputStream entries = new TarArchiveInputStream(new XZCompressorInputStream(archive));
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entry, entries, directory.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, PROGRAM);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, program ? PROGRAM : FILE);
        }
    }
}
