package vn.tongket.portal.search;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tongket.base.VietnameseText;

/** Chữ viết tắt that mean one thing wherever they stand: {@code portal/abbreviations.csv}. Both forms are the same words to a search. */
final class Abbreviations {
    private static final Map<String, List<String>> MEANINGS = read();

    private Abbreviations() {}

    private static Map<String, List<String>> read() {
        var file = Objects.requireNonNull(Abbreviations.class.getResourceAsStream("/portal/abbreviations.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .collect(Collectors.toMap(
                            row -> VietnameseText.fold(row.getField("abbreviation")),
                            row -> List.of(
                                    VietnameseText.fold(row.getField("meaning")).split(" ")),
                            (one, other) -> {
                                throw new IllegalStateException("Twice: " + one + ", " + other);
                            },
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, List<String>> all() {
        return MEANINGS;
    }

    /** The words that a folded word stands for; itself where it is none. */
    static List<String> meaning(String word) {
        return MEANINGS.getOrDefault(word, List.of(word));
    }
}
