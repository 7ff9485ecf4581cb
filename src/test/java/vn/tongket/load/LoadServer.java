package vn.tongket.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product as an office starts it, in a process of its own that can be killed. */
final class LoadServer implements AutoCloseable {
    private static final Pattern ANSWERS = Pattern.compile("Tongket answers at http://localhost:(\\d+)/");
    private static final String ALL_LOADED = "All examples are loaded.";
    private static final int PATIENCE_SECONDS = 600;

    private final String command;
    private final Path data;
    private final Map<String, String> settings;
    private int port;
    private volatile Process process;

    LoadServer(Path data, Map<String, String> settings) throws IOException {
        this("serve", data, settings);
    }

    private LoadServer(String command, Path data, Map<String, String> settings) throws IOException {
        this.command = command;
        this.data = data;
        this.settings = settings;
        this.process = start(0);
    }

    /** The demonstration, with all its examples. */
    static LoadServer demonstration(Path data) throws IOException, InterruptedException {
        LoadServer server = new LoadServer("demo", data, Map.of());
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            if (Files.readString(data.resolve("serve.log")).contains(ALL_LOADED)) {
                return server;
            }
            Thread.sleep(1000);
        }
        server.close();
        throw new IOException("The examples were not loaded; see " + data.resolve("serve.log"));
    }

    private Process start(int wanted) throws IOException {
        ProcessBuilder serve = new ProcessBuilder(
                        "bin/tongket", command, "--data", data.toString(), "--port", String.valueOf(wanted))
                .redirectError(data.resolve("serve.log").toFile());
        // All 840 people sit at one address here.
        serve.environment().put("TONGKET_RATE_SIGN_IN_BY_ADDRESS", "100000");
        serve.environment().putAll(settings);
        Process started = serve.start();
        BufferedReader lines = started.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher answers = ANSWERS.matcher(line);
            if (answers.find()) {
                port = Integer.parseInt(answers.group(1));
                return started;
            }
        }
        throw new IOException("The server did not start; see " + data.resolve("serve.log"));
    }

    String root() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    /** The server and its database, as the system counts them. */
    List<ProcessHandle> processes() throws IOException {
        List<ProcessHandle> all = new ArrayList<>();
        all.add(process.toHandle());
        ProcessHandle.of(Long.parseLong(postmaster().getFirst().strip())).ifPresent(postmaster -> {
            all.add(postmaster);
            postmaster.descendants().forEach(all::add);
        });
        return all;
    }

    /** kill -9 of the server, and started again at the same port. */
    void killServer() throws IOException {
        process.destroyForcibly();
        process.onExit().join();
        process = start(port);
    }

    /** kill -9 of the server's PostgreSQL; it is on the server to start it again. */
    void killDatabase() throws IOException {
        ProcessHandle.of(Long.parseLong(postmaster().getFirst().strip()))
                .orElseThrow()
                .destroyForcibly();
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(data.resolve("cluster/postmaster.pid"));
    }

    /** Of the database, for its owner. */
    String jdbcUrl() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + postmaster().get(3).strip() + "/tongket";
    }

    String ownerPassword() throws IOException {
        return Files.readString(data.resolve("password")).strip();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
