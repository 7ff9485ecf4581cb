package vn.tongket.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The most memory that the server and its database held together: their shares of physical pages (PSS), looked at each two seconds. */
final class ServerMemory implements AutoCloseable {
    private static final long PAUSE_MILLIS = 2_000;
    private static final int KILOBYTES = 1024;

    private final LoadServer server;
    private final Thread looking;
    private volatile long most;
    private volatile long ofServer;

    ServerMemory(LoadServer server) {
        this.server = server;
        this.looking = Thread.ofPlatform().daemon().start(this::look);
    }

    private void look() {
        try {
            while (true) {
                List<Long> shares = now();
                long all = shares.stream().mapToLong(Long::longValue).sum();
                if (all > most) {
                    most = all;
                    ofServer = shares.getFirst();
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException | IOException ended) {
            return;
        }
    }

    private List<Long> now() throws IOException {
        return server.processes().stream()
                .map(process -> share(Path.of("/proc/" + process.pid() + "/smaps_rollup")) / KILOBYTES)
                .toList();
    }

    private static long share(Path counted) {
        try {
            return Files.readAllLines(counted).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Of {@link #most()}, what the server held itself. */
    long ofServer() {
        return ofServer;
    }

    /** In megabytes. */
    long most() {
        return most;
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
