package vn.tongket.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.measure.answer.Reasons;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.series.Line;
import vn.tongket.measure.series.Series;
import vn.tongket.measure.series.SeriesAnswer;
import vn.tongket.measure.series.SeriesQuestion;
import vn.tongket.measure.series.SeriesWords;
import vn.tongket.measure.series.row.SeriesRow;
import vn.tongket.programme.Programmes;

/** The figures worked out by hand in docs/domain/series.md, one for one. */
@TongketTest
@Transactional
class SeriesByHandTest {
    private static final String TODAY = "2022-01-01";

    @Autowired
    DSLContext database;

    @Autowired
    Programmes programmes;

    @Autowired
    Series series;

    private SeriesWorld world;

    @BeforeEach
    void makeTheExample() {
        world = new SeriesWorld(database, programmes);
    }

    /** Options as {@code name=words}. */
    private SeriesAnswer ask(String indicator, String unit, String... options) {
        return series.answer(question(indicator, unit, options));
    }

    private static SeriesQuestion question(String indicator, String unit, String... options) {
        String units = option("units", options);
        return new SeriesWords(
                        SeriesWorld.PROGRAMME,
                        List.of(indicator),
                        unit,
                        option("level", options),
                        units == null ? List.of() : List.of(units.split(",")),
                        option("from", options),
                        option("to", options),
                        option("by", options),
                        option("running", options),
                        option("frame", options),
                        option("ask", options),
                        option("per", options),
                        option("beside", options),
                        option("since", options))
                .read();
    }

    private static @Nullable String option(String name, String... options) {
        for (String option : options) {
            if (option.startsWith(name + "=")) {
                return option.substring(name.length() + 1);
            }
        }
        return null;
    }

    private static List<String> said(SeriesAnswer answer) {
        return SeriesRow.of(answer).stream().map(SeriesByHandTest::said).toList();
    }

    /** Unit, last year and month of the window, value; then what is there of the rest. */
    private static String said(SeriesRow row) {
        StringBuilder words = new StringBuilder(row.unit() + " " + (row.to() == null ? "" : row.to()));
        words.append(' ').append(plain(row.value()));
        if (row.exactness() != Exactness.EXACT) {
            words.append(' ').append(row.exactness().name().toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "-" : number.toPlainString();
    }

    private static String why(Line line) {
        return Objects.requireNonNull(line.reason()).english();
    }

    private static String refused(SeriesAnswer answer) {
        assertThat(answer.lines()).isEmpty();
        return answer.refusals().getFirst().reason().english();
    }

    @Test
    void figuresOfAUnitAndThoseOfALevel() {
        assertThat(said(ask("chi", "TN", "level=below")))
                .containsExactly(
                        "TN 2020-01-01 300",
                        "TN 2021-01-01 324",
                        "TN 2022-01-01 363",
                        "T1 2020-01-01 150",
                        "T1 2021-01-01 174",
                        "T1 2022-01-01 201",
                        "T2 2020-01-01 150",
                        "T2 2021-01-01 150",
                        "T2 2022-01-01 162");
        assertThat(said(ask("chi", "TN", "level=commune", "frame=" + TODAY, "from=2019-01-01", "to=2020-01-01")))
                .containsExactly(
                        "TN 2020-01-01 300",
                        "AB 2020-01-01 90",
                        "C 2020-01-01 60",
                        "D 2020-01-01 100",
                        "E 2020-01-01 50");
        assertThat(said(ask("chi", "T1", "units=D,C", "by=total")))
                .containsExactly("T1 2022-01-01 525", "D 2022-01-01 289", "C 2022-01-01 215");
    }

    @Test
    void quartersAndWhatRunsFromTheYearsStart() {
        assertThat(said(ask("hoi-nghi", "D", "by=quarter")))
                .containsExactly(
                        "D 2020-04-01 9",
                        "D 2020-05-01 1",
                        "D 2020-10-01 - none",
                        "D 2021-01-01 - none",
                        "D 2021-03-01 6",
                        "D 2021-05-01 5");
        assertThat(said(ask(
                        "hoi-nghi", "D", "by=quarter", "running=from-year-start", "from=2021-01-01", "to=2022-01-01")))
                .containsExactly("D 2021-03-01 6", "D 2021-05-01 11");
        assertThat(said(ask("chi", "TN", "running=from-start", "from=2020-01-01", "to=2022-01-01")))
                .containsExactly("TN 2021-01-01 624", "TN 2022-01-01 987");
        assertThat(said(ask("hoi-nghi", "D", "by=half-year"))).startsWith("D 2020-05-01 10");
        assertThat(said(ask("hoi-nghi", "D", "by=month")))
                .startsWith("D 2020-02-01 3", "D 2020-03-01 2")
                .contains("D 2021-04-01 - none");
    }

    @Test
    void growthIsSaidInThreeWays() {
        assertThat(said(ask("chi", "T1", "ask=year-on-year")))
                .containsExactly("T1 2020-01-01 - none", "T1 2021-01-01 16", "T1 2022-01-01 15.51724137931034482759");
        assertThat(said(ask("chi", "T1", "ask=year-on-year", "from=2020-01-01", "to=2021-01-01")))
                .containsExactly("T1 2021-01-01 16");
        assertThat(said(ask("chi", "TN", "ask=cagr"))).containsExactly("TN 2022-01-01 10");
        assertThat(said(ask("chi", "TN", "ask=mean-of-rates")))
                .containsExactly("TN 2022-01-01 10.01851851851851851852");
        SeriesRow row = SeriesRow.of(ask("chi", "TN", "ask=cagr")).getFirst();
        assertThat(row.asked()).isEqualTo("cagr");
        assertThat(row.numerator()).isEqualByComparingTo("363");
        assertThat(row.denominator()).isEqualByComparingTo("300");
    }

    @Test
    void growthNeedsTheYearsAskedFor() {
        assertThat(said(ask("chi", "AB", "ask=cagr")))
                .as("A + B were 90 in 2019: the square root of 121/90")
                .containsExactly("AB 2022-01-01 15.95018087284057550663");
        assertThat(said(ask("chi", "AB", "ask=year-on-year", "frame=" + TODAY, "from=2020-01-01", "to=2021-01-01")))
                .containsExactly("AB 2021-01-01 10");
    }

    @Test
    void perHeadIsARatioOfSums() {
        assertThat(said(ask("chi", "TN", "ask=per-head", "per=dan-so", "by=total", "level=below")))
                .containsExactly(
                        "TN 2022-01-01 0.01645",
                        "T1 2022-01-01 0.01335877862595419847",
                        "T2 2022-01-01 0.02231884057971014493");
        SeriesRow row = SeriesRow.of(ask("chi", "T1", "ask=per-head", "per=dan-so", "by=total"))
                .getFirst();
        assertThat(row.numerator()).isEqualByComparingTo("525");
        assertThat(row.denominator()).isEqualByComparingTo("39300");
        assertThat(said(ask("chi", "TN", "ask=per-head", "per=dan-so", "from=2019-01-01", "to=2020-01-01")))
                .containsExactly("TN 2020-01-01 0.015");
    }

    @Test
    void thisYearBesideLastYear() {
        SeriesRow quarter = SeriesRow.of(
                        ask("hoi-nghi", "D", "ask=last-year", "by=quarter", "from=2021-01-01", "to=2021-04-01"))
                .getFirst();
        assertThat(quarter.value()).isEqualByComparingTo("6");
        assertThat(quarter.against()).as("January and February, as this year").isEqualByComparingTo("5");
        assertThat(quarter.difference()).isEqualByComparingTo("1");
        assertThat(quarter.percent()).isEqualByComparingTo("20");
        SeriesRow points = SeriesRow.of(ask("ho-ngheo", "T1", "ask=last-year")).getLast();
        assertThat(points.difference()).isEqualByComparingTo("0.66666666666666666666");
        assertThat(points.percent()).isNull();
        SeriesRow window = SeriesRow.of(
                        ask("hoi-nghi", "D", "ask=last-year", "by=total", "from=2021-01-01", "to=2021-03-01"))
                .getFirst();
        assertThat(window.value()).isEqualByComparingTo("6");
        assertThat(window.against()).isEqualByComparingTo("5");
    }

    @Test
    void ranksAreSharedAndUnitsWithoutAFigureStandLast() {
        List<Line> lines = ask(
                        "ho-ngheo",
                        "TN",
                        "ask=rank",
                        "level=commune",
                        "frame=" + TODAY,
                        "from=2021-01-01",
                        "to=2022-01-01")
                .lines();
        assertThat(lines)
                .extracting(line ->
                        line.unit().code() + " " + ((Line.Ranked) line).rank() + "/" + ((Line.Ranked) line).of())
                .containsExactly("AB 1/4", "E 1/4", "D 3/4", "C 4/4");
        List<Line> before = ask(
                        "ho-ngheo",
                        "TN",
                        "ask=rank",
                        "level=commune",
                        "frame=" + TODAY,
                        "from=2020-01-01",
                        "to=2021-01-01")
                .lines();
        assertThat(before)
                .extracting(line -> line.unit().code() + " " + ((Line.Ranked) line).rank())
                .containsExactly("AB 1", "D 2", "C 3", "E null");
        assertThat(before.getLast().reason()).isEqualTo(Reasons.nobodyReported());
        assertThat(said(ask("chi", "TN", "ask=rank", "level=below", "from=2021-01-01", "to=2022-01-01")))
                .containsExactly("T1 2022-01-01 201", "T2 2022-01-01 162");
    }

    @Test
    void aDistributionHasQuartilesAndAMeanOfSums() {
        SeriesAnswer answer = ask(
                "ho-ngheo",
                "TN",
                "ask=distribution",
                "level=commune",
                "frame=" + TODAY,
                "from=2021-01-01",
                "to=2022-01-01");
        assertThat(SeriesRow.of(answer))
                .extracting(row -> row.asked() + " " + row.unit() + " " + plain(row.value()) + " of " + row.of())
                .containsExactly(
                        "least AB 5 of 4",
                        "lower-quartile TN 5 of 4",
                        "median TN 12.5 of 4",
                        "upper-quartile TN 22.5 of 4",
                        "most C 30 of 4",
                        "mean TN 13 of 4");
    }

    /** Added up once, so of one moment, whatever is entered meanwhile; and the same as when each is asked alone. */
    @Test
    void whatRestsOnTheSameFiguresIsOfOneMoment() {
        String[] level = {"level=commune", "from=2021-01-01", "to=2022-01-01"};
        SeriesQuestion rank = question("ho-ngheo", "TN", "ask=rank", level[0], level[1], level[2]);
        SeriesQuestion spread = question("ho-ngheo", "TN", "ask=distribution", level[0], level[1], level[2]);
        List<SeriesAnswer> together = series.answers(List.of(rank, spread));
        assertThat(together).extracting(SeriesAnswer::asOf).doesNotContainNull();
        assertThat(together.getFirst().asOf()).isEqualTo(together.getLast().asOf());
        assertThat(said(together.getFirst())).isEqualTo(said(series.answer(rank)));
        assertThat(said(together.getLast())).isEqualTo(said(series.answer(spread)));
    }

    @Test
    void attainmentIsOfWhatTheTargetSpeaksAbout() {
        SeriesRow sum = SeriesRow.of(ask("chi", "TN", "ask=attainment")).getFirst();
        assertThat(sum.value()).isEqualByComparingTo("987");
        assertThat(sum.percent()).isEqualByComparingTo("61.6875");
        assertThat(sum.verdict()).isEqualTo("attention");
        assertThat(sum.paceDue()).isEqualByComparingTo("75.01711156741957563313");
        assertThat(sum.paceDone()).isEqualByComparingTo("61.6875");
        assertThat(sum.paceExpected()).isEqualByComparingTo("1200.27378507871321013005");
        assertThat(SeriesRow.of(ask("chi", "TN", "ask=attainment", "by=year")))
                .extracting(row -> plain(row.value()))
                .containsExactly("300", "624", "987");
        SeriesRow stock = SeriesRow.of(ask("ho-ngheo", "T1", "ask=attainment")).getFirst();
        assertThat(stock.percent()).isEqualByComparingTo("75.00000000000000000002");
        assertThat(stock.paceDue()).isEqualByComparingTo("50");
        assertThat(SeriesRow.of(ask("hoi-nghi", "D", "ask=attainment")))
                .extracting(row -> plain(row.value()) + " " + row.verdict())
                .containsExactly("10 on_track", "11 on_track", "0 on_track");
        assertThat(why(ask("ho-ngheo", "T2", "ask=attainment").lines().getFirst()))
                .isEqualTo("No target is set for this unit");
    }

    @Test
    void whatChangedSinceADayIsTheFigureThenAndNow() {
        world.correct();
        SeriesAnswer answer = ask("chi", "TN", "ask=changes", "since=2022-01-15", "level=below");
        assertThat(SeriesRow.of(answer))
                .extracting(row -> row.unit() + " " + plain(row.against()) + " > " + plain(row.value()) + " by "
                        + row.by() + " at " + row.at())
                .containsExactly(
                        "TN 363 > 368 by lan at 2022-02-01T00:00:00Z", "T2 162 > 167 by lan at 2022-02-01T00:00:00Z");
        Line.Compared line = (Line.Compared) answer.lines().getFirst();
        assertThat(line.revisions()).singleElement().satisfies(one -> {
            assertThat(one.unit().code()).isEqualTo("D");
            assertThat(Objects.requireNonNull(one.then()).quantity()).isEqualByComparingTo("99");
            assertThat(one.now().quantity()).isEqualByComparingTo("104");
            assertThat(one.number()).isEqualTo(2);
        });
        Line none = ask("chi", "T1", "ask=changes", "since=2022-01-15").lines().getFirst();
        assertThat(why(none)).isEqualTo("Nothing was entered or revised since then");
        assertThat(said(ask("chi", "TN", "ask=changes", "since=2022-03-01"))).hasSize(1);
        Line first = ask("chi", "TN", "ask=changes", "since=2021-01-01").lines().getFirst();
        assertThat(first.value()).isEqualByComparingTo("300");
        assertThat(why(first)).isEqualTo("There was no figure at that moment");
    }

    @Test
    void twoFramesStandSideBySide() {
        SeriesAnswer answer = ask(
                "chi",
                "T1",
                "ask=frames",
                "level=below",
                "frame=" + TODAY,
                "beside=2019-06-30",
                "from=2021-01-01",
                "to=2022-01-01");
        assertThat(SeriesRow.of(answer))
                .extracting(row -> row.unit() + " " + plain(row.value()) + " " + row.exactness() + " | "
                        + plain(row.against()) + " " + row.againstExactness() + " | " + plain(row.difference()))
                .containsExactly(
                        "T1 201 EXACT | 201 EXACT | 0",
                        "AB 121 EXACT | - NONE | -",
                        "C 80 EXACT | 80 EXACT | 0",
                        "A - NONE | 60.5 ESTIMATED | -",
                        "B - NONE | 60.5 ESTIMATED | -");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithTheReason() {
        assertThat(refused(ask("chi", "TN", "by=month"))).contains("not reported as often");
        assertThat(refused(ask("nguoi-du", "TN", "by=total"))).contains("distinct persons");
        assertThat(refused(ask("nguoi-du", "TN", "ask=frames", "beside=" + TODAY)))
                .contains("itself reported");
        assertThat(refused(ask("dan-so", "TN", "ask=rank", "level=below"))).contains("Neither more nor less");
        assertThat(refused(ask("chi", "TN", "ask=rank"))).contains("name a level");
        assertThat(refused(ask("chi", "TN", "ask=rank", "units=T1,C"))).contains("several kinds (PROVINCE, COMMUNE)");
        assertThat(refused(ask("ho-ngheo", "TN", "ask=cagr"))).contains("percentage");
        assertThat(refused(ask("chi", "TN", "ask=per-head", "per=ho-ngheo"))).contains("no population");
        assertThat(refused(ask("ho-ngheo", "TN", "ask=per-head", "per=dan-so"))).contains("quotient already");
        assertThat(refused(ask("chi", "TN", "level=office"))).contains("units below them have no figure");
        assertThat(refused(ask("dan-so", "TN", "ask=attainment"))).contains("No target");
        assertThat(refused(ask("chi", "E", "ask=rank", "level=below"))).contains("no unit of this level");
        assertThatThrownBy(() -> ask("chi", "TN", "by=month").orRefuse()).isInstanceOf(BadInput.class);
    }

    @Test
    void everythingThatCannotBeReadIsNamedAtOnce() {
        assertThatThrownBy(() -> ask("chi", "TN", "by=week", "ask=groth", "level=street", "from=2019"))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.problems()).hasSize(4));
        assertThatThrownBy(() -> ask("chi", "TN", "units=T1,khong,cung-khong"))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.problems()).hasSize(2));
    }
}
