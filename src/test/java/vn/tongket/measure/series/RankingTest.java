package vn.tongket.measure.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.question.Frame;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.IndicatorMaker;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;

/** One decimal is shown. */
class RankingTest {
    private static final Window YEAR = Window.year(2025);
    private static final LocalDate LAST_DAY = YEAR.lastDay();

    /** 12,34 and 12,26 are both shown as 12,3: equal as shown ranks equal, and the next place is left free. */
    @Test
    void equalAsShownRanksEqual() {
        assertThat(ranked(Indicator.Better.HIGHER, whole("a", "12.26"), whole("b", "12.34"), whole("c", "12.2")))
                .containsExactly("a 1/3", "b 1/3", "c 3/3");
        assertThat(ranked(Indicator.Better.LOWER, whole("a", "12.26"), whole("b", "12.34"), whole("c", "12.2")))
                .containsExactly("c 1/3", "a 2/3", "b 2/3");
    }

    /** However high it is: it stands last, without a place, and is not counted among the others. */
    @Test
    void onlyAWholeExactFigureOfTheStepsLastDayHasAPlace() {
        assertThat(ranked(
                        Indicator.Better.HIGHER,
                        figure("a", "90", Exactness.ESTIMATED, 4, 4, LAST_DAY),
                        figure("b", "80", Exactness.EXACT, 3, 4, LAST_DAY),
                        figure("c", "70", Exactness.EXACT, 4, 4, LocalDate.of(2025, 6, 30)),
                        figure("d", null, Exactness.NONE, 0, 4, LAST_DAY),
                        whole("e", "1"),
                        whole("f", "2")))
                .containsExactly("f 1/2", "e 2/2", "a null/2", "b null/2", "c null/2", "d null/2");
    }

    private static List<String> ranked(Indicator.Better better, Given... all) {
        Indicator indicator = indicator(better);
        return Ranking.lines(
                        indicator,
                        List.of(all).stream()
                                .map(one -> new PeriodFigure(YEAR, one.of(indicator)))
                                .toList())
                .stream()
                .map(line -> line.unit().code() + " " + ((Line.Ranked) line).rank() + "/" + ((Line.Ranked) line).of())
                .toList();
    }

    private static Given whole(String unit, String value) {
        return figure(unit, value, Exactness.EXACT, 4, 4, LAST_DAY);
    }

    private static Given figure(
            String unit, @Nullable String value, Exactness exactness, int whole, int expected, LocalDate day) {
        return new Given(unit, value, exactness, whole, expected, day);
    }

    private record Given(
            String unit, @Nullable String value, Exactness exactness, int whole, int expected, LocalDate day) {
        Figure of(Indicator indicator) {
            LocalDate begun = LocalDate.of(2010, 1, 1);
            return new Figure(
                    indicator,
                    new Unit(1, unit, UnitKind.COMMUNE, unit, "xa", unit, "Xã " + unit, null, begun, null, null, null),
                    YEAR,
                    value == null ? null : new BigDecimal(value),
                    null,
                    null,
                    "SUM/SUM",
                    Frame.AS_REPORTED,
                    Coverage.ofUnits(whole, expected, BigDecimal.valueOf(90), List.of()),
                    exactness,
                    null,
                    day,
                    List.of());
        }
    }

    private static Indicator indicator(Indicator.Better better) {
        return IndicatorMaker.of("thu-nhap")
                .named("Thu nhập")
                .measuredIn("triệu đồng")
                .decimals(1)
                .better(better)
                .publishable(true)
                .make();
    }
}
