package vn.tongket.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.TongketTest;
import vn.tongket.base.Problem;
import vn.tongket.base.Window;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.usual.UsualSetting;
import vn.tongket.report.SmallRound;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.Forms;
import vn.tongket.report.intake.Values;
import vn.tongket.report.record.Entries;
import vn.tongket.report.record.ProblemList;
import vn.tongket.report.record.RawValue;

/** What was usual is read from the unit's own standing figures of windows as long as the round's. */
@TongketTest
class UsualFiguresTest {
    private static final Window ROUND = SmallRound.WINDOW;
    private static final Window LAST = new Window(ROUND.from().minusDays(90), ROUND.from());
    private static final Window YEAR_BEFORE =
            new Window(ROUND.from().minusYears(1), ROUND.to().minusYears(1));
    private static final Window FOUR_YEARS_BEFORE =
            new Window(ROUND.from().minusYears(4), ROUND.to().minusYears(4));
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
        if (values.countsByBreakdown(SmallRound.PROGRAMME).isEmpty()) {
            List<RawValue> rows = List.of(
                    row(1, "hoi-nghi", LAST, "12", "", ""),
                    row(2, "hoi-nghi", YEAR_BEFORE, "30", "", ""),
                    row(3, "hoi-nghi", WEEK, "9000", "", ""),
                    row(4, "ho-ngheo", LAST, "", "40", "800"),
                    row(5, "hoi-nghi", FOUR_YEARS_BEFORE, "100", "", ""));
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

    /** 12 and 30 stand: three times the highest is 90; of 800 as well, 2.400. What the authority leaves out is the product's. */
    @Test
    void itAsksFromWhereTheAuthoritySaysInsteadOfTheProduct() {
        authoritySays(setting(ROUND.lastDay(), null, "3", null));
        assertThat(unusual(Map.of("hoi-nghi", Answer.figure(new BigDecimal(90)))))
                .isEmpty();
        assertThat(unusual(Map.of("hoi-nghi", Answer.figure(new BigDecimal(91)))))
                .hasSize(1);
        assertThat(unusual(Map.of("ho-ngheo", Answer.ratio(new BigDecimal(120), new BigDecimal(2_400)))))
                .isEmpty();
        assertThat(unusual(Map.of("ho-ngheo", Answer.ratio(new BigDecimal(121), new BigDecimal(2_421)))))
                .hasSize(1);
        assertThat(checked(Map.of("hoi-nghi", Answer.figure(BigDecimal.TWO)))
                        .scope()
                        .words())
                .contains("Số gấp hoặc kém quá 3 lần, tỷ lệ chênh quá 30 điểm %");
    }

    @Test
    void itAsksAsTheAuthoritySaysOnlyForReportsUpToADayOfTheSetting() {
        authoritySays(setting(ROUND.lastDay().plusDays(1), null, "3", null));
        assertThat(unusual(Map.of("hoi-nghi", Answer.figure(new BigDecimal(61)))))
                .hasSize(1);
        authoritySays(setting(LAST.from(), ROUND.lastDay(), "3", null));
        assertThat(unusual(Map.of("hoi-nghi", Answer.figure(new BigDecimal(61)))))
                .hasSize(1);
        authoritySays(setting(LAST.from(), ROUND.lastDay().plusDays(1), "3", null));
        assertThat(unusual(Map.of("hoi-nghi", Answer.figure(new BigDecimal(61)))))
                .isEmpty();
    }

    /** 100 was four years ago, where the product does not look; its double is 200, three times 300. */
    @Test
    void itLooksBackAsManyYearsAsTheAuthoritySays() {
        assertThat(unusual(Map.of("hoi-nghi", Answer.figure(new BigDecimal(61)))))
                .hasSize(1);
        assertThat(fromFile("60")).isEmpty();
        assertThat(fromFile("61")).hasSize(2);
        authoritySays(setting(ROUND.lastDay(), null, null, 5));
        assertThat(unusual(Map.of("hoi-nghi", Answer.figure(new BigDecimal(200)))))
                .isEmpty();
        assertThat(unusual(Map.of("hoi-nghi", Answer.figure(new BigDecimal(201)))))
                .hasSize(1);
        assertThat(fromFile("200")).isEmpty();
        assertThat(fromFile("201")).hasSize(2);
        authoritySays(setting(ROUND.lastDay(), null, "3", 5));
        assertThat(fromFile("300")).isEmpty();
        assertThat(fromFile("301")).hasSize(2);
        authoritySays(setting(ROUND.lastDay().plusDays(1), null, "3", 5));
        assertThat(fromFile("61")).hasSize(2);
    }

    private static UsualSetting setting(
            LocalDate from, @Nullable LocalDate to, @Nullable String times, @Nullable Integer years) {
        return new UsualSetting(
                from, to, times == null ? null : new BigDecimal(times), null, null, years, null, null, "Công văn 12");
    }

    private void authoritySays(UsualSetting... settings) {
        Programme plain = SmallRound.programme();
        context.getBean(Programmes.class)
                .save(new Programme(
                        plain.head(),
                        plain.background(),
                        plain.relatedDirectives(),
                        plain.relations(),
                        plain.bodies(),
                        plain.documents(),
                        plain.objectives(),
                        plain.taskGroups(),
                        plain.indicators(),
                        plain.usualThresholds(),
                        List.of(settings)));
    }

    @AfterEach
    void authoritySaysNothing() {
        authoritySays();
    }

    /** What is said of a file that would be taken in. */
    private List<Problem> fromFile(String figure) {
        return Objects.requireNonNull(new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .execute(status -> values.enter(
                                context.getBean(Programmes.class).require(SmallRound.PROGRAMME),
                                List.of(row(1, "hoi-nghi", ROUND, figure, "", ""))
                                        .iterator(),
                                new ProblemList("so.csv"),
                                null)
                        .problems()));
    }

    @Test
    void itSaysWhatItCouldNotHoldAgainstAnything() {
        CheckScope scope = checked(Map.of(
                        "hoi-nghi", Answer.figure(new BigDecimal(12)),
                        "thu-chi", Answer.figure(new BigDecimal("999999999999"))))
                .scope();
        assertThat(scope).isEqualTo(new CheckScope(2, 1, 0, 3, UsualChecks.OWN_LEVELS));
        assertThat(scope.words())
                .startsWith(
                        "Đã kiểm tra 2 số: 1 số so với các kỳ trước của đơn vị, 1 số chưa có gì để so; 3 điều kiện của biểu;");
    }
}
