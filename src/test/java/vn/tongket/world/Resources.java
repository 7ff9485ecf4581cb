package vn.tongket.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Hand-written texts beside the generator, in {@code src/test/resources/world}. */
final class Resources {
    private Resources() {}

    /** Lines of a text, without empty ones and remarks. */
    static List<String> lines(String name) {
        try (InputStream stream = Resources.class.getResourceAsStream("/world/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("No resource /world/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of a simple table without quotation, header left out. */
    static List<String[]> rows(String name) {
        return lines(name).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }
}
