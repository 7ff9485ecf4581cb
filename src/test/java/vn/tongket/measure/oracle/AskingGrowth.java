package vn.tongket.measure.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Level;
import vn.tongket.measure.series.Asked;
import vn.tongket.measure.series.Growth;
import vn.tongket.measure.series.Period;
import vn.tongket.measure.series.Series;
import vn.tongket.measure.series.SeriesQuestion;
import vn.tongket.measure.series.row.SeriesRow;
import vn.tongket.programme.Indicator;

/** Asks an engine and the oracle for the same growth: of each year over the year before, and between first and last level. */
final class AskingGrowth {
    /**
     * Without levels: whether ground that passed in the first step, before its last day, links the units of a level that speaks of
     * that day alone, the rules leave open. {@code MeaningCasesTest} has growths of levels.
     */
    static final List<String> GROWING = List.of("sum-sum", "sum-mean", "parts-sum-sum");

    private final Series series;
    private final EngineName engine;

    AskingGrowth(Series series, EngineName engine) {
        this.series = series;
        this.engine = engine;
    }

    List<Difference> differences(
            Oracle oracle, List<Indicator> asked, Set<String> units, Growth growth, @Nullable LocalDate frame) {
        World world = oracle.world;
        boolean average = growth == Growth.CAGR;
        List<SeriesRow> rows = SeriesRow.of(series.answer(
                new SeriesQuestion(
                        world.programme(),
                        asked.stream().map(Indicator::code).toList(),
                        world.root(),
                        new Level.Named(List.copyOf(units)),
                        Period.of(world.period(), average ? Grouping.TOTAL : Grouping.YEAR),
                        frame == null ? Frame.AS_REPORTED : Frame.on(frame),
                        new Asked.Growing(growth)),
                engine));
        List<Difference> found = new ArrayList<>();
        for (Indicator indicator : asked) {
            for (String unit : units) {
                for (Window step : Asking.steps(world.period(), average ? Grouping.TOTAL : Grouping.YEAR)) {
                    LocalDate day = frame == null ? oracle.lastDay(step) : frame;
                    if (world.place(unit).standsOn(day)) {
                        SeriesRow row = rows.stream()
                                .filter(one -> one.indicator().equals(indicator.code()))
                                .filter(one -> one.unit().equals(unit))
                                .filter(one -> average || isOfYear(one, step))
                                .findFirst()
                                .orElse(null);
                        found.addAll(held(oracle, indicator, unit, step, growth, frame, row));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isOfYear(SeriesRow row, Window step) {
        LocalDate to = row.to();
        return to != null && to.minusDays(1).getYear() == step.countsForYear();
    }

    private List<Difference> held(
            Oracle oracle,
            Indicator indicator,
            String unit,
            Window step,
            Growth growth,
            @Nullable LocalDate frame,
            @Nullable SeriesRow row) {
        Growths growths = new Growths(oracle);
        LocalDate day = frame == null ? oracle.lastDay(step) : frame;
        Growths.Growth right = growth == Growth.CAGR
                ? growths.growth(indicator, unit, step, day)
                : new Growths.Growth(growths.yearOnYear(indicator, unit, step.countsForYear(), frame), 1);
        Compared compared = right.compared();
        List<Difference> found = new ArrayList<>();
        if (compared != null && compared.silent()) {
            return found;
        }
        Grown told = new Grown(oracle.world, indicator, unit, step, growth, frame, engine, found);
        told.hold("value", Held.number(right.value()), Held.number(row == null ? null : row.value()));
        if (right.value() != null && row != null && compared != null && found.isEmpty()) {
            told.hold(
                    "exactness",
                    compared.exact() ? Exactness.EXACT.name() : Exactness.ESTIMATED.name(),
                    row.exactness().name());
            int both = compared.compared().size();
            told.hold("compared", both + "/" + (both + compared.leftOut().size()), MeaningCasesTest.compared(row));
        }
        return found;
    }

    private record Grown(
            World world,
            Indicator indicator,
            String unit,
            Window step,
            Growth growth,
            @Nullable LocalDate frame,
            EngineName engine,
            List<Difference> found) {

        void hold(String aspect, String expected, String actual) {
            if (!expected.equals(actual)) {
                found.add(new Difference(
                        world.programme(),
                        indicator.code(),
                        indicator.unitRule() + "/" + indicator.timeRule() + " " + growth.word(),
                        unit,
                        step,
                        frame,
                        engine,
                        aspect,
                        expected,
                        actual));
            }
        }
    }
}
