package vn.tongket.portal.web.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.page.SafeCell;

/** Figures as SDMX-CSV 2.0, for offices of statistics: docs/exchange.md says what each column and code means. */
final class FigureSdmx {
    private static final String STRUCTURE = "TONGKET:FIGURE(1.0.0)";

    private FigureSdmx() {}

    static byte[] write(String programme, List<Figure> figures) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "STRUCTURE",
                    "STRUCTURE_ID",
                    "ACTION",
                    "FREQ",
                    "REF_AREA",
                    "PROGRAMME",
                    "INDICATOR",
                    "BOUNDARIES",
                    "TIME_PERIOD",
                    "OBS_VALUE",
                    "OBS_STATUS",
                    "UNIT_MEASURE",
                    "NUMERATOR",
                    "DENOMINATOR",
                    "REPORTED",
                    "EXPECTED",
                    "COMMENT_OBS");
            figures.forEach(figure -> csv.writeRecord(cells(programme, figure)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(String programme, Figure figure) {
        return List.of(
                "dataflow",
                STRUCTURE,
                "I",
                figure.window().isCalendarYear() ? "A" : "_O",
                SafeCell.of(figure.unit().code()),
                SafeCell.of(programme),
                SafeCell.of(figure.indicator().code()),
                figure.frame().toString(),
                time(figure.window()),
                number(figure.value()),
                status(figure.exactness()),
                SafeCell.of(figure.indicator().measuredIn()),
                number(figure.numerator()),
                number(figure.denominator()),
                String.valueOf(figure.coverage().reported()),
                String.valueOf(figure.coverage().expected()),
                figure.reason() == null ? "" : SafeCell.of(figure.reason().vietnamese()));
    }

    /** A year, else an SDMX time range: its first day and how many days. */
    private static String time(Window window) {
        return window.isCalendarYear()
                ? String.valueOf(window.from().getYear())
                : window.from() + "/P"
                        + (window.to().toEpochDay() - window.from().toEpochDay()) + "D";
    }

    /** Of the SDMX code list CL_OBS_STATUS. */
    private static String status(Exactness exactness) {
        return switch (exactness) {
            case EXACT -> "A";
            case ESTIMATED -> "E";
            case NONE -> "O";
        };
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
