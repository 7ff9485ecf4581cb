package vn.tongket.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As much heap as the server has survives every such file, ten at once. */
class HostileFilesTest {
    @TempDir
    Path folder;

    @Test
    void theServersHeapSurvivesThem() throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileFiles.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(server.waitFor(4, TimeUnit.MINUTES)).isTrue();
        assertThat(server.exitValue()).as(Files.readString(said)).isZero();
        assertThat(Files.readString(said))
                .contains("survived 20 files", "50000 rows", "100000 items")
                .containsPattern("the largest workbook, \\d+: taken");
    }
}
