package vn.tongket.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the generated files of {@code examples/tinh-hoa-giang-2016-2025}; {@code package.yaml} beside them is written by hand. */
final class WriteWorld {
    static final Path FOLDER = Path.of("examples/tinh-hoa-giang-2016-2025");

    private WriteWorld() {}

    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("units.csv", UnitsFile.write());
        files.put("succession.csv", SuccessionFile.write());
        files.put("values.csv", ValuesFile.write());
        files.put("findings.csv", FindingsFile.write());
        return files;
    }
}
