package vn.tongket.database;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says of the server of a cluster: of the running one, or of one that was killed and could not
 * remove the file.
 */
record Postmaster(long pid, int port) {
    private static final int PORT_LINE = 3;

    /** Empty where no server ran, the last one stopped in order, or one is only just starting. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.size() <= PORT_LINE
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            Long.parseLong(lines.getFirst().strip()),
                            Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (NumberFormatException | MalformedInputException damaged) {
            return Optional.empty();
        }
    }

    /** The process that works on a cluster, whatever its files say. */
    static Optional<ProcessHandle> serving(Path cluster) {
        String folder = cluster.toString();
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(folder::equals))
                .filter(Postmaster::isPostgres)
                .findFirst();
    }

    private static boolean isPostgres(ProcessHandle handle) {
        return handle.info().command().map(name -> name.endsWith("postgres")).orElse(true);
    }

    /** Its process; a number that another program bears by now is none. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(Postmaster::isPostgres);
    }

    /** The port of the last server, so that whoever was connected finds the next one there; any other where that is taken. */
    static int portForNext(Path portFile) throws IOException {
        try {
            return free(Integer.parseInt(Files.readString(portFile).strip()));
        } catch (NoSuchFileException | IllegalArgumentException | BindException none) {
            return free(0);
        }
    }

    private static int free(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        }
    }
}
