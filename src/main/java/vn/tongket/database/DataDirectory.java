package vn.tongket.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data directory that several processes share: one at a time starts or stops its server, and each that works with the server is
 * counted as a user. The locks are the system's: it takes them back when a process ends, however it ends. It gives them to a
 * process and not to a thread, so there is one of these for each directory in each process.
 */
final class DataDirectory {
    private static final Map<Path, DataDirectory> OF_THIS_PROCESS = new HashMap<>();

    private final Path home;
    private int users;
    private @Nullable FileChannel usersFile;
    private @Nullable FileLock use;

    private DataDirectory(Path home) {
        this.home = home;
    }

    static DataDirectory at(Path home) {
        synchronized (OF_THIS_PROCESS) {
            return OF_THIS_PROCESS.computeIfAbsent(home.toAbsolutePath().normalize(), DataDirectory::new);
        }
    }

    interface Work<T> {
        T run() throws IOException;
    }

    /** Does something that no other process may do at the same time; waits for one that does. */
    synchronized <T> T alone(Work<T> work) throws IOException {
        Files.createDirectories(home);
        try (FileChannel channel = open("start.lock");
                FileLock lock = channel.lock()) {
            return work.run();
        }
    }

    /** There is one user more; to be called {@link #alone}. */
    void join() throws IOException {
        if (users == 0) {
            FileChannel channel = open("users.lock");
            usersFile = channel;
            use = channel.lock(0, Long.MAX_VALUE, true);
        }
        users++;
    }

    /**
     * There is one user less; to be called {@link #alone}.
     *
     * @return whether that was the last one of all processes
     */
    boolean leave() throws IOException {
        users--;
        if (users > 0 || usersFile == null || use == null) {
            return false;
        }
        try (FileChannel channel = usersFile) {
            use.release();
            try (FileLock nobodyElse = channel.tryLock()) {
                return nobodyElse != null;
            }
        } finally {
            usersFile = null;
            use = null;
        }
    }

    /** For its owner only; a file that another account must not open cannot be made by it. */
    private FileChannel open(String name) throws IOException {
        Path file = home.resolve(name);
        if (!Files.exists(file)) {
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } catch (FileAlreadyExistsException madeMeanwhile) {
                // By another process, which comes to the same.
            }
        }
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
