package vn.tongket.cli.console;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Data as rows with named columns, printed as CSV or JSON: the {@code --format} of every command that prints data. A
 * command carries it as a {@code @Mixin}.
 */
public final class Rows {

    public enum Format {
        CSV,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "csv|json",
            defaultValue = "csv",
            description = "How data is printed: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.CSV;

    /**
     * Numbers keep their scale and have a decimal point; what is not there is an empty cell or {@code null}; enumerations
     * are printed in lower case. JSON is one array with one object a line.
     */
    public void print(PrintWriter out, List<String> columns, List<? extends List<?>> rows) {
        print(format, out, columns, rows);
    }

    public static void print(Format format, PrintWriter out, List<String> columns, List<? extends List<?>> rows) {
        switch (format) {
            case CSV -> printCsv(out, columns, rows);
            case JSON -> printJson(out, columns, rows);
        }
        out.flush();
    }

    /** A row: unlike {@link List#of} its cells may be null. */
    public static List<@Nullable Object> row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>(cells.length);
        for (Object cell : cells) {
            row.add(cell);
        }
        return row;
    }

    private static void printCsv(PrintWriter out, List<String> columns, List<? extends List<?>> rows) {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(out);
        csv.writeRecord(columns);
        for (List<?> row : rows) {
            csv.writeRecord(row.stream().map(Rows::words).toList());
        }
    }

    private static void printJson(PrintWriter out, List<String> columns, List<? extends List<?>> rows) {
        out.println("[");
        for (int i = 0; i < rows.size(); i++) {
            out.print("  " + object(columns, rows.get(i)));
            out.println(i < rows.size() - 1 ? "," : "");
        }
        out.println("]");
    }

    private static String object(List<String> columns, List<?> row) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            members.add(quoted(columns.get(i)) + ": " + json(row.get(i)));
        }
        return members.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private static String json(@Nullable Object cell) {
        return switch (cell) {
            case null -> "null";
            case Number number -> words(number);
            case Boolean truth -> truth.toString();
            default -> quoted(words(cell));
        };
    }

    private static String words(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            default -> Objects.toString(cell);
        };
    }

    private static String quoted(String words) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(words)) + '"';
    }
}
