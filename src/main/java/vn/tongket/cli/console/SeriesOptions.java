package vn.tongket.cli.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.tongket.measure.series.SeriesQuestion;
import vn.tongket.measure.series.SeriesWords;

/** What {@code series} is asked about. */
public final class SeriesOptions {
    @Option(names = "--programme", paramLabel = "P", required = true, description = "Code of the programme.")
    private String programme = "";

    @Option(names = "--unit", paramLabel = "CODE", required = true, description = "Code of the unit, or of a version.")
    private String unit = "";

    @Option(
            names = "--indicator",
            paramLabel = "I",
            description = "Code of an indicator; may be repeated (default: all of the programme).")
    private List<String> indicators = new ArrayList<>();

    @Option(
            names = "--level",
            paramLabel = "L",
            description = "Units beside it: itself, below, province, district, commune, office (default: itself).")
    private @Nullable String level;

    @Option(names = "--beside-unit", paramLabel = "CODE", description = "A named unit; may be repeated.")
    private List<String> units = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DATE", description = "Only windows that begin on or after this day.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only windows that end before this day (half-open).")
    private @Nullable String to;

    @Option(
            names = "--by",
            paramLabel = "B",
            description = "month, quarter, half-year, year or total (default: what fits the question).")
    private @Nullable String by;

    @Option(
            names = "--running",
            paramLabel = "R",
            description = "each, from-year-start or from-start of the programme (default: each).")
    private @Nullable String running;

    @Option(names = "--frame", paramLabel = "DATE|as-reported", description = "Boundaries (default: as-reported).")
    private @Nullable String frame;

    @Option(
            names = "--ask",
            paramLabel = "WHAT",
            description = "figure, attainment, year-on-year, cagr, mean-of-rates, per-head, last-year, rank,"
                    + " distribution, changes or frames (default: figure).")
    private @Nullable String ask;

    @Option(names = "--per", paramLabel = "I", description = "For per-head: code of the indicator that counts heads.")
    private @Nullable String per;

    @Option(names = "--beside", paramLabel = "DATE|as-reported", description = "For frames: the other boundaries.")
    private @Nullable String beside;

    @Option(names = "--since", paramLabel = "DATE", description = "For changes: a day, or a moment with its zone.")
    private @Nullable String since;

    public SeriesQuestion question() {
        return new SeriesWords(
                        programme,
                        indicators,
                        unit,
                        level,
                        units,
                        from,
                        to,
                        by,
                        running,
                        frame,
                        ask,
                        per,
                        beside,
                        since)
                .read();
    }
}
