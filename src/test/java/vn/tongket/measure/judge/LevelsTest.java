package vn.tongket.measure.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tongket.programme.Target;
import vn.tongket.programme.Target.Operator;
import vn.tongket.programme.Thresholds;
import vn.tongket.programme.YearRule;

class LevelsTest {

    @ParameterizedTest
    @CsvSource({
        // value, operator, level, upper, exceeded from, nearly met from, standing, percent
        "16000,AT_LEAST,15000,,,,EXCEEDED,106.66666666666666666667",
        "15000,AT_LEAST,15000,,,,MET,100",
        "15500,AT_LEAST,15000,,105,,MET,103.33333333333333333333",
        "15750,AT_LEAST,15000,,105,,EXCEEDED,105",
        "15749.99,AT_LEAST,15000,,105,,MET,104.99993333333333333333",
        "13500,AT_LEAST,15000,,,90,NEARLY_MET,90",
        "13499,AT_LEAST,15000,,,90,NOT_MET,89.99333333333333333333",
        "14999,AT_LEAST,15000,,,,NOT_MET,99.99333333333333333333",
        "14999,AT_LEAST,15000,,,100,NOT_MET,99.99333333333333333333",
        "2,AT_MOST,4,,,,EXCEEDED,200",
        "4,AT_MOST,4,,,,MET,100",
        "5,AT_MOST,4,,,80,NEARLY_MET,80",
        "5,AT_MOST,4,,,,NOT_MET,80",
        "0,AT_MOST,0,,,,MET,",
        "100,EQUAL,100,,,,MET,100",
        "99,EQUAL,100,,,95,NEARLY_MET,99",
        "105,EQUAL,100,,,,NOT_MET,95.23809523809523809524",
        "1.2,RANGE,1.1,1.5,,,MET,100",
        "1.1,RANGE,1.1,1.5,,,MET,100",
        "1.5,RANGE,1.1,1.5,,,MET,100",
        "1.6,RANGE,1.1,1.5,,90,NEARLY_MET,93.75",
        "1.0,RANGE,1.1,1.5,,90,NEARLY_MET,90.90909090909090909091",
        "2,RANGE,1.1,1.5,,,NOT_MET,75",
        "1,MILESTONE,,,,,MET,",
        "0,MILESTONE,,,,,NOT_MET,",
        "10,MILESTONE,10,,,,MET,100",
        "9.99,MILESTONE,10,,,,NOT_MET,99.9",
        "12,MILESTONE,10,,,,MET,120",
        "12,MILESTONE,10,,110,,EXCEEDED,120",
        // 89,99… % of the level, where the division would round up to 90
        "0.89999999999999999999999,AT_LEAST,1,,,90,NOT_MET,90"
    })
    void itJudges(
            BigDecimal value,
            Operator operator,
            @Nullable BigDecimal level,
            @Nullable BigDecimal upper,
            @Nullable BigDecimal exceeded,
            @Nullable BigDecimal nearly,
            Standing standing,
            @Nullable BigDecimal percent) {
        Levels levels = levels(operator, level, upper, exceeded, nearly);
        assertThat(levels.standing(value)).isEqualTo(standing);
        assertThat(levels.percent(value)).isEqualTo(percent);
    }

    /** More units, or days to come, add to a sum that is never below zero. */
    @ParameterizedTest
    @CsvSource({
        "100,AT_LEAST,100,,,true",
        "99,AT_LEAST,100,,90,false",
        "100,AT_MOST,100,,,false",
        "101,AT_MOST,100,,,true",
        "101,AT_MOST,100,,90,false",
        "112,AT_MOST,100,,90,true",
        "100,EQUAL,100,,,false",
        "101,EQUAL,100,,,true",
        "99,EQUAL,100,,,false",
        "151,RANGE,100,150,,true",
        "120,RANGE,100,150,,false",
        "1,MILESTONE,,,,true"
    })
    void itKnowsWhatMoreCannotChange(
            BigDecimal value,
            Operator operator,
            @Nullable BigDecimal level,
            @Nullable BigDecimal upper,
            @Nullable BigDecimal nearly,
            boolean sure) {
        assertThat(levels(operator, level, upper, null, nearly).staysWhateverIsAdded(value))
                .isEqualTo(sure);
    }

    private static Levels levels(
            Operator operator,
            @Nullable BigDecimal level,
            @Nullable BigDecimal upper,
            @Nullable BigDecimal exceeded,
            @Nullable BigDecimal nearly) {
        Target target =
                new Target(null, Given.TERM, operator, level, upper, YearRule.PERIOD, exceeded, nearly, null, null);
        return new Levels(target, new Thresholds(exceeded, nearly));
    }
}
