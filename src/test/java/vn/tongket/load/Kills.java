package vn.tongket.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.database.Address;
import vn.tongket.database.EmbeddedPostgres;

/** {@code bin/kills [N] [SEED]}: see there. Exit 0 only when everything was whole after every kill. */
final class Kills {
    private static final String PACKAGE = "examples/o3-bac-tu-liem-2019-2024";
    /** A command takes about so long; a kill falls anywhere in it, or after it. */
    private static final int LONGEST_MILLIS = 7_000;

    private static final int PATIENCE_SECONDS = 180;

    private final Path place;
    private final Random random;
    private int imported;
    private int worlds;
    private @Nullable ServerKills serving;

    private Kills(Path place, long seed) {
        this.place = place;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        System.out.println("Seed " + seed);
        Path place = Files.createTempDirectory("tongket-kills-");
        try {
            Kills kills = new Kills(place, seed);
            try {
                kills.run(count);
            } finally {
                kills.stopServing();
            }
            System.out.println("All whole after " + count + " kills.");
        } finally {
            delete(place);
        }
    }

    private void run(int count) throws Exception {
        must(place.resolve("data"), "units", "--as-of", "2025-07-01");
        for (int i = 1; i <= count; i++) {
            int after = random.nextInt(LONGEST_MILLIS);
            String what = switch (random.nextInt(8)) {
                case 0 -> firstStart(after) + ", killed after " + after + " ms";
                case 1 -> backup(i, after) + ", killed after " + after + " ms";
                case 2 -> importing(after, false) + ", killed after " + after + " ms";
                case 3 -> importing(after, true) + ", killed after " + after + " ms";
                default -> serving();
            };
            System.out.println(i + ": " + what + ": whole");
        }
    }

    /** Half of the kills; a world whose communes and rounds are used up is followed by another. */
    private String serving() throws Exception {
        ServerKills here = serving;
        if (here == null || here.isUsedUp()) {
            stopServing();
            here = new ServerKills(Files.createDirectories(world(++worlds)), random);
            serving = here;
        }
        String what = here.once();
        must(world(worlds), "audit", "verify");
        return what;
    }

    private Path world(int number) {
        return place.resolve("world-" + number);
    }

    private void stopServing() {
        if (serving != null) {
            serving.close();
        }
    }

    private String firstStart(int after) throws Exception {
        Path data = Files.createTempDirectory(place, "first-");
        kill(command(data, "units", "--as-of", "2025-07-01"), after);
        must(data, "units", "--as-of", "2025-07-01");
        delete(data);
        return "first start";
    }

    private String backup(int number, int after) throws Exception {
        Path data = place.resolve("data");
        Path file = place.resolve("backup-" + number);
        kill(command(data, "backup", file.toString()), after);
        if (Files.exists(file)) {
            Path restored = place.resolve("restored-" + number);
            must(restored, "restore", file.toString());
            delete(restored);
        }
        must(data, "audit", "verify");
        return "backup";
    }

    private String importing(int after, boolean killsPostgres) throws Exception {
        Path data = place.resolve("data");
        Process running = command(data, "import", PACKAGE);
        if (killsPostgres) {
            running.waitFor(after, TimeUnit.MILLISECONDS);
            postmaster(data).ifPresent(ProcessHandle::destroyForcibly);
            running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            running.destroyForcibly().waitFor();
        } else {
            kill(running, after);
        }
        must(data, "audit", "verify");
        whole(data);
        return killsPostgres ? "PostgreSQL under an import" : "import";
    }

    /** The package is in with all its values and its line in the log, or not at all. */
    private void whole(Path data) throws SQLException, IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(data)) {
            Address owner = postgres.start();
            try (Connection connection = DriverManager.getConnection(owner.url(), owner.username(), owner.password());
                    var statement = connection.createStatement();
                    var found = statement.executeQuery("""
                            select (select count(*) from programme.programme),
                                   (select count(*) from report.value where replaced_by is null),
                                   (select count(*) from access.audit_entry where act = 'package.imported')""")) {
                found.next();
                int programmes = found.getInt(1);
                int values = found.getInt(2);
                int lines = found.getInt(3);
                if (programmes == 0 ? values + lines > 0 : values == 0 || lines == 0) {
                    throw new IllegalStateException("Half imported: " + programmes + " programmes, " + values
                            + " values, " + lines + " lines of the log");
                }
                if (imported > 0 && programmes > 0 && values != imported) {
                    throw new IllegalStateException(values + " values, and " + imported + " before");
                }
                imported = programmes == 0 ? imported : values;
            }
        }
    }

    private static Optional<ProcessHandle> postmaster(Path data) throws IOException {
        Path pid = data.resolve("cluster/postmaster.pid");
        return Files.exists(pid)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                : Optional.empty();
    }

    private static void kill(Process process, int after) throws InterruptedException {
        process.waitFor(after, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private static void must(Path data, String... words) throws IOException, InterruptedException {
        Process process = command(data, words);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", words) + " did not end well:\n"
                    + Files.readString(data.resolveSibling(data.getFileName() + ".said")));
        }
    }

    private static Process command(Path data, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.tongket.cli.CommandLineInterface"));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        data.resolveSibling(data.getFileName() + ".said").toFile())
                .start();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
