package vn.tongket.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The most memory this process held since it was last asked, as Linux keeps it; elsewhere there is no figure. */
final class BenchMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path FORGET = Path.of("/proc/self/clear_refs");

    private BenchMemory() {}

    /** From now on. */
    static void begin() {
        System.gc();
        try {
            if (Files.exists(FORGET)) {
                Files.writeString(FORGET, "5");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In megabytes, what the database takes in its own processes not counted. */
    static @Nullable BigDecimal highest() {
        if (!Files.exists(STATUS)) {
            return null;
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .map(line -> new BigDecimal(line.replaceAll("\\D", ""))
                            .divide(BigDecimal.valueOf(1_000), 0, RoundingMode.HALF_UP))
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
