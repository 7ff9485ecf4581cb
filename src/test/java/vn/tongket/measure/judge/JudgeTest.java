package vn.tongket.measure.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator.Frequency;
import vn.tongket.programme.Target.Operator;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.programme.YearRule;

/** The term is 2016–2020. Every number by hand. */
class JudgeTest {
    private static final Window TERM = Given.TERM;
    private static final Window YEAR = Window.year(2020);

    private static Given sum(Operator operator, String level) {
        return new Given().target(TERM, operator, level, YearRule.PERIOD);
    }

    private static Given share() {
        return new Given().rules(UnitRule.RATIO_OF_SUMS, TimeRule.LAST).decimals(1);
    }

    private static String level(Verdict verdict) {
        return Objects.requireNonNull(Objects.requireNonNull(verdict.figure()).value())
                .toPlainString();
    }

    @Test
    void aSumIsJudgedOverItsWholeWindowOnceItsEndIsReached() {
        Given given = sum(Operator.AT_LEAST, "100");
        for (int year = 2016; year <= 2019; year++) {
            given.year(year, "19");
        }
        Verdict before = given.verdict();
        assertThat(before.standing()).isEqualTo(Standing.ATTENTION);
        assertThat(level(before)).isEqualTo("76");
        Verdict end = given.year(2020, "20").verdict();
        assertThat(end.standing()).isEqualTo(Standing.NOT_MET);
        assertThat(level(end)).isEqualTo("96");
        assertThat(VerdictWords.sentence(end)).isEqualTo("Giai đoạn 2016–2020: 96, không đạt (≥ 100)");
    }

    /** 1461 of 1827 days: 79,97 % are due. 80 of 100 keeps it; 64 is 80,04 % of it; 63 is 78,8 %. */
    @Test
    void beforeTheEndThePaceDecidesAndNothingIsMissed() {
        assertThat(fourYears("20").standing()).isEqualTo(Standing.ON_TRACK);
        assertThat(fourYears("16").standing()).isEqualTo(Standing.ATTENTION);
        assertThat(fourYears("15.75").standing()).isEqualTo(Standing.AT_RISK);
        assertThat(fourYears("25").standing()).isEqualTo(Standing.ON_TRACK);
    }

    private static Verdict fourYears(String each) {
        return sum(Operator.AT_LEAST, "100")
                .year(2016, each)
                .year(2017, each)
                .year(2018, each)
                .year(2019, each)
                .verdict();
    }

    /** At most 100 in five years: 20 a year keeps it, 30 after the first is ahead of what may be spent. */
    @Test
    void aSumThatMustNotPassItsLevelIsOffTrackWhenItIsAhead() {
        assertThat(sum(Operator.AT_MOST, "100").year(2016, "20").verdict().standing())
                .isEqualTo(Standing.ON_TRACK);
        assertThat(sum(Operator.AT_MOST, "100").year(2016, "25").verdict().standing())
                .isEqualTo(Standing.ATTENTION);
        assertThat(sum(Operator.AT_MOST, "100").year(2016, "30").verdict().standing())
                .isEqualTo(Standing.AT_RISK);
        assertThat(sum(Operator.AT_MOST, "100").year(2016, "101").verdict().standing())
                .isEqualTo(Standing.AT_RISK);
    }

    /** Closed on 14 December as the decree allows; on 9 December it is not the year. */
    @Test
    void aYearMayBeClosedEarly() {
        Window closed = new Window(LocalDate.of(2019, 12, 15), LocalDate.of(2020, 12, 15));
        Window earlier = new Window(LocalDate.of(2019, 12, 15), LocalDate.of(2020, 12, 10));
        assertThat(share().target(YEAR, Operator.AT_LEAST, "95", YearRule.PERIOD)
                        .figure(closed, "90", 10, 0, 10)
                        .verdict()
                        .standing())
                .isEqualTo(Standing.NOT_MET);
        assertThat(share().target(YEAR, Operator.AT_LEAST, "95", YearRule.PERIOD)
                        .figure(earlier, "90", 10, 0, 10)
                        .verdict()
                        .standing())
                .isEqualTo(Standing.ATTENTION);
    }

    @Test
    void aLevelIsItsLastYears() {
        Given given = share().target(TERM, Operator.AT_MOST, "4", YearRule.PERIOD)
                .year(2016, "10")
                .year(2019, "5");
        Verdict before = given.verdict();
        // from 10 at the end of 2016 to 4 at the end of 2020: 5 of 6 points after 1095 of 1461 days
        assertThat(before.standing()).isEqualTo(Standing.ON_TRACK);
        assertThat(given.year(2020, "4.04").verdict().standing()).isEqualTo(Standing.NOT_MET);
    }

    /** It stood at 3 already, and fell behind to 5: going evenly from 3 to 4 would call that kept. */
    @Test
    void whatStoodBeyondItsLevelHasNoPaceToKeep() {
        Verdict verdict = share().target(TERM, Operator.AT_MOST, "4", YearRule.PERIOD)
                .year(2016, "3")
                .year(2018, "5")
                .verdict();
        assertThat(verdict.pace()).isNull();
        assertThat(verdict.standing()).isEqualTo(Standing.ATTENTION);
    }

    @Test
    void everyYearIsFailedByOneYearAndNamesIt() {
        Verdict verdict = share().target(TERM, Operator.AT_LEAST, "100", YearRule.EVERY, null, "97")
                .year(2016, "107.6")
                .year(2017, "93")
                .year(2018, "101")
                .year(2019, "100")
                .year(2020, "107.6")
                .verdict();
        assertThat(verdict.standing()).isEqualTo(Standing.NOT_MET);
        assertThat(VerdictWords.sentence(verdict))
                .isEqualTo("Giai đoạn 2016–2020: không đạt (≥ 100 mỗi năm), 4/5 năm đạt, năm 2017: 93,0");
        assertThat(VerdictWords.cell(verdict)).isEqualTo("Không đạt (4/5 năm; 2017: 93,0)");
        Verdict last = verdict.lastYear().orElseThrow();
        assertThat(VerdictWords.sentence(last)).isEqualTo("Năm 2020: 107,6, vượt (≥ 100 mỗi năm)");
        assertThat(VerdictWords.cell(last)).isEqualTo("Vượt (2020)");
    }

    @Test
    void theYearsMakeThePeriodByTheTargetsOwnRule() {
        assertThat(byRule(YearRule.EVERY, "100", "98", "101", "102", "103")).isEqualTo(Standing.NEARLY_MET);
        assertThat(byRule(YearRule.EVERY, "100", "100", "101", "102", "103")).isEqualTo(Standing.MET);
        assertThat(byRule(YearRule.EVERY, "104", "105", "101", "102", "103")).isEqualTo(Standing.EXCEEDED);
        assertThat(byRule(YearRule.LAST, "1", "2", "3", "4", "100")).isEqualTo(Standing.MET);
        assertThat(byRule(YearRule.LAST, "101", "102", "103", "104", "90")).isEqualTo(Standing.NOT_MET);
        assertThat(byRule(YearRule.atLeast(3), "100", "1", "100", "2", "100")).isEqualTo(Standing.MET);
        assertThat(byRule(YearRule.atLeast(3), "100", "1", "98", "2", "100")).isEqualTo(Standing.NEARLY_MET);
        assertThat(byRule(YearRule.atLeast(3), "100", "1", "2", "3", "100")).isEqualTo(Standing.NOT_MET);
    }

    private static Standing byRule(YearRule rule, String... years) {
        Given given = share().target(TERM, Operator.AT_LEAST, "100", rule, null, "97");
        for (int i = 0; i < years.length; i++) {
            given.year(2016 + i, years[i]);
        }
        return given.verdict().standing();
    }

    /** 2018 is missing: it never meets "every year", and nothing more is known; one failed year beside it fails all the same. */
    @Test
    void aMissingYearNeverMeetsIt() {
        Verdict lacks = withoutYear2018(YearRule.EVERY, "101");
        assertThat(lacks.standing()).isEqualTo(Standing.NOT_JUDGED);
        assertThat(VerdictWords.reason(lacks)).contains("1/5 năm");
        assertThat(withoutYear2018(YearRule.EVERY, "90").standing()).isEqualTo(Standing.NOT_MET);
        assertThat(withoutYear2018(YearRule.atLeast(4), "101").standing()).isEqualTo(Standing.EXCEEDED);
        assertThat(withoutYear2018(YearRule.atLeast(5), "101").standing()).isEqualTo(Standing.NOT_JUDGED);
        assertThat(withoutYear2018(YearRule.LAST, "101").standing()).isEqualTo(Standing.EXCEEDED);
    }

    private static Verdict withoutYear2018(YearRule rule, String in2017) {
        return share().target(TERM, Operator.AT_LEAST, "100", rule)
                .year(2016, "101")
                .year(2017, in2017)
                .year(2018, null)
                .year(2019, "101")
                .year(2020, "101")
                .verdict();
    }

    @Test
    void beforeItsEndAYearlyTargetHasAYearsVerdictAndThePeriodsPace() {
        Given given =
                share().target(TERM, Operator.AT_LEAST, "100", YearRule.EVERY).year(2016, "101");
        assertThat(given.verdict().standing()).isEqualTo(Standing.ON_TRACK);
        Verdict failed = given.year(2017, "90").verdict();
        assertThat(failed.standing()).isEqualTo(Standing.AT_RISK);
        assertThat(failed.lastYear().orElseThrow().standing()).isEqualTo(Standing.NOT_MET);
        assertThat(VerdictWords.judged(failed)).isEqualTo("1/2 năm; 2017: 90,0");
        Given atLeast = share().target(TERM, Operator.AT_LEAST, "100", YearRule.atLeast(4))
                .year(2016, "1")
                .year(2017, "101");
        assertThat(atLeast.verdict().standing()).isEqualTo(Standing.ATTENTION);
        assertThat(atLeast.year(2018, "2").verdict().standing()).isEqualTo(Standing.AT_RISK);
    }

    /** 8 of 10 communes cover 80 %: less than 90. */
    @Test
    void onThinGroundNothingIsJudged() {
        Verdict thin = share().target(YEAR, Operator.AT_LEAST, "80", YearRule.PERIOD)
                .year(2020, "95", 8, 10)
                .verdict();
        assertThat(thin.standing()).isEqualTo(Standing.NOT_JUDGED);
        assertThat(VerdictWords.cell(thin)).isEqualTo("Chưa đủ số liệu để đánh giá (8/10 xã)");
        assertThat(VerdictWords.reason(thin)).isEqualTo("Mới có số liệu của 8/10 xã, chưa đủ để đánh giá");
        assertThat(share().target(YEAR, Operator.AT_LEAST, "80", YearRule.PERIOD)
                        .year(2020, "95", 9, 10)
                        .verdict()
                        .standing())
                .isEqualTo(Standing.EXCEEDED);
    }

    @Test
    void unlessWhatLacksCannotChangeIt() {
        assertThat(thinSum(Operator.AT_LEAST, "100").standing()).isEqualTo(Standing.MET);
        assertThat(thinSum(Operator.AT_LEAST, "101").standing()).isEqualTo(Standing.NOT_JUDGED);
        assertThat(thinSum(Operator.AT_MOST, "99").standing()).isEqualTo(Standing.NOT_MET);
        assertThat(thinSum(Operator.AT_MOST, "100").standing()).isEqualTo(Standing.NOT_JUDGED);
        assertThat(new Given()
                        .mayBeNegative()
                        .target(YEAR, Operator.AT_LEAST, "100", YearRule.PERIOD)
                        .year(2020, "100", 2, 10)
                        .verdict()
                        .standing())
                .isEqualTo(Standing.NOT_JUDGED);
        assertThat(share().target(YEAR, Operator.AT_MOST, "99", YearRule.PERIOD)
                        .year(2020, "100", 2, 10)
                        .verdict()
                        .standing())
                .isEqualTo(Standing.NOT_JUDGED);
    }

    private static Verdict thinSum(Operator operator, String level) {
        return new Given()
                .target(YEAR, operator, level, YearRule.PERIOD)
                .year(2020, "100", 2, 10)
                .verdict();
    }

    /** All ten communes up to September, three in October: judged up to 30 September, 90 of 120 where 274 of 366 days are due. */
    @Test
    void anUnfinishedStepIsJudgedUpToTheDayThatEnoughUnitsHaveReached() {
        Given given = new Given().reported(Frequency.MONTH).target(YEAR, Operator.AT_LEAST, "120", YearRule.PERIOD);
        for (int month = 1; month <= 9; month++) {
            given.figure(month(month), "10", 10, 0, 10);
        }
        Verdict nine = given.figure(month(10), "3", 3, 0, 10).verdict();
        assertThat(level(nine)).isEqualTo("90");
        assertThat(nine.standing()).isEqualTo(Standing.ON_TRACK);
        assertThat(VerdictWords.cell(nine)).isEqualTo("Dự kiến đạt (đến 30/09/2020)");
        given.figure(month(11), "3", 3, 0, 10).figure(month(12), "3", 3, 0, 10);
        assertThat(given.verdict().standing()).isEqualTo(Standing.ON_TRACK);
        assertThat(level(given.verdict())).isEqualTo("90");
    }

    @Test
    void aLevelReportedByMonthIsThatOfTheLastMonthOnGroundEnough() {
        Verdict verdict = share().reported(Frequency.MONTH)
                .target(TERM, Operator.AT_LEAST, "90", YearRule.PERIOD)
                .figure(month(8), "84", 10, 0, 10)
                .figure(month(9), "91", 10, 0, 10)
                .figure(month(10), "99", 3, 0, 10)
                .verdict();
        assertThat(level(verdict)).isEqualTo("91");
        assertThat(verdict.standing()).isEqualTo(Standing.ON_TRACK);
    }

    private static Window month(int month) {
        LocalDate from = LocalDate.of(2020, month, 1);
        return new Window(from, from.plusMonths(1));
    }

    /** No clock: the same figures say the same whenever they are looked at, and as of a day only what speaks of days before. */
    @Test
    void asOfADayOnlyFiguresOfDaysBeforeItCount() {
        Given given = sum(Operator.AT_LEAST, "100");
        for (int year = 2016; year <= 2020; year++) {
            given.year(year, "18");
        }
        assertThat(given.verdict().standing()).isEqualTo(Standing.NOT_MET);
        assertThat(given.verdict(LocalDate.of(2020, 12, 31)).standing()).isEqualTo(Standing.ATTENTION);
        assertThat(level(given.verdict(LocalDate.of(2018, 1, 1)))).isEqualTo("36");
    }

    @Test
    void theProgrammesThresholdsHoldWhereATargetSaysNone() {
        assertThat(share().usually("105", "90")
                        .target(YEAR, Operator.AT_LEAST, "100", YearRule.PERIOD)
                        .year(2020, "104")
                        .verdict()
                        .standing())
                .isEqualTo(Standing.MET);
        Verdict own = share().usually("105", "90")
                .target(YEAR, Operator.AT_LEAST, "100", YearRule.PERIOD, "103", "98")
                .year(2020, "97.9")
                .verdict();
        assertThat(own.standing()).isEqualTo(Standing.NOT_MET);
        assertThat(ThresholdWords.of(own))
                .isEqualTo("Vượt: từ 103% mức đề ra; đạt: từ 100% mức đề ra; cơ bản đạt: từ 98%.");
    }

    @Test
    void withoutATargetAnIndicatorIsOnlyWatched() {
        Verdict watched = new Given().year(2019, "7").year(2020, "8").verdict();
        assertThat(watched.standing()).isEqualTo(Standing.WATCHED);
        assertThat(level(watched)).isEqualTo("8");
        assertThat(VerdictWords.cell(watched)).isEqualTo("Chỉ theo dõi");
    }

    @Test
    void ofSeveralTargetsTheLastThatHasBegunIsTheCurrentOne() {
        List<Verdict> all = share().target(Window.year(2019), Operator.AT_LEAST, "90", YearRule.PERIOD)
                .target(YEAR, Operator.AT_LEAST, "95", YearRule.PERIOD)
                .target(Window.year(2021), Operator.AT_LEAST, "99", YearRule.PERIOD)
                .year(2019, "92")
                .year(2020, "94")
                .verdicts();
        assertThat(all)
                .extracting(Verdict::standing)
                .containsExactly(Standing.EXCEEDED, Standing.NOT_MET, Standing.NOT_JUDGED);
        assertThat(Verdict.current(all, all.getFirst().indicator())).contains(all.get(1));
        assertThat(Verdict.of(Objects.requireNonNull(all.getFirst().figure()), all))
                .contains(all.getFirst());
    }
}
