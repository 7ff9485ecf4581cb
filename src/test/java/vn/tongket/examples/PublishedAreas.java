package vn.tongket.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import vn.tongket.measure.figure.Figure;

/** Areas (km²) published for today's communes, by version code; those estimated from a drawing are left out. */
record PublishedAreas(Map<String, BigDecimal> byVersion) {
    private static final Path STATS = Path.of("src", "main", "resources", "reference", "vn-units", "stats.csv.gz");

    static PublishedAreas read() throws IOException {
        try (var packed = new GZIPInputStream(Files.newInputStream(STATS));
                var reader = new BufferedReader(new InputStreamReader(packed, StandardCharsets.UTF_8))) {
            return new PublishedAreas(reader.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells[0].endsWith("-20250701") && !cells[4].isEmpty() && cells[6].equals("0"))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> new BigDecimal(cells[4]))));
        }
    }

    /** None where the figure lacks a predecessor's area: it would be too small for that reason alone. */
    Optional<BigDecimal> of(Figure figure) {
        return figure.coverage().isComplete() && figure.value() != null
                ? Optional.ofNullable(byVersion.get(figure.unit().versionCode()))
                : Optional.empty();
    }
}
