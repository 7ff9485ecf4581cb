package vn.tongket.measure.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tongket.base.Window;
import vn.tongket.programme.Target.Operator;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.programme.YearRule;

class ShownNumberTest {

    /** One decimal is usual; where it would sit on the other side, as many as it takes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "79.96;AT_LEAST;80;;;79,96",
                "79.996;AT_LEAST;80;;;79,996",
                "79.9499;AT_LEAST;80;;;79,9",
                "80;AT_LEAST;80;;;80,0",
                "80.04;AT_LEAST;80;;;80,04",
                "80.06;AT_LEAST;80;;;80,1",
                "80.04;AT_MOST;80;;;80,04",
                "84.04;AT_LEAST;80;105;;84,0",
                "83.96;AT_LEAST;80;105;;83,96",
                "71.98;AT_LEAST;80;;90;71,98",
                "72.04;AT_LEAST;80;;90;72,0",
                "99.98;EQUAL;100;;;99,98"
            })
    void roundingNeverHidesTheVerdict(
            String value, Operator operator, String level, String exceeded, String nearly, String shown) {
        Verdict verdict = new Given()
                .rules(UnitRule.RATIO_OF_SUMS, TimeRule.LAST)
                .decimals(1)
                .target(Window.year(2020), operator, level, YearRule.PERIOD, exceeded, nearly)
                .year(2020, value)
                .verdict();
        assertThat(ShownNumber.of(verdict)).isEqualTo(shown);
    }
}
