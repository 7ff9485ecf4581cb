package vn.tongket.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final List<String> COLUMNS = List.of("unit", "value", "from", "kind");

    @Test
    void printsCsvWithQuotesOnlyWhereNeeded() {
        assertThat(printed(
                        Rows.Format.CSV,
                        Rows.row(
                                "Phường \"Hai\", ba",
                                new BigDecimal("10.50"),
                                LocalDate.of(2025, 7, 1),
                                Rows.Format.CSV),
                        Rows.row("x", null, null, null)))
                .isEqualTo("unit,value,from,kind\n\"Phường \"\"Hai\"\", ba\",10.50,2025-07-01,csv\nx,,,\n");
    }

    @Test
    void printsJsonWithNumbersAsNumbersAndNothingAsNull() {
        assertThat(printed(
                        Rows.Format.JSON,
                        Rows.row("Phường \"Hai\"", new BigDecimal("1E+3"), null, true),
                        Rows.row("x\ny", 3, null, null)))
                .isEqualTo("""
                        [
                          {"unit": "Phường \\"Hai\\"", "value": 1000, "from": null, "kind": true},
                          {"unit": "x\\ny", "value": 3, "from": null, "kind": null}
                        ]
                        """);
    }

    @Test
    void printsAnEmptyListAsHeaderOrEmptyArray() {
        assertThat(printed(Rows.Format.CSV)).isEqualTo("unit,value,from,kind\n");
        assertThat(printed(Rows.Format.JSON)).isEqualTo("[\n]\n");
    }

    private static String printed(Rows.Format format, List<?>... rows) {
        StringWriter written = new StringWriter();
        Rows.print(format, new PrintWriter(written), COLUMNS, List.of(rows));
        return written.toString();
    }
}
