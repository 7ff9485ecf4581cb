import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Writes values.csv anew from the reference data carried in the product. From the top of the tree:
 * {@code java examples/dan-so-dien-tich/Rebuild.java}.
 */
class Rebuild {
    static final String DAY = "2025-06-30";
    static final String WINDOW = "2025-06-01,2025-07-01";
    static final String HEADER = "indicator,unit,from,to,breakdown,value,numerator,denominator,quality,source,note";

    static final Column PEOPLE = new Column(
            "dan-so",
            1,
            3,
            "Tổng điều tra dân số 01/4/2019",
            "Ước tính theo phân bổ");
    static final Column LAND = new Column(
            "dien-tich",
            4,
            6,
            "Diện tích cấp xã khoảng năm 2014",
            "Ước tính theo phân bổ");

    /**
     * @param value place of the figure in stats.csv
     * @param estimated place of the mark 1 for an estimate
     */
    record Column(String indicator, int value, int estimated, String source, String noteOfEstimate) {}

    void main() throws IOException {
        Path reference = Path.of("src", "main", "resources", "reference", "vn-units");
        List<String> communes = communes(reference.resolve("units.csv.gz"));
        Map<String, List<String>> figures = rows(reference.resolve("stats.csv.gz")).stream()
                .collect(Collectors.toMap(List::getFirst, Function.identity()));
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (Column column : List.of(PEOPLE, LAND)) {
            communes.forEach(commune -> lines.add(line(column, commune, figures.get(commune))));
        }
        Path written = Path.of("examples", "dan-so-dien-tich", "values.csv");
        Files.write(written, lines);
        System.err.println(lines.size() - 1 + " values written to " + written);
    }

    /** Codes of the commune versions valid on the day, in the order of the reference data. */
    static List<String> communes(Path units) throws IOException {
        return rows(units).stream()
                .filter(row -> row.get(1).equals("commune"))
                .filter(row -> row.get(5).compareTo(DAY) <= 0)
                .filter(row -> row.get(6).isEmpty() || row.get(6).compareTo(DAY) >= 0)
                .map(List::getFirst)
                .toList();
    }

    static String line(Column column, String commune, List<String> row) {
        String figure = row == null ? "" : row.get(column.value());
        boolean estimated = !figure.isEmpty() && row.get(column.estimated()).equals("1");
        String quality = figure.isEmpty() ? "MISSING" : estimated ? "ESTIMATE" : "ACTUAL";
        String value = figure.isEmpty() ? "" : new BigDecimal(figure).stripTrailingZeros().toPlainString();
        String note = estimated ? column.noteOfEstimate() : "";
        return String.join(
                ",", column.indicator(), commune, WINDOW, "", value, "", "", quality, column.source(), note);
    }

    /** Rows of a packed CSV file without its header. The columns read here hold no quoted commas. */
    static List<List<String>> rows(Path file) throws IOException {
        try (var packed = new GZIPInputStream(Files.newInputStream(file));
                var reader = new BufferedReader(new InputStreamReader(packed, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        }
    }
}
