package vn.tongket.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes over one data directory, which start and stop its server at once. */
class SharedServerTest {
    /** {@code -Dtongket.rounds=200} for the long way. */
    private static final int ROUNDS = Integer.getInteger("tongket.rounds", 4);

    private static final int PROCESSES = 3;
    private static final int LONGEST_WAIT = 400;

    @TempDir
    Path home;

    @Test
    void nobodyStopsItUnderAnother() throws Exception {
        long seed = Long.getLong("tongket.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<Process> all = new ArrayList<>();
            for (int i = 0; i < PROCESSES; i++) {
                all.add(joining(random.nextInt(LONGEST_WAIT), random.nextInt(LONGEST_WAIT)));
            }
            for (Process process : all) {
                String said = new String(process.getInputStream().readAllBytes());
                assertThat(process.waitFor())
                        .as("round %d, seed %d: %s", round, seed, said)
                        .isZero();
            }
        }
        assertThat(home.resolve("cluster/postmaster.pid")).doesNotExist();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.throwaway(home)) {
            Address address = postgres.start();
            try (var connection = DriverManager.getConnection(address.url(), address.username(), address.password());
                    var found = connection.createStatement().executeQuery("select count(*) from visit")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getInt(1)).isEqualTo(ROUNDS * PROCESSES);
            }
        }
    }

    /** Its server goes on without a user; whoever comes next is the last one again. */
    @Test
    void aKilledUserIsNone() throws Exception {
        Process killed = joining(0, 60_000);
        while (!Files.exists(home.resolve("cluster/postmaster.pid"))) {
            Thread.sleep(20);
        }
        killed.destroyForcibly().waitFor();
        assertThat(joining(0, 0).waitFor()).isZero();
        assertThat(home.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    /** Killed after any time of its first start, the next start is as if there had been none before. */
    @Test
    void aFirstStartThatWasKilledStartsAgain() throws Exception {
        for (int after = 100; after < 2_900; after += 900) {
            Path own = home.resolve("after-" + after);
            Process killed = joining(own, 0, 60_000);
            Thread.sleep(after);
            killed.destroyForcibly().waitFor();
            Process next = joining(own, 0, 0);
            String said = new String(next.getInputStream().readAllBytes());
            assertThat(next.waitFor()).as("killed after %d ms: %s", after, said).isZero();
            awaitTidied(own);
        }
    }

    /** What was killed may leave programs that write on for a moment; a start after they ended removes what they wrote. */
    private static void awaitTidied(Path own) throws Exception {
        Instant limit = Instant.now().plusSeconds(60);
        while (firstStarts(own) > 0) {
            assertThat(Instant.now()).as("%s is left", own).isBefore(limit);
            assertThat(joining(own, 0, 0).waitFor()).isZero();
        }
    }

    private static long firstStarts(Path own) throws IOException {
        try (var left = Files.list(own)) {
            return left.filter(path -> path.getFileName().toString().startsWith("first-start"))
                    .count();
        }
    }

    private Process joining(int wait, int work) throws IOException {
        return joining(home, wait, work);
    }

    private static Process joining(Path home, int wait, int work) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Joining.class.getName(),
                        home.toString(),
                        String.valueOf(wait),
                        String.valueOf(work))
                .redirectErrorStream(true)
                .start();
    }
}
