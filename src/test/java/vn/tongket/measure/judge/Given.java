package vn.tongket.measure.judge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;
import vn.tongket.programme.FigureLimits;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Indicator.Frequency;
import vn.tongket.programme.IndicatorMaker;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.programme.Target;
import vn.tongket.programme.Target.Operator;
import vn.tongket.programme.Thresholds;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.programme.YearRule;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;

/**
 * One indicator of one province with figures written down by hand. What is asked of a window is the last of them, or of a sum
 * all in it added up.
 */
final class Given {
    static final Window TERM = new Window(LocalDate.of(2016, 1, 1), LocalDate.of(2021, 1, 1));
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Target> targets = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private UnitRule unitRule = UnitRule.SUM;
    private TimeRule timeRule = TimeRule.SUM;
    private Frequency frequency = Frequency.YEAR;
    private int decimals;
    private boolean mayBeNegative;
    private Thresholds usual = Thresholds.PLAIN;

    private record Row(Window window, @Nullable String value, int whole, int inPart, int of) {}

    Given rules(UnitRule units, TimeRule time) {
        unitRule = units;
        timeRule = time;
        return this;
    }

    Given reported(Frequency how) {
        frequency = how;
        return this;
    }

    Given decimals(int shown) {
        decimals = shown;
        return this;
    }

    Given mayBeNegative() {
        mayBeNegative = true;
        return this;
    }

    Given usually(@Nullable String exceeded, @Nullable String nearly) {
        usual = new Thresholds(number(exceeded), number(nearly));
        return this;
    }

    Given target(Window window, Operator operator, @Nullable String level, YearRule years) {
        return target(window, operator, level, years, null, null);
    }

    Given target(
            Window window,
            Operator operator,
            @Nullable String level,
            YearRule years,
            @Nullable String exceeded,
            @Nullable String nearly) {
        targets.add(new Target(
                null, window, operator, number(level), null, years, number(exceeded), number(nearly), null, null));
        return this;
    }

    Given year(int year, @Nullable String value) {
        return figure(Window.year(year), value, 10, 0, 10);
    }

    Given year(int year, @Nullable String value, int whole, int of) {
        return figure(Window.year(year), value, whole, 0, of);
    }

    Given figure(Window window, @Nullable String value, int whole, int inPart, int of) {
        rows.add(new Row(window, value, whole, inPart, of));
        return this;
    }

    static @Nullable BigDecimal number(@Nullable String words) {
        return words == null ? null : new BigDecimal(words);
    }

    Verdict verdict() {
        return verdict(null);
    }

    Verdict verdict(@Nullable LocalDate until) {
        Programme programme = programme();
        JudgeQuestion question = new JudgeQuestion(
                programme, List.of(), "u", vn.tongket.measure.question.Level.ITSELF, Frame.AS_REPORTED, until);
        List<Verdict> all = new Judge().verdicts(question, asked -> answer(asked, indicator()));
        return all.getFirst();
    }

    List<Verdict> verdicts() {
        return new Judge()
                .verdicts(
                        JudgeQuestion.of(programme(), List.of(), "u", Frame.AS_REPORTED),
                        asked -> answer(asked, indicator()));
    }

    private Programme programme() {
        return new Programme(
                new ProgrammeHead("p", "p", "u", TERM, true, true, List.of()),
                Programme.Background.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(indicator()),
                usual,
                List.of());
    }

    private List<PeriodFigure> answer(Question asked, Indicator indicator) {
        if (asked.by() == Grouping.TOTAL) {
            Window window = java.util.Objects.requireNonNull(asked.window());
            return List.of(new PeriodFigure(window, over(indicator, window)));
        }
        if (asked.by() == Grouping.YEAR && frequency != Frequency.YEAR) {
            return rows.stream()
                    .map(row -> row.window.countsForYear())
                    .distinct()
                    .map(year -> new PeriodFigure(Window.year(year), over(indicator, Window.year(year))))
                    .toList();
        }
        return rows.stream()
                .map(row -> new PeriodFigure(
                        asked.by() == Grouping.YEAR ? Window.year(row.window.countsForYear()) : row.window,
                        figure(indicator, row.window, number(row.value), row.whole, row.inPart, row.of)))
                .toList();
    }

    /** Units in part are those that some of the rows lack. */
    private Figure over(Indicator indicator, Window window) {
        List<Row> in = rows.stream()
                .filter(row -> window.contains(row.window) && row.value != null)
                .toList();
        if (in.isEmpty()) {
            return figure(indicator, window, null, 0, 0, 10);
        }
        BigDecimal value = timeRule == TimeRule.SUM
                ? in.stream()
                        .map(row -> new BigDecimal(String.valueOf(row.value)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : number(in.getLast().value);
        int whole = in.stream().mapToInt(Row::whole).min().orElse(0);
        int most = in.stream().mapToInt(Row::whole).max().orElse(0);
        Window covered =
                new Window(in.getFirst().window.from(), in.getLast().window.to());
        return figure(indicator, covered, value, whole, most - whole, in.getLast().of);
    }

    private Indicator indicator() {
        return indicator(unitRule, timeRule, frequency, decimals, mayBeNegative, targets);
    }

    static Indicator indicator(
            UnitRule unitRule,
            TimeRule timeRule,
            Frequency frequency,
            int decimals,
            boolean mayBeNegative,
            List<Target> targets) {
        return IndicatorMaker.of("x")
                .named("Chỉ tiêu x")
                .measuredIn("km")
                .rules(unitRule, timeRule)
                .decimals(decimals)
                .every(frequency)
                .targets(List.copyOf(targets))
                .limits(new FigureLimits(mayBeNegative, false, false, BigDecimal.valueOf(90)))
                .make();
    }

    /** Covered is counted with half of a unit in part. */
    static Figure figure(
            Indicator indicator, Window window, @Nullable BigDecimal value, int whole, int inPart, int of) {
        BigDecimal covered = BigDecimal.valueOf((whole * 2L + inPart) * 50)
                .divide(BigDecimal.valueOf(of), 4, java.math.RoundingMode.HALF_UP);
        List<Coverage.Missing> missing = new ArrayList<>();
        for (int i = 0; i < of - whole - inPart; i++) {
            missing.add(new Coverage.Missing(100 + i, "m" + i, "Xã M" + (i + 1), window, List.of()));
        }
        List<Coverage.Missing> partly = new ArrayList<>();
        for (int i = 0; i < inPart; i++) {
            partly.add(new Coverage.Missing(200 + i, "p" + i, "Xã P" + (i + 1), window, List.of()));
        }
        Unit unit = new Unit(
                1,
                "u",
                UnitKind.PROVINCE,
                "u",
                "tinh",
                "U",
                "Tỉnh U",
                null,
                LocalDate.of(2010, 1, 1),
                null,
                null,
                null);
        return new Figure(
                indicator,
                unit,
                window,
                value,
                null,
                null,
                "SUM/SUM",
                Frame.AS_REPORTED,
                new Coverage(
                        whole, inPart, of, covered, covered.compareTo(BigDecimal.valueOf(90)) >= 0, missing, partly),
                value == null ? Exactness.NONE : Exactness.EXACT,
                value == null ? new Reason("nobody reported", "chưa ai báo cáo") : null,
                window.lastDay(),
                List.of());
    }
}
