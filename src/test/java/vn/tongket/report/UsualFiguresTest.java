package vn.tongket.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.TongketTest;
import vn.tongket.base.Window;
import vn.tongket.programme.Programmes;

/** What was usual is read from the unit's own standing figures of windows as long as the round's. */
@TongketTest
class UsualFiguresTest {
    private static final Window ROUND = SmallRound.WINDOW;
    private static final Window LAST = new Window(ROUND.from().minusDays(90), ROUND.from());
    private static final Window YEAR_BEFORE =
            new Window(ROUND.from().minusYears(1), ROUND.to().minusYears(1));
    private static final Window WEEK = new Window(LAST.from().minusDays(7), LAST.from());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Checks checks;

    @Autowired
    private Values values;

    private SmallRound small;
    private FormVersion form;

    @BeforeEach
    void enter() {
        small = new SmallRound(context);
        small.open();
        form = context.getBean(Forms.class)
                .active(SmallRound.PROGRAMME, SmallRound.FORM)
                .orElseThrow();
        if (values.counts(SmallRound.PROGRAMME).isEmpty()) {
            List<RawValue> rows = List.of(
                    row(1, "hoi-nghi", LAST, "12", "", ""),
                    row(2, "hoi-nghi", YEAR_BEFORE, "30", "", ""),
                    row(3, "hoi-nghi", WEEK, "9000", "", ""),
                    row(4, "ho-ngheo", LAST, "", "40", "800"));
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
                int entry = context.getBean(Entries.class).begin("test", Entries.Way.FILE, "Số kỳ trước");
                values.enter(
                        context.getBean(Programmes.class).require(SmallRound.PROGRAMME),
                        rows.iterator(),
                        new ProblemList(""),
                        () -> entry);
            });
        }
    }

    private static RawValue row(
            int number, String indicator, Window window, String value, String numerator, String denominator) {
        return new RawValue(
                number,
                indicator,
                "TXC",
                window.from().toString(),
                window.to().toString(),
                "",
                value,
                numerator,
                denominator,
                "ACTUAL",
                "",
                "");
    }

    private Checked checked(Map<String, Answer> answers) {
        return checks.whole(form, small.unit("TXC"), ROUND, answers);
    }

    private List<String> unusual(Map<String, Answer> answers) {
        return checked(answers).results().stream()
                .filter(result -> result.check().equals("unusual"))
                .map(CheckResult::words)
                .toList();
    }

    @Test
    void itHoldsAFigureAgainstAllWindowsOfItsLengthAndNoOthers() {
        assertThat(unusual(Map.of("hoi-nghi", Answer.figure(new BigDecimal(60)))))
                .isEmpty();
        assertThat(unusual(Map.of("hoi-nghi", Answer.figure(new BigDecimal(61)))))
                .containsExactly(
                        "Số hội nghị: số 61 gấp 2 lần mức cao nhất của 2 kỳ trước (30). Kiểm tra lại; nếu đúng thì ghi lý do.");
    }

    @Test
    void itHoldsTheDenominatorToo() {
        assertThat(unusual(Map.of("ho-ngheo", Answer.ratio(new BigDecimal(80), new BigDecimal(1_600)))))
                .isEmpty();
        assertThat(unusual(Map.of("ho-ngheo", Answer.ratio(new BigDecimal(40_000), new BigDecimal(800_000)))))
                .containsExactly(
                        "Tỷ lệ hộ nghèo: mẫu số 800.000 gấp 1.000 lần số đã báo cáo kỳ trước (800). Có phải nhầm dấu chấm, dấu phẩy, hay gõ thừa ba chữ số? Kiểm tra lại; nếu đúng thì ghi lý do.");
    }

    @Test
    void itSaysWhatItCouldNotHoldAgainstAnything() {
        CheckScope scope = checked(Map.of(
                        "hoi-nghi", Answer.figure(new BigDecimal(12)),
                        "thu-chi", Answer.figure(new BigDecimal("999999999999"))))
                .scope();
        assertThat(scope).isEqualTo(new CheckScope(2, 1, 0, 3));
        assertThat(scope.words())
                .startsWith(
                        "Đã kiểm tra 2 số: 1 số so với các kỳ trước của đơn vị, 1 số chưa có gì để so; 3 điều kiện của biểu;");
    }
}
