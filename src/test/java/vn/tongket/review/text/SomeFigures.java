package vn.tongket.review.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.question.Frame;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.IndicatorMaker;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;

/** Figures of an invented province of ten communes, written down rather than reckoned. */
public final class SomeFigures {
    private static final Unit PROVINCE = new Unit(
            1, "TP", UnitKind.PROVINCE, "TP", "tinh", "Thử", "Tỉnh Thử", null, LocalDate.EPOCH, null, null, null);

    private SomeFigures() {}

    public static Indicator indicator(String name, String measuredIn, TimeRule rule, int decimals) {
        return IndicatorMaker.of("chi-tieu")
                .named(name)
                .measuredIn(measuredIn)
                .rules(UnitRule.SUM, rule)
                .decimals(decimals)
                .publishable(true)
                .make();
    }

    /** Whole: all ten communes, the calendar year. */
    public static Figure whole(Indicator indicator, int year, String value) {
        return of(indicator, Window.year(year), value, 10, 0, List.of());
    }

    /** @param missing names of communes without a figure */
    public static Figure lacking(Indicator indicator, int year, String value, String... missing) {
        return of(indicator, Window.year(year), value, 10 - missing.length, 0, List.of(), missing);
    }

    /** Two lack: one has no figure, the other one for a part of the year. */
    public static Figure lackingAndPartly(Indicator indicator, int year, String value, String missing, String partly) {
        Figure figure = of(indicator, Window.year(year), value, 8, 1, List.of(), missing);
        Coverage coverage = figure.coverage();
        return with(
                figure,
                new Coverage(
                        coverage.reported(),
                        coverage.inPart(),
                        coverage.expected(),
                        coverage.covered(),
                        coverage.leastMet(),
                        coverage.missing(),
                        List.of(new Coverage.Missing(9, partly, partly, figure.window(), List.of()))),
                figure.exactness());
    }

    public static Figure of(
            Indicator indicator,
            Window window,
            String value,
            int reported,
            int inPart,
            List<Caveat> caveats,
            String... missing) {
        List<Coverage.Missing> names = new ArrayList<>();
        for (String name : missing) {
            names.add(new Coverage.Missing(names.size() + 2, name, name, window, List.of()));
        }
        BigDecimal covered = BigDecimal.valueOf(reported * 10L);
        return new Figure(
                indicator,
                PROVINCE,
                window,
                new BigDecimal(value),
                null,
                null,
                "SUM/SUM",
                Frame.AS_REPORTED,
                new Coverage(reported, inPart, 10, covered, reported >= 9, names, List.of()),
                Exactness.EXACT,
                null,
                window.lastDay(),
                caveats);
    }

    /** Of enough units to speak for the whole, however few. */
    public static Figure enough(Figure figure) {
        Coverage coverage = figure.coverage();
        return with(
                figure,
                new Coverage(
                        coverage.reported(),
                        coverage.inPart(),
                        coverage.expected(),
                        coverage.covered(),
                        true,
                        coverage.missing(),
                        coverage.partly()),
                figure.exactness());
    }

    public static Figure estimate(Figure figure) {
        return with(figure, figure.coverage(), Exactness.ESTIMATED);
    }

    private static Figure with(Figure figure, Coverage coverage, Exactness exactness) {
        return new Figure(
                figure.indicator(),
                figure.unit(),
                figure.window(),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                figure.rule(),
                figure.frame(),
                coverage,
                exactness,
                null,
                figure.groundDay(),
                figure.caveats());
    }
}
