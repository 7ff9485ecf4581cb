package vn.tongket.base;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One line of {@code numbers.csv}: what every door makes of the same words. A result is a number; several with {@code ?} between
 * them are asked about; capitals are the fault they are refused for.
 *
 * @param typed on the page
 * @param cell as text in a cell of a workbook, alone in its column
 * @param file alone in a CSV
 * @param machine in JSON, the API and the values of packages
 * @param words that the person reads where it is not taken as it stands
 */
public record NumberExample(
        String text,
        int decimals,
        boolean percent,
        String typed,
        String cell,
        String file,
        String machine,
        String words) {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    public static List<NumberExample> all() {
        try (InputStream table =
                        Objects.requireNonNull(NumberExample.class.getResourceAsStream("/numbers/numbers.csv"));
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return rows.stream().map(NumberExample::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NumberExample of(NamedCsvRecord row) {
        return new NumberExample(
                unescaped(row.getField("text")),
                Integer.parseInt(row.getField("decimals")),
                row.getField("percent").equals("yes"),
                row.getField("typed"),
                row.getField("cell"),
                row.getField("file"),
                row.getField("machine"),
                row.getField("words"));
    }

    /** Spaces and digits that nobody can tell apart by eye are written by their numbers. */
    private static String unescaped(String words) {
        return ESCAPE.matcher(words).replaceAll(NumberExample::letter);
    }

    private static String letter(MatchResult escape) {
        return String.valueOf((char) Integer.parseInt(escape.group(1), 16));
    }

    /** A reading as the table writes it. */
    public static String result(NumberReading reading) {
        if (!reading.isNumber()) {
            return reading.fault().name();
        }
        String numbers = reading.meanings().stream().map(NumberExample::plain).collect(Collectors.joining("?"));
        return reading.certain() || reading.meanings().size() > 1 ? numbers : numbers + "?";
    }

    public static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    public static boolean isTaken(String result) {
        return Arrays.stream(NumberReading.Fault.values())
                        .noneMatch(fault -> fault.name().equals(result))
                && !result.contains("?");
    }

    @Override
    public String toString() {
        return "“" + text + "” (" + decimals + (percent ? ", %)" : ")");
    }
}
