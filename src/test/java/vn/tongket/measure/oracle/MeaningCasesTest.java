package vn.tongket.measure.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;
import vn.tongket.base.Window;
import vn.tongket.exchange.Packages;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Level;
import vn.tongket.measure.question.Question;
import vn.tongket.measure.question.Running;
import vn.tongket.measure.series.Series;
import vn.tongket.measure.series.SeriesAnswer;
import vn.tongket.measure.series.SeriesWords;
import vn.tongket.measure.series.row.SeriesRow;

/** Small packages whose figures once came out wrong, imported as anybody would and asked for: what they mean was worked out by hand. */
@TongketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeaningCasesTest {
    @Autowired
    Packages packages;

    @Autowired
    RollUp rollUp;

    @Autowired
    Series series;

    private final Set<String> imported = new HashSet<>();

    private void imports(String folder) throws IOException {
        if (!imported.contains(folder)) {
            packages.load(RightAnswers.FOLDER.resolve(folder), folder, "test", false);
            imported.add(folder);
        }
    }

    static List<RightAnswers.Figure> figures() {
        return RightAnswers.figures();
    }

    static List<RightAnswers.Growth> growths() {
        return RightAnswers.growths();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void itSaysWhatTheFigureIs(RightAnswers.Figure right) throws IOException {
        imports(right.in());
        Grouping by = grouping(right.step());
        Frame frame = right.frame() == null ? Frame.AS_REPORTED : Frame.on(right.frame());
        Question question = new Question(
                right.in(), List.of(right.indicator()), right.unit(), Level.ITSELF, null, by, Running.EACH, frame);
        Optional<Figure> figure = rollUp.periods(question, null).figures().stream()
                .filter(one -> one.period().equals(right.step()))
                .map(PeriodFigure::figure)
                .findFirst();
        assertThat(figure).as("a row for the step").isPresent();
        assertThat(right.told(answer(figure.get()))).isEqualTo(right.row());
    }

    static Grouping grouping(Window step) {
        int months = Days.wholeMonths(step);
        return Arrays.stream(Grouping.values())
                .filter(by -> by.months() == months)
                .findFirst()
                .orElse(Grouping.TOTAL);
    }

    private static Map<String, String> answer(Figure figure) {
        Coverage coverage = figure.coverage();
        boolean none = figure.value() == null;
        return Map.ofEntries(
                Map.entry("value", RightAnswers.number(figure.value())),
                Map.entry("numerator", none ? "" : RightAnswers.number(figure.numerator())),
                Map.entry("denominator", none ? "" : RightAnswers.number(figure.denominator())),
                Map.entry("whole", Integer.toString(coverage.reported())),
                Map.entry("in_part", Integer.toString(coverage.inPart())),
                Map.entry("expected", Integer.toString(coverage.expected())),
                Map.entry("exactness", figure.exactness().name()),
                Map.entry(
                        "caveats",
                        RightAnswers.words(
                                figure.caveats().stream().map(Caveat::kind).collect(Collectors.toSet()))),
                Map.entry(
                        "missing",
                        RightAnswers.words(coverage.missing().stream()
                                .map(MeaningCasesTest::code)
                                .collect(Collectors.toSet()))),
                Map.entry("covered", RightAnswers.number(coverage.covered())));
    }

    /** {@code mp-c}, with the parts that lack {@code mp-c:nữ}. */
    private static String code(Coverage.Missing missing) {
        String parts = String.join("+", missing.parts());
        return missing.unitCode() + (parts.isEmpty() ? "" : ":" + parts);
    }

    @ParameterizedTest
    @MethodSource("growths")
    void itSaysHowFastItGrew(RightAnswers.Growth right) throws IOException {
        imports(right.cell("package"));
        boolean average = right.cell("ask").equals("cagr");
        SeriesAnswer answer = series.answer(new SeriesWords(
                        right.cell("package"),
                        List.of(right.cell("indicator")),
                        right.cell("unit"),
                        null,
                        List.of(),
                        average ? right.cell("from") : null,
                        average ? right.cell("to") : null,
                        average ? "total" : "year",
                        null,
                        null,
                        right.cell("ask"),
                        null,
                        null,
                        null)
                .read());
        SeriesRow row = SeriesRow.of(answer).stream()
                .filter(one -> average || isOfYear(one, right.cell("to")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row in " + SeriesRow.of(answer)));
        Map<String, String> told = new LinkedHashMap<>();
        told.put("value", RightAnswers.number(row.value()));
        String compared = compared(row);
        told.put("compared", compared.split("/")[0]);
        told.put("expected", compared.contains("/") ? compared.split("/")[1] : "?");
        told.put(
                "exactness",
                row.value() == null ? Exactness.NONE.name() : row.exactness().name());
        told.put("reason", row.reason() == null ? "" : row.reason().vietnamese());
        assertThat(right.told(told)).as(row.toString()).isEqualTo(right.row());
    }

    /** An unfinished year's row has the days of its figures. */
    private static boolean isOfYear(SeriesRow row, String to) {
        return row.to() != null
                && row.to().minusDays(1).getYear()
                        == LocalDate.parse(to).minusDays(1).getYear();
    }

    /** The column {@code compared_units}: {@code 131/168}. */
    static String compared(SeriesRow row) {
        int column = SeriesRow.COLUMNS.indexOf("compared_units");
        Object cell = column < 0 ? null : row.cells().get(column);
        return cell == null ? "?" : cell.toString();
    }
}
