package vn.tongket.cli.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.tongket.base.BadInput;
import vn.tongket.base.Window;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;

/** What {@code rollup} and {@code trace} are asked about. */
public final class QuestionOptions {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    @Option(names = "--programme", paramLabel = "P", required = true, description = "Code of the programme.")
    private String programme = "";

    @Option(
            names = "--unit",
            paramLabel = "CODE",
            required = true,
            description = "Code of the unit, or of one of its versions.")
    private String unit = "";

    @Option(
            names = "--indicator",
            paramLabel = "I",
            description = "Code of an indicator; may be repeated (default: all of the programme).")
    private List<String> indicators = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DATE", description = "Only windows that begin on or after this day.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only windows that end before this day (half-open).")
    private @Nullable LocalDate to;

    @Option(
            names = "--by",
            paramLabel = "year|total",
            defaultValue = "total",
            description = "One figure a year, or one for all (default: ${DEFAULT-VALUE}).")
    private Grouping by = Grouping.TOTAL;

    @Option(
            names = "--frame",
            paramLabel = "DATE|as-reported",
            defaultValue = "as-reported",
            description =
                    "Boundaries: of a day, or each window in those of its own last day (default: ${DEFAULT-VALUE}).")
    private String frame = "as-reported";

    public Question question(boolean children) {
        return new Question(programme, indicators, unit, children, window(), by, Frame.parse(frame));
    }

    private @Nullable Window window() {
        if (from == null && to == null) {
            return null;
        }
        LocalDate first = from == null ? EARLIEST : from;
        LocalDate end = to == null ? LATEST : to;
        if (!end.isAfter(first)) {
            throw BadInput.of(
                    "--to " + end + " is not after --from " + first + ": --to is the first day after the window",
                    "Ngày kết thúc " + end + " phải sau ngày bắt đầu " + first);
        }
        return new Window(first, end);
    }
}
