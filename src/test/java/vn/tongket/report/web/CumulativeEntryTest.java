package vn.tongket.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.access.role.Role;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.base.Window;
import vn.tongket.report.SmallRound;
import vn.tongket.report.decide.Steps;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cell;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.form.Forms;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.StepRefused;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;
import vn.tongket.report.web.word.Opened;

/** Six months, nine months and the year of one indicator (NĐ 09/2019), from the cell to acceptance: 12, then 20, then 30. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CumulativeEntryTest {
    private static final LocalDate FIRST = SmallRound.TODAY.minusYears(1).withDayOfYear(1);

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    SmallRound small;
    Browsing browser;

    @BeforeAll
    void openRounds() {
        small = new SmallRound(context);
        small.open();
        for (int months : List.of(6, 9, 12)) {
            round("thang-" + months, new Window(FIRST, FIRST.plusMonths(months)));
        }
        round("cheo", new Window(FIRST.plusMonths(3), FIRST.plusMonths(15)));
        NewAccount account =
                context.getBean(Accounts.class).createDemo("nhap-luy-ke", "Người nhập", Role.OFFICER, "TXA");
        browser = new Browsing(port);
        browser.signIn(account.username(), account.password());
    }

    private void round(String code, Window window) {
        Rounds rounds = context.getBean(Rounds.class);
        rounds.save(small.round(code, window, SmallRound.TODAY.plusDays(5)), List.of(small.unit("TXA")), "test");
        rounds.open(code, SmallRound.TODAY);
    }

    private static String form(String round) {
        return Opened.address(round, "TXA", SmallRound.FORM);
    }

    private Submission submission(String round) {
        return context.getBean(Submissions.class).require(round, small.unit("TXA"), SmallRound.FORM);
    }

    private void put(String round, String line, Answer answer) {
        Submission submission = submission(round);
        Cells cells = context.getBean(Cells.class);
        int revision = cells.of(submission.id()).stream()
                .filter(cell -> cell.line().equals(line))
                .mapToInt(Cell::revision)
                .findFirst()
                .orElse(0);
        cells.save(
                small.officer("TXA"),
                submission.id(),
                context.getBean(Forms.class).version(submission.formVersionId()).requireLine(line),
                answer,
                revision);
    }

    private void fill(String round, int conferences, String budget) {
        put(round, "hoi-nghi", Answer.figure(BigDecimal.valueOf(conferences)));
        put(round, "hoi-nghi.xa", Answer.figure(new BigDecimal(7)));
        put(round, "ho-ngheo", Answer.ratio(new BigDecimal(40), new BigDecimal(800)));
        put(round, "thu-chi", Answer.figure(new BigDecimal(budget)));
        put(round, "ket-qua", Answer.text("Đã tổ chức " + conferences + " hội nghị."));
    }

    private void make(String round, Act... acts) {
        for (Act act : acts) {
            Submission now = submission(round);
            context.getBean(Steps.class)
                    .make(
                            switch (act.right()) {
                                case ENTER -> small.officer("TXA");
                                case APPROVE -> small.leader("TXA");
                                default -> small.secretariat();
                            },
                            now.id(),
                            act,
                            now.version(),
                            act == Act.CORRECT ? "Sửa số" : "",
                            Map.of());
        }
    }

    @Test
    @Order(1)
    void sixMonthsAreAccepted() {
        fill("thang-6", 12, "1.5");
        make("thang-6", Act.SUBMIT, Act.APPROVE, Act.ACCEPT);
    }

    @Test
    @Order(2)
    void theLastCumulativeFigureStandsBesideTheCellAndALowerOneIsRefusedAtOnce() {
        assertThat(browser.get(form("thang-9")).body()).contains("lũy kế 6 tháng: 12", "lũy kế 6 tháng: 1,5");
        assertThat(browser.postJson(
                                form("thang-9"),
                                form("thang-9") + "/o",
                                "{\"line\":\"hoi-nghi\",\"revision\":0,\"typed\":{\"value\":\"11\"}}")
                        .statusCode())
                .isEqualTo(200);
        String page = browser.get(form("thang-9")).body();
        assertThat(page).contains("Số hội nghị: số 11 nhỏ hơn 6 tháng (01/01/");
        assertThat(page).contains(": 12, đã lưu: lũy kế không được giảm.");
        fill("thang-9", 11, "1.5");
        assertThat(browser.post(
                                form("thang-9") + "/kiem-tra",
                                form("thang-9") + "/trinh",
                                Map.of(
                                        "v",
                                        Integer.toString(submission("thang-9").version())))
                        .statusCode())
                .isEqualTo(422);
        assertThat(catchThrowableOfType(BadInput.class, () -> make("thang-9", Act.SUBMIT)).problems().stream()
                        .map(Problem::inVietnamese))
                .singleElement()
                .asString()
                .contains("lũy kế không được giảm");
    }

    @Test
    @Order(3)
    void nineMonthsAndTheYearAreAcceptedBesideThem() {
        fill("thang-9", 20, "2.5");
        make("thang-9", Act.SUBMIT, Act.APPROVE, Act.ACCEPT);
        assertThat(browser.get(form("thang-12")).body()).contains("lũy kế 9 tháng: 20");
        fill("thang-12", 30, "3.5");
        make("thang-12", Act.SUBMIT, Act.APPROVE, Act.ACCEPT);
    }

    @Test
    @Order(4)
    void aWindowThatCrossesIsRefusedAtTheCellAndAtSubmission() {
        fill("cheo", 40, "4.5");
        assertThat(browser.get(form("cheo")).body()).contains("hai kỳ chồng nhau một phần");
        assertThat(catchThrowableOfType(BadInput.class, () -> make("cheo", Act.SUBMIT))
                        .problems())
                // hoi-nghi, its part and thu-chi; the rate is a stock and speaks of its last day.
                .hasSize(3);
    }

    @Test
    @Order(5)
    void acceptanceHoldsWhatCameInSinceTheReportWasSent() {
        make("thang-9", Act.CORRECT);
        fill("thang-9", 29, "2.5");
        make("thang-9", Act.SUBMIT, Act.APPROVE);
        make("thang-6", Act.CORRECT);
        fill("thang-6", 13, "2.7");
        // 2.7 in six months is above the 2.5 of the nine that stand.
        assertThat(catchThrowableOfType(BadInput.class, () -> make("thang-6", Act.SUBMIT)).problems().stream()
                        .map(Problem::inVietnamese))
                .singleElement()
                .asString()
                .startsWith("Chi ngân sách: số 2,7 lớn hơn 9 tháng (01/01/");
        fill("thang-6", 25, "1.5");
        // 25 is above 20 still, though 29 wait to be accepted.
        assertThat(catchThrowableOfType(BadInput.class, () -> make("thang-6", Act.SUBMIT)))
                .isNotNull();
        make("thang-9", Act.ACCEPT);
        make("thang-6", Act.SUBMIT, Act.APPROVE, Act.ACCEPT);
        // Undoing the acceptance would bring 20 back beside 25.
        assertThat(catchThrowableOfType(StepRefused.class, () -> make("thang-9", Act.UNDO_ACCEPT))
                        .sentence())
                .contains("số 20 nhỏ hơn 6 tháng");
    }
}
