package vn.tongket.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.base.Window;
import vn.tongket.measure.answer.Reasons;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;
import vn.tongket.measure.trace.Trace;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.IndicatorMaker;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.frame.Frames;
import vn.tongket.unit.frame.ShareBy;

/** The figures worked out by hand in docs/domain/roll-up.md, one for one. */
@TongketTest
@Transactional
class RollUpByHandTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);
    private static final LocalDate MERGED = LocalDate.of(2020, 1, 1);
    private static final LocalDate SPLIT = LocalDate.of(2021, 1, 1);
    private static final LocalDate MOVED = LocalDate.of(2021, 7, 1);
    private static final Frame BEFORE = Frame.on(LocalDate.of(2019, 6, 30));
    private static final Frame TODAY = Frame.on(LocalDate.of(2022, 1, 1));

    @Autowired
    DSLContext database;

    @Autowired
    Programmes programmes;

    @Autowired
    RollUp rollUp;

    @Autowired
    Frames frames;

    private WorldStore store;
    private Map<String, Integer> indicators;

    @BeforeEach
    void makeTheExample() {
        store = new WorldStore(database);
        units();
        programmes.save(programme());
        indicators = programmes.indicatorIds("vd");
        for (String sum : List.of("hoi-nghi", "hoi-nghi-dat")) {
            values(sum, 2019, Map.of("A", "10", "B", "4", "C", "5", "D", "7", "E", "2"));
            values(sum, 2020, Map.of("AB", "20", "C", "6", "D", "8", "E", "3"));
            values(sum, 2021, Map.of("AB", "21", "C1", "2", "C2", "6", "D", "9", "E", "4"));
        }
        values("dat-chuan", 2019, Map.of("A", "10", "B", "4", "C", "5"));
        values("dan-so", 2019, Map.of("A", "6000", "B", "3000", "C", "4000"));
        values("dan-so", 2020, Map.of("AB", "9100", "C", "4000"));
        values("dan-so", 2021, Map.of("AB", "9200", "C1", "1230", "C2", "2870"));
        values("thu-nhap", 2019, Map.of("A", "50", "B", "40", "C", "60"));
        values("san-xuat", 2019, Map.of("A", "40", "B", "30", "C", "30"));
        values("san-xuat", 2020, Map.of("AB", "80", "C", "35"));
        values("san-xuat", 2021, Map.of("AB", "85", "C1", "12", "C2", "24"));
        ratio(2019, "A", "8", "10");
        ratio(2019, "B", "1", "10");
        ratio(2019, "C", "5", "5");
        ratio(2020, "AB", "9", "20");
        ratio(2020, "C", "5", "5");
    }

    private void units() {
        store.unit("TN", UnitKind.COUNTRY);
        List.of("T1", "T2").forEach(code -> store.unit(code, UnitKind.PROVINCE));
        List.of("A", "B", "C", "D", "E", "AB", "C1", "C2").forEach(code -> store.unit(code, UnitKind.COMMUNE));
        store.version("TN", "TN", LONG_AGO, null, null);
        store.version("T1", "T1", LONG_AGO, null, "TN");
        store.version("T2", "T2", LONG_AGO, null, "TN");
        store.version("A", "A", LONG_AGO, MERGED, "T1");
        store.version("B", "B", LONG_AGO, MERGED, "T1");
        store.version("AB", "AB", MERGED, null, "T1");
        store.version("C", "C", LONG_AGO, SPLIT, "T1");
        store.version("C1", "C1", SPLIT, null, "T1");
        store.version("C2", "C2", SPLIT, null, "T1");
        store.version("D", "D", LONG_AGO, MOVED, "T2");
        store.version("D", "D@2", MOVED, null, "T1");
        store.version("E", "E", LONG_AGO, null, "T2");
        store.size("A", 6000L, new BigDecimal("20"));
        store.size("B", 3000L, new BigDecimal("30"));
        store.succession("A", "AB", MERGED, BigDecimal.ONE, null);
        store.succession("B", "AB", MERGED, BigDecimal.ONE, null);
        store.succession("C", "C1", SPLIT, new BigDecimal("0.3"), new BigDecimal("0.6"));
        store.succession("C", "C2", SPLIT, new BigDecimal("0.7"), new BigDecimal("0.4"));
        store.changed();
    }

    private static Programme programme() {
        return Programme.of(
                new ProgrammeHead(
                        "vd",
                        "Ví dụ",
                        "TN",
                        new Window(LocalDate.of(2019, 1, 1), LocalDate.of(2022, 1, 1)),
                        true,
                        false,
                        List.of()),
                List.of(
                        indicator("hoi-nghi", UnitRule.SUM, TimeRule.SUM, null, ShareBy.PEOPLE),
                        indicator("hoi-nghi-dat", UnitRule.SUM, TimeRule.MEAN, null, ShareBy.LAND),
                        indicator("dat-chuan", UnitRule.COUNT_IF, TimeRule.LAST, ">= 5", ShareBy.PEOPLE),
                        indicator("dan-so", UnitRule.SUM, TimeRule.LAST, null, ShareBy.PEOPLE),
                        indicator("thu-nhap", UnitRule.WEIGHTED_MEAN, TimeRule.NONE, "dan-so", ShareBy.PEOPLE),
                        indicator("san-xuat", UnitRule.SUM, TimeRule.CAGR, null, ShareBy.PEOPLE),
                        indicator("ty-le", UnitRule.RATIO_OF_SUMS, TimeRule.RATIO_OF_SUMS, null, ShareBy.PEOPLE),
                        indicator("ty-le-tung-nam", UnitRule.OWN_LEVEL, TimeRule.MEAN_OF_RATES, null, ShareBy.PEOPLE),
                        indicator(
                                "hoi-nghi-moi-nghin-dan",
                                UnitRule.COMPUTED,
                                TimeRule.SUM,
                                "1000 * hoi_nghi / dan_so",
                                ShareBy.PEOPLE),
                        indicator("chua-co", UnitRule.SUM, TimeRule.SUM, null, ShareBy.PEOPLE)));
    }

    private static Indicator indicator(String code, UnitRule rule, TimeRule time, @Nullable String extra, ShareBy by) {
        return IndicatorMaker.of(code)
                .rules(rule, time)
                .weightedBy(rule == UnitRule.WEIGHTED_MEAN ? extra : null)
                .countedIf(rule == UnitRule.COUNT_IF ? extra : null)
                .computedAs(rule == UnitRule.COMPUTED ? extra : null)
                .sharedBy(by)
                .times(rule == UnitRule.RATIO_OF_SUMS ? 100 : 1)
                .make();
    }

    private void values(String indicator, int year, Map<String, String> quantities) {
        quantities.forEach((unit, quantity) -> store.value(
                indicators.getOrDefault(indicator, 0),
                unit,
                Window.year(year),
                "",
                "A",
                new BigDecimal(quantity),
                null,
                null));
    }

    private void ratio(int year, String unit, String numerator, String denominator) {
        store.value(
                indicators.getOrDefault("ty-le", 0),
                unit,
                Window.year(year),
                "",
                "A",
                null,
                new BigDecimal(numerator),
                new BigDecimal(denominator));
    }

    private List<Figure> ask(String indicator, String unit, Grouping by, Frame frame) {
        return rollUp.figures(new Question("vd", List.of(indicator), unit, false, null, by, frame));
    }

    private Figure total(String indicator, String unit, Frame frame) {
        return ask(indicator, unit, Grouping.TOTAL, frame).getFirst();
    }

    private List<String> byYear(String indicator, String unit, Frame frame) {
        return ask(indicator, unit, Grouping.YEAR, frame).stream()
                .map(figure -> plain(figure) + " " + figure.exactness())
                .toList();
    }

    private static @Nullable String plain(Figure figure) {
        return figure.value() == null ? null : figure.value().toPlainString();
    }

    @Test
    void aSumIsShownInTheBoundariesOfItsTime() {
        assertThat(byYear("hoi-nghi", "T1", Frame.AS_REPORTED)).containsExactly("19 EXACT", "26 EXACT", "38 EXACT");
        assertThat(byYear("hoi-nghi", "T2", Frame.AS_REPORTED)).containsExactly("9 EXACT", "11 EXACT", "4 EXACT");
    }

    @Test
    void aSumIsShownInTodaysBoundaries() {
        assertThat(byYear("hoi-nghi", "T1", TODAY)).containsExactly("26 EXACT", "34 EXACT", "38 EXACT");
        assertThat(byYear("hoi-nghi", "T2", TODAY)).containsExactly("2 EXACT", "3 EXACT", "4 EXACT");
        assertThat(byYear("hoi-nghi", "AB", TODAY)).containsExactly("14 EXACT", "20 EXACT", "21 EXACT");
        assertThat(byYear("hoi-nghi", "C1", TODAY)).containsExactly("1.5 ESTIMATED", "1.8 ESTIMATED", "2 EXACT");
        assertThat(byYear("hoi-nghi-dat", "C1", TODAY)).containsExactly("3 ESTIMATED", "3.6 ESTIMATED", "2 EXACT");
    }

    @Test
    void aSumIsShownInOldBoundaries() {
        assertThat(byYear("hoi-nghi", "A", BEFORE))
                .containsExactly("10 EXACT", "13.33333333334 ESTIMATED", "14.000000000007 ESTIMATED");
        assertThat(byYear("hoi-nghi", "B", BEFORE))
                .containsExactly("4 EXACT", "6.66666666666 ESTIMATED", "6.999999999993 ESTIMATED");
        assertThat(byYear("hoi-nghi-dat", "A", BEFORE)).containsExactly("10 EXACT", "8 ESTIMATED", "8.4 ESTIMATED");
        assertThat(byYear("hoi-nghi", "C", BEFORE)).containsExactly("5 EXACT", "6 EXACT", "8 EXACT");
        assertThat(byYear("hoi-nghi", "T1", BEFORE)).containsExactly("19 EXACT", "26 EXACT", "29 EXACT");
    }

    /** The first check that the peer fails: mergers, splits and moves leave every year's national total unchanged. */
    @Test
    void theNationalTotalIsTheSameInEveryFrame() {
        for (Frame frame : List.of(Frame.AS_REPORTED, BEFORE, TODAY, Frame.on(LocalDate.of(2020, 6, 1)))) {
            assertThat(byYear("hoi-nghi", "TN", frame)).containsExactly("28 EXACT", "37 EXACT", "42 EXACT");
            assertThat(plain(total("hoi-nghi", "TN", frame))).isEqualTo("107");
        }
    }

    /** The same, recorded in the middle of a series that is already there. */
    @Test
    void recordingAMergerChangesNoTotal() {
        store.unit("DE", UnitKind.COMMUNE);
        LocalDate day = LocalDate.of(2020, 7, 1);
        store.version("DE", "DE", day, null, "T2");
        database.execute("update unit.version set valid_to = ? where code in ('E')", day);
        database.execute("delete from unit.version where code = 'D@2'");
        database.execute("update unit.version set valid_to = ? where code = 'D'", day);
        store.succession("D", "DE", day, BigDecimal.ONE, null);
        store.succession("E", "DE", day, BigDecimal.ONE, null);
        store.changed();
        for (Frame frame : List.of(Frame.AS_REPORTED, BEFORE, TODAY)) {
            assertThat(byYear("hoi-nghi", "TN", frame)).containsExactly("28 EXACT", "37 EXACT", "42 EXACT");
        }
        assertThat(byYear("hoi-nghi", "DE", TODAY)).containsExactly("9 EXACT", "11 EXACT", "13 EXACT");
    }

    /** The second: where a commune belonged then, and where it belongs now, can both be asked. */
    @Test
    void aMovedCommuneLeavesPastAndPresentTotalsReproducible() {
        assertThat(plain(total("hoi-nghi", "T2", BEFORE))).isEqualTo("33");
        assertThat(plain(total("hoi-nghi", "T2", TODAY))).isEqualTo("9");
        assertThat(plain(total("hoi-nghi", "T1", BEFORE))).isEqualTo("74");
        assertThat(plain(total("hoi-nghi", "T1", TODAY))).isEqualTo("98");
    }

    /** The third: never an empty answer. */
    @Test
    void whatCannotBeComputedSaysWhy() {
        Figure gone = total("hoi-nghi", "A", TODAY);
        assertThat(gone.exactness()).isEqualTo(Exactness.NONE);
        assertThat(gone.reason())
                .isEqualTo(new Reason(
                        "Xã A did not exist on 2022-01-01: it ended on 2020-01-01, its ground went to Xã AB (AB)",
                        "Xã A không còn vào ngày 01/01/2022: kết thúc ngày 01/01/2020, địa bàn nay thuộc xã AB"));
        Figure notYet = total("hoi-nghi", "AB", BEFORE);
        assertThat(notYet.reason()).isNotNull();
        assertThat(notYet.reason())
                .extracting(Reason::english)
                .asString()
                .contains("began on 2020-01-01, out of Xã A (A), Xã B (B)");
        assertThat(total("chua-co", "T1", TODAY).reason()).isEqualTo(Reasons.noValues());
        assertThat(total("dat-chuan", "T2", TODAY).reason()).isEqualTo(Reasons.nobodyReported());
        assertThat(total("ty-le-tung-nam", "T1", TODAY).reason()).isNotNull();
        assertThat(byYear("hoi-nghi", "AB", Frame.AS_REPORTED)).containsExactly("null NONE", "20 EXACT", "21 EXACT");
    }

    @Test
    void aRatioAddsItsParts() {
        Figure year = ask("ty-le", "T1", Grouping.YEAR, Frame.AS_REPORTED).getFirst();
        assertThat(plain(year)).isEqualTo("56");
        assertThat(year.numerator()).isEqualByComparingTo("14");
        assertThat(year.denominator()).isEqualByComparingTo("25");
        Figure both = total("ty-le", "T1", Frame.AS_REPORTED);
        assertThat(plain(both)).isEqualTo("56");
        assertThat(both.numerator()).isEqualByComparingTo("28");
        assertThat(both.denominator()).isEqualByComparingTo("50");
    }

    @Test
    void aMeanIsWeighted() {
        Figure figure = total("thu-nhap", "T1", Frame.AS_REPORTED);
        assertThat(plain(figure)).isEqualTo("50.76923076923076923077");
        assertThat(figure.numerator()).isEqualByComparingTo("660000");
        assertThat(figure.denominator()).isEqualByComparingTo("13000");
    }

    @Test
    void unitsThatMeetAConditionAreCounted() {
        Figure figure = ask("dat-chuan", "T1", Grouping.YEAR, Frame.AS_REPORTED).getFirst();
        assertThat(plain(figure)).isEqualTo("2");
        assertThat(figure.denominator()).isEqualByComparingTo("3");
        Figure later = total("dat-chuan", "T1", Frame.AS_REPORTED);
        assertThat(plain(later)).as("AB did not report, nor did C1, C2 and D").isNull();
    }

    @Test
    void overTimeFiguresAreLastMeanOrGrowth() {
        assertThat(plain(total("dan-so", "T1", Frame.AS_REPORTED))).isEqualTo("13300");
        assertThat(plain(total("hoi-nghi-dat", "T1", Frame.AS_REPORTED)))
                .as("26 + 34 + 38 in the boundaries of the last day, by months")
                .isEqualTo("32.66666666666666666667");
        Figure growth = total("san-xuat", "T1", Frame.AS_REPORTED);
        assertThat(plain(growth)).isEqualTo("10");
        assertThat(growth.numerator()).isEqualByComparingTo("121");
        assertThat(growth.denominator()).isEqualByComparingTo("100");
        assertThat(byYear("san-xuat", "T1", Frame.AS_REPORTED))
                .containsExactly("null NONE", "15 EXACT", "5.21739130434782608696 EXACT");
    }

    @Test
    void aFormulaIsAppliedAfterItsInputsAreRolledUp() {
        Figure year = ask("hoi-nghi-moi-nghin-dan", "T1", Grouping.YEAR, Frame.AS_REPORTED)
                .getFirst();
        assertThat(plain(year)).isEqualTo("1.46153846153846153846");
    }

    @Test
    void coverageCountsGround() {
        values("chua-co", 2019, Map.of("A", "1", "C", "1"));
        values("chua-co", 2020, Map.of("AB", "1", "C", "1", "D", "1", "E", "1"));
        Coverage first = ask("chua-co", "TN", Grouping.YEAR, TODAY).getFirst().coverage();
        assertThat(first.reported()).isEqualTo(2);
        assertThat(first.expected()).isEqualTo(5);
        assertThat(first.missing()).extracting(Coverage.Missing::unitCode).containsExactly("D", "E");
        assertThat(first.partly())
                .as("A reported, B did not")
                .extracting(Coverage.Missing::unitCode)
                .containsExactly("AB");
        assertThat(total("chua-co", "T1", Frame.AS_REPORTED).coverage().partly())
                .as("of both years, on the ground of the last day")
                .extracting(Coverage.Missing::unitCode)
                .containsExactly("AB", "D");
    }

    @Test
    void aTraceSumsToItsFigure() {
        Trace trace = rollUp.trace(
                new Question("vd", List.of("hoi-nghi"), "A", false, Window.year(2021), Grouping.TOTAL, BEFORE));
        assertThat(trace.contributions()).singleElement().satisfies(one -> {
            assertThat(one.unit().code()).isEqualTo("AB");
            assertThat(one.share()).isEqualByComparingTo("0.666666666667");
            assertThat(one.basis()).isEqualTo("POPULATION");
            assertThat(one.contributed()).isEqualByComparingTo("14.000000000007");
            assertThat(one.enteredBy()).isEqualTo("tester");
        });
    }

    @Test
    void theWeightsOfAMeanAreTracedBesideIt() {
        Trace trace = rollUp.trace(
                new Question("vd", List.of("thu-nhap"), "T1", false, null, Grouping.TOTAL, Frame.AS_REPORTED));
        assertThat(trace.contributions())
                .extracting(one -> one.contributed().toPlainString())
                .containsExactly("300000", "120000", "240000");
        assertThat(trace.parts().getFirst().figure().value()).isEqualByComparingTo("13000");
    }

    @Test
    void childrenAreThoseOfTheFrame() {
        Question before = new Question("vd", List.of("hoi-nghi"), "T1", true, null, Grouping.TOTAL, BEFORE);
        assertThat(rollUp.figures(before))
                .extracting(figure -> figure.unit().code())
                .containsExactly("T1", "A", "B", "C");
        Question today = new Question("vd", List.of("hoi-nghi"), "T1", true, null, Grouping.TOTAL, TODAY);
        assertThat(rollUp.figures(today))
                .extracting(figure -> figure.unit().code())
                .containsExactly("T1", "AB", "C1", "C2", "D");
    }

    @Test
    void unknownNamesAreRefusedWithTheNearest() {
        assertThatThrownBy(() -> total("hoi-ngi", "T1", TODAY))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("did you mean 'hoi-nghi'");
        assertThatThrownBy(() -> rollUp.trace(new Question("vd", List.of(), "T1", false, null, Grouping.TOTAL, TODAY)))
                .isInstanceOf(BadInput.class);
    }
}
