package vn.tongket.report.round;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.DayReading;

/** Law as data: rows of a table carried in the product, each with the days it holds for, its legal basis and whether that was checked. */
public final class RuleTable {
    private RuleTable() {}

    public static List<NamedCsvRecord> read(String name) {
        var file = Objects.requireNonNull(RuleTable.class.getResourceAsStream("/report/" + name), name);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean holdsOn(LocalDate day, LocalDate from, @Nullable LocalDate to) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    static @Nullable LocalDate day(String words) {
        return words.isBlank() ? null : DayReading.require(words);
    }
}
