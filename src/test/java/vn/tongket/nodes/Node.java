package vn.tongket.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tongket.cli.CommandLineInterface;

/** The product as an office starts it, in a process and with a data directory of its own, on a database that others use, too. */
final class Node implements AutoCloseable {
    private static final Pattern ANSWERS = Pattern.compile("Tongket answers at http://localhost:(\\d+)/");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path data;
    private final Path said;
    private final Process process;

    /** Begins to start; {@link #port} waits until it answers. */
    Node(Path data, Map<String, String> settings) throws IOException {
        this.data = Files.createDirectories(data);
        this.said = data.resolve("said.log");
        ProcessBuilder serve = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommandLineInterface.class.getName(),
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        serve.environment().putAll(settings);
        this.process = serve.start();
    }

    int port() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            Matcher answers = ANSWERS.matcher(said());
            if (answers.find()) {
                return Integer.parseInt(answers.group(1));
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The node does not answer:\n" + said());
    }

    /** All it printed and logged. */
    String said() throws IOException {
        return Files.readString(said);
    }

    Path data() {
        return data;
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
