package vn.tongket.measure.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/** What the packages in {@code src/test/resources/meaning} must come out as, worked out by hand. A {@code *} is not asked. */
final class RightAnswers {
    static final Path FOLDER = Path.of("src/test/resources/meaning");
    private static final String ANY = "*";

    private RightAnswers() {}

    static List<Figure> figures() {
        return rows(FOLDER.resolve("figures.csv")).stream().map(Figure::new).toList();
    }

    static List<Growth> growths() {
        return rows(FOLDER.resolve("growths.csv")).stream().map(Growth::new).toList();
    }

    /** A header, then rows without quotes; cells by the header's names. */
    static List<Map<String, String>> rows(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String[] header = lines.getFirst().split(",");
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row of figures.csv. */
    record Figure(Map<String, String> row) {
        String in() {
            return cell("package");
        }

        String indicator() {
            return cell("indicator");
        }

        String unit() {
            return cell("unit");
        }

        Window step() {
            return new Window(LocalDate.parse(cell("from")), LocalDate.parse(cell("to")));
        }

        @Nullable
        LocalDate frame() {
            return cell("frame").isEmpty() ? null : LocalDate.parse(cell("frame"));
        }

        /** In the form of the table, with {@code *} where it is not asked. */
        Map<String, String> told(Map<String, String> answer) {
            return inForm(row, answer);
        }

        private String cell(String name) {
            return row.getOrDefault(name, "");
        }

        @Override
        public String toString() {
            return String.join(" ", row.values());
        }
    }

    private static Map<String, String> inForm(Map<String, String> row, Map<String, String> answer) {
        Map<String, String> told = new LinkedHashMap<>(row);
        answer.forEach((name, value) -> told.computeIfPresent(name, (same, right) -> right.equals(ANY) ? ANY : value));
        return told;
    }

    /** A row of growths.csv. */
    record Growth(Map<String, String> row) {
        /** In the form of the table, with {@code *} where it is not asked. */
        Map<String, String> told(Map<String, String> answer) {
            return inForm(row, answer);
        }

        String cell(String name) {
            return row.getOrDefault(name, "");
        }

        @Override
        public String toString() {
            return String.join(" ", row.values());
        }
    }

    static String number(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static String words(Set<?> all) {
        Set<String> words = new TreeSet<>();
        all.forEach(one -> words.add(one.toString()));
        return String.join(" ", words);
    }
}
