package vn.tongket.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tongket.base.Window;
import vn.tongket.measure.Attainment.Verdict;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;
import vn.tongket.programme.Target.Operator;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.programme.YearRule;
import vn.tongket.unit.ShareBy;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;

class AttainmentsTest {
    private static final Window TERM = new Window(LocalDate.of(2016, 1, 1), LocalDate.of(2021, 1, 1));

    @ParameterizedTest
    @CsvSource({
        // value, operator, level, upper, exceeded from, nearly met from, verdict, percent
        "16000,AT_LEAST,15000,,,,EXCEEDED,106.66666666666666666667",
        "15000,AT_LEAST,15000,,,,MET,100",
        "15500,AT_LEAST,15000,,105,,MET,103.33333333333333333333",
        "15750,AT_LEAST,15000,,105,,EXCEEDED,105",
        "13500,AT_LEAST,15000,,,90,NEARLY_MET,90",
        "13499,AT_LEAST,15000,,,90,NOT_MET,89.99333333333333333333",
        "14999,AT_LEAST,15000,,,,NOT_MET,99.99333333333333333333",
        "2,AT_MOST,4,,,,EXCEEDED,200",
        "4,AT_MOST,4,,,,MET,100",
        "5,AT_MOST,4,,,80,NEARLY_MET,80",
        "5,AT_MOST,4,,,,NOT_MET,80",
        "0,AT_MOST,0,,,,MET,",
        "100,EQUAL,100,,,,MET,100",
        "99,EQUAL,100,,,95,NEARLY_MET,99",
        "105,EQUAL,100,,,,NOT_MET,95.23809523809523809524",
        "1.2,RANGE,1.1,1.5,,,MET,100",
        "1.0,RANGE,1.1,1.5,,90,NEARLY_MET,90.90909090909090909091",
        "2,RANGE,1.1,1.5,,,NOT_MET,75",
        "1,MILESTONE,,,,,MET,",
        "0,MILESTONE,,,,,NOT_MET,",
        "12,MILESTONE,10,,,,MET,120",
        "12,MILESTONE,10,,110,,EXCEEDED,120"
    })
    void itJudges(
            BigDecimal value,
            Operator operator,
            @Nullable BigDecimal level,
            @Nullable BigDecimal upper,
            @Nullable BigDecimal exceeded,
            @Nullable BigDecimal nearly,
            Verdict verdict,
            @Nullable BigDecimal percent) {
        Target target = new Target(null, TERM, operator, level, upper, YearRule.PERIOD, exceeded, nearly, null, null);
        Attainment attainment = new Attainments().judge(figure(value, TERM), target);
        assertThat(attainment.verdict()).isEqualTo(verdict);
        assertThat(attainment.percent()).isEqualTo(percent);
    }

    @Test
    void itDoesNotJudgeWhatIsNotThere() {
        Target target = atLeast(false);
        Attainment attainment = new Attainments().judge(figure(null, TERM), target);
        assertThat(attainment.verdict()).isEqualTo(Verdict.NOT_JUDGED);
        assertThat(attainment.reason()).isEqualTo(Reasons.nobodyReported());
    }

    @Test
    void itDoesNotHoldOneTimesFigureAgainstAnothersTarget() {
        Attainment attainment = new Attainments().judge(figure(BigDecimal.TEN, Window.year(2022)), atLeast(false));
        assertThat(attainment.verdict()).isEqualTo(Verdict.NOT_JUDGED);
    }

    @Test
    void aTargetOfEveryYearIsJudgedByYear() {
        assertThat(new Attainments()
                        .judge(figure(BigDecimal.TEN, TERM), atLeast(true))
                        .reason())
                .isEqualTo(Reasons.judgedByYear());
        List<Figure> years = List.of(
                figure(BigDecimal.ONE, Window.year(2016)),
                figure(BigDecimal.TEN, Window.year(2017)),
                figure(BigDecimal.TEN, Window.year(2023)));
        assertThat(new Attainments().judge(years, atLeast(true)))
                .extracting(Attainment::verdict)
                .containsExactly(Verdict.NOT_MET, Verdict.EXCEEDED);
    }

    private static Target atLeast(boolean everyYear) {
        return new Target(
                null,
                TERM,
                Operator.AT_LEAST,
                new BigDecimal(5),
                null,
                everyYear ? YearRule.EVERY : YearRule.PERIOD,
                null,
                null,
                null,
                null);
    }

    private static Figure figure(@Nullable BigDecimal value, Window window) {
        Indicator indicator = new Indicator(
                "x",
                "x",
                null,
                null,
                null,
                "",
                null,
                null,
                UnitRule.SUM,
                TimeRule.SUM,
                null,
                null,
                null,
                UnitKind.COMMUNE,
                ShareBy.PEOPLE,
                BigDecimal.ONE,
                0,
                Indicator.Better.HIGHER,
                Indicator.Frequency.YEAR,
                null,
                false,
                null,
                null,
                List.of(),
                List.of(atLeast(false)));
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
                Coverage.NOTHING_EXPECTED,
                value == null ? Exactness.NONE : Exactness.EXACT,
                value == null ? Reasons.nobodyReported() : null,
                window.lastDay(),
                List.of());
    }
}
