package vn.tongket.review.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.Standing;
import vn.tongket.measure.judge.Verdict;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;
import vn.tongket.programme.Thresholds;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.YearRule;
import vn.tongket.review.text.SmallNumbers;
import vn.tongket.review.text.SomeFigures;

class NumberFormTest {
    private static final Indicator RATE = SomeFigures.indicator("Tỷ lệ", "%", TimeRule.LAST, 1);
    private static final Figure JUDGED = SomeFigures.whole(RATE, 2025, "79.96");

    @Test
    void it_never_rounds_a_verdict_away() {
        NumberForm form = new NumberForm(new SmallNumbers(true), List.of(verdict()));
        assertThat(form.inSentence(JUDGED)).isEqualTo("79,96");
        assertThat(form.decimals(JUDGED)).isEqualTo(2);
    }

    @Test
    void it_shows_what_was_not_judged_as_the_indicator_says() {
        NumberForm form = new NumberForm(new SmallNumbers(true), List.of(verdict()));
        assertThat(form.inSentence(SomeFigures.whole(RATE, 2024, "79.96"))).isEqualTo("80,0");
    }

    private static Verdict verdict() {
        Target target = new Target(
                null,
                Window.year(2025),
                Target.Operator.AT_LEAST,
                BigDecimal.valueOf(80),
                null,
                YearRule.PERIOD,
                null,
                null,
                null,
                null);
        return new Verdict(
                RATE,
                JUDGED.unit(),
                target,
                Thresholds.PLAIN,
                Standing.NOT_MET,
                JUDGED,
                Window.year(2025),
                null,
                null,
                List.of(),
                null);
    }
}
