package vn.tongket.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.access.Accounts;
import vn.tongket.access.role.Role;
import vn.tongket.base.Window;
import vn.tongket.report.SmallRound;
import vn.tongket.report.decide.Steps;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.form.Forms;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;

/** The officer's way through a form, by keyboard, on a desk and on a phone: every state the page can be in, looked at. */
@BrowserTest
class EntryBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    Rounds rounds;

    @Autowired
    Submissions submissions;

    SmallRound small;
    private int people;

    @BeforeAll
    void aRoundIsOpen() {
        small = new SmallRound(context);
        small.open();
    }

    /** A round of its own, so that no test stands in another's way. */
    private void round(String code) {
        rounds.save(
                small.round(code, SmallRound.WINDOW, SmallRound.TODAY.plusDays(5)),
                Stream.of("TXA", "TXB", "TXC").map(small::unit).toList(),
                "test");
        rounds.open(code, SmallRound.TODAY);
    }

    private static String form(String round, String unit) {
        return "/dot-bao-cao/" + round + "/" + unit + "/" + SmallRound.FORM;
    }

    private Screen officer(String unit) {
        return officer(unit, new Browser.NewContextOptions());
    }

    private Screen officer(String unit, Browser.NewContextOptions options) {
        Screen screen = new Screen(port, options);
        people++;
        screen.signIn(accounts.createDemo("nhap-" + people, "Trần Thị " + people, Role.OFFICER, unit));
        return screen;
    }

    private Submission submission(String round, String unit) {
        return submissions.require(round, small.unit(unit), SmallRound.FORM);
    }

    private static void says(Screen screen, String words) {
        assertThat(screen.page().locator("[data-status]")).containsText(words);
    }

    private static void type(Screen screen, String words) {
        screen.page().keyboard().type(words);
    }

    private static void press(Screen screen, String key) {
        screen.page().keyboard().press(key);
    }

    private static String focused(Screen screen) {
        return String.valueOf(
                screen.page().evaluate("document.activeElement.id || document.activeElement.textContent.trim()"));
    }

    private static void tabTo(Screen screen, String key, String goal) {
        for (int i = 0; i < 80 && !focused(screen).equals(goal); i++) {
            press(screen, key);
        }
        assertThat(focused(screen)).isEqualTo(goal);
    }

    /** Xã An reported 40 conferences for six months of last year; nine months now. */
    @Test
    void theLastCumulativeFigureStandsBesideTheCellAndALowerOneIsToldAtOnce() {
        LocalDate first = SmallRound.TODAY.minusYears(1).withDayOfYear(1);
        cumulative("luy-ke-6", new Window(first, first.plusMonths(6)));
        accept("luy-ke-6", 40);
        cumulative("luy-ke-9", new Window(first, first.plusMonths(9)));
        try (Screen screen = officer("TXC")) {
            screen.visit(form("luy-ke-9", "TXC"));
            assertThat(screen.page().locator("#o-hoi-nghi-trong-ky")).hasText("lũy kế 6 tháng: 40");
            Locator field = screen.page().locator("#o-hoi-nghi-so");
            assertThat(field).hasAccessibleDescription(Pattern.compile("lũy kế 6 tháng: 40"));
            field.fill("39");
            press(screen, "Enter");
            assertThat(screen.page().locator("#o-hoi-nghi-nhac")).containsText("số 39 nhỏ hơn 6 tháng (01/01/");
            assertThat(screen.page().locator("#o-hoi-nghi-nhac")).containsText("lũy kế không được giảm");
            screen.check("entry-cumulative");
            field.fill("55");
            press(screen, "Enter");
            assertThat(screen.page().locator("#o-hoi-nghi-nhac")).not().containsText("lũy kế");
        }
    }

    private void cumulative(String code, Window window) {
        rounds.save(
                small.round(code, window, SmallRound.TODAY.plusDays(5)),
                Stream.of("TXC").map(small::unit).toList(),
                "test");
        rounds.open(code, SmallRound.TODAY);
    }

    private void accept(String round, int conferences) {
        Map.of(
                        "hoi-nghi", Answer.figure(BigDecimal.valueOf(conferences)),
                        "hoi-nghi.xa", Answer.figure(new BigDecimal(7)),
                        "ho-ngheo", Answer.ratio(new BigDecimal(40), new BigDecimal(800)),
                        "thu-chi", Answer.figure(new BigDecimal("1.5")),
                        "ket-qua", Answer.text("Đã họp."))
                .forEach((line, answer) -> {
                    Submission submission = submission(round, "TXC");
                    context.getBean(Cells.class)
                            .save(
                                    small.officer("TXC"),
                                    submission.id(),
                                    context.getBean(Forms.class)
                                            .version(submission.formVersionId())
                                            .requireLine(line),
                                    answer,
                                    0);
                });
        for (Act act : List.of(Act.SUBMIT, Act.APPROVE, Act.ACCEPT)) {
            Submission now = submission(round, "TXC");
            context.getBean(Steps.class)
                    .make(
                            act == Act.SUBMIT
                                    ? small.officer("TXC")
                                    : act == Act.APPROVE ? small.leader("TXC") : small.secretariat(),
                            now.id(),
                            act,
                            now.version(),
                            "",
                            Map.of());
        }
    }

    @Test
    void anOfficerFillsInAndSubmitsByKeyboardAlone() {
        round("ban-phim");
        try (Screen screen = officer("TXA")) {
            screen.visit("/");
            screen.check("work");
            screen.visit(form("ban-phim", "TXA"));
            screen.check("entry-empty");
            tabTo(screen, "Tab", "o-hoi-nghi-so");
            type(screen, "12");
            press(screen, "Enter");
            assertThat(focused(screen)).isEqualTo("o-hoi-nghi_xa-so");
            type(screen, "15");
            press(screen, "Enter");
            says(screen, "Đã lưu");
            assertThat(screen.page().locator("#loi")).containsText("lớn hơn số hội nghị (12)");
            assertThat(screen.page().locator("#o-hoi-nghi_xa-nhac")).containsText("lớn hơn số hội nghị (12)");
            screen.check("entry-hard");
            tabTo(screen, "Shift+Tab", "o-hoi-nghi_xa-so");
            press(screen, "Control+A");
            type(screen, "7");
            press(screen, "ArrowDown");
            assertThat(focused(screen)).isEqualTo("o-ho-ngheo-tu");
            type(screen, "40");
            press(screen, "Enter");
            assertThat(focused(screen)).isEqualTo("o-ho-ngheo-mau");
            type(screen, "800");
            press(screen, "Enter");
            assertThat(focused(screen)).isEqualTo("o-thu-chi-so");
            type(screen, "1.5");
            press(screen, "Tab");
            assertThat(screen.page().locator("#o-thu-chi .ask")).containsText("“1.5” là số nào?");
            screen.check("entry-ask");
            screen.page().locator("#o-thu-chi-so").focus();
            tabTo(screen, "Tab", "1,5");
            press(screen, "Enter");
            assertThat(screen.page().locator("#o-thu-chi .ask")).hasCount(0);
            tabTo(screen, "Tab", "o-ket-qua-loi");
            type(screen, "Đã tổ chức 11 hội nghị.");
            press(screen, "Tab");
            assertThat(screen.page().locator("[data-count]")).hasText("5/5 đã nhập");
            assertThat(screen.page().locator("#loi")).containsText("Lời văn ghi “11 hội nghị”");
            says(screen, "Đã lưu");
            screen.check("entry-saved");
            tabTo(screen, "Tab", "Kiểm tra và trình");
            press(screen, "Enter");
            screen.page().waitForURL("**/kiem-tra");
            screen.check("check-soft");
            tabTo(screen, "Tab", "Trình lãnh đạo xã");
            press(screen, "Enter");
            assertThat(screen.page().locator(".error-summary")).containsText("Cần xem 1 chỗ");
            screen.check("check-refused");
            tabTo(screen, "Tab", "ly-do-ket-qua");
            type(screen, "Một hội nghị do tỉnh tổ chức tại xã");
            tabTo(screen, "Tab", "Trình lãnh đạo xã");
            press(screen, "Enter");
            screen.page().waitForURL("**/phieu/*");
            screen.check("receipt");
            screen.print("receipt");
            screen.visit(form("ban-phim", "TXA"));
            assertThat(screen.page().locator("#khoa")).containsText("Rút lại");
            screen.check("entry-locked");
            screen.visit("/");
            screen.check("work-waiting");
        }
        try (Screen visitor = new Screen(port)) {
            visitor.visit("/phieu/" + submission("ban-phim", "TXA").reference());
            visitor.check("receipt-visitor");
        }
    }

    @Test
    void onAPhoneOneNumberStandsAlone() {
        round("dien-thoai");
        try (Screen screen =
                officer("TXB", new Browser.NewContextOptions().setHasTouch(true).setViewportSize(Screen.PHONE, 640))) {
            screen.visit(form("dien-thoai", "TXB"));
            assertThat(screen.page().locator(".row:visible")).hasCount(1);
            screen.page().locator("#o-hoi-nghi-so").fill("3");
            screen.page()
                    .getByText("Tiếp", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(screen.page().locator("#o-hoi-nghi_xa-so")).isFocused();
            says(screen, "Đã lưu");
            screen.page().locator("#o-hoi-nghi_xa [data-say=NIL]").click();
            assertThat(screen.page().locator("#o-hoi-nghi_xa [data-said]")).hasText("Không phát sinh");
            press(screen, "Tab");
            screen.page().locator("[data-step='1']").click();
            screen.page().locator("#o-ho-ngheo [data-say=MISSING]").click();
            assertThat(screen.page().locator("#o-ho-ngheo-ly-do")).isFocused();
            type(screen, "Chờ kết quả rà soát, ngày 15/12");
            press(screen, "Tab");
            says(screen, "Đã lưu");
            screen.check("entry-phone");
            assertThat(screen.page().locator("[data-count]")).hasText("3/5 đã nhập");
        }
    }

    /** The line saved under a button that is held down grows, and the button moves: the press still counts. */
    @Test
    void aSlowPressOnAPhoneIsNotLost() {
        round("bam-lau");
        try (Screen screen = officer("TXA", new Browser.NewContextOptions().setViewportSize(Screen.PHONE, 640))) {
            screen.visit(form("bam-lau", "TXA"));
            screen.page().locator("#o-hoi-nghi-so").fill("3");
            screen.page().locator("[data-step='1']").hover();
            screen.page().mouse().down();
            screen.page().waitForTimeout(1_000);
            screen.page().mouse().up();
            assertThat(screen.page().locator("#o-hoi-nghi_xa-so")).isFocused();
            says(screen, "Đã lưu");
        }
    }

    @Test
    void twoPeopleOnOneCellSeeBothAnswers() {
        round("hai-nguoi");
        try (Screen first = officer("TXA");
                Screen second = officer("TXA")) {
            first.visit(form("hai-nguoi", "TXA"));
            // A page asks what stands as it opens, and takes it in where nobody types: that answer is to be of before
            // the first save.
            second.page()
                    .waitForResponse(
                            answer -> answer.url().endsWith("/trang-thai"),
                            () -> second.visit(form("hai-nguoi", "TXA")));
            first.page().locator("#o-hoi-nghi-so").fill("12");
            first.page().locator("#o-hoi-nghi-so").blur();
            says(first, "Đã lưu");
            second.page().locator("#o-hoi-nghi-so").fill("13");
            second.page().locator("#o-hoi-nghi-so").blur();
            assertThat(second.page().locator("#o-hoi-nghi .conflict")).containsText("12");
            second.check("entry-conflict");
            second.page().locator("#o-hoi-nghi .conflict button").nth(1).click();
            assertThat(second.page().locator("#o-hoi-nghi .conflict")).hasCount(0);
            says(second, "Đã lưu");
            first.page().reload();
            assertThat(first.page().locator("#o-hoi-nghi-so")).hasValue("13");
        }
    }

    @Test
    void withoutALineEverythingTypedStaysAndIsSentLater() {
        round("mat-mang");
        try (Screen screen = officer("TXB")) {
            screen.visit(form("mat-mang", "TXB"));
            screen.page().context().setOffline(true);
            screen.page().locator("#o-hoi-nghi-so").fill("21");
            screen.page().locator("#o-hoi-nghi-so").blur();
            says(screen, "Mới lưu trên máy này, chờ mạng");
            screen.page().locator("#o-thu-chi-so").fill("năm");
            screen.page().locator("#o-thu-chi-so").blur();
            assertThat(screen.page().locator("#o-thu-chi .field-error")).containsText("không phải là số");
            screen.checkQuietly("entry-offline");
            screen.page().context().setOffline(false);
            says(screen, "Đã lưu");
            assertThat(submission("mat-mang", "TXB").state()).isNotNull();
            screen.visit("/");
            assertThat(screen.page().locator("#nhap-do")).containsText("1 ô chưa gửi");
            screen.check("work-drafts");
            screen.visit(form("mat-mang", "TXB"));
            assertThat(screen.page().locator("#o-hoi-nghi-so")).hasValue("21");
            assertThat(screen.page().locator("#o-thu-chi-so")).hasValue("năm");
        }
    }

    @Test
    void aSessionThatEndsWhileTypingLosesNothing() {
        round("het-phien");
        try (Screen screen = new Screen(port)) {
            var account = accounts.createDemo("het-phien", "Lê Văn Phiên", Role.OFFICER, "TXC");
            screen.signIn(account);
            screen.visit(form("het-phien", "TXC"));
            screen.page().context().clearCookies();
            screen.page().locator("#o-hoi-nghi-so").fill("8");
            screen.page().locator("#o-hoi-nghi-so").blur();
            says(screen, "Phiên làm việc đã hết");
            screen.checkQuietly("entry-session-ended");
            screen.page().getByText("Đăng nhập lại").click();
            screen.page().waitForURL("**/dang-nhap*");
            screen.page().getByLabel("Tên đăng nhập").fill(account.username());
            screen.page().getByLabel("Mật khẩu").fill(account.password());
            screen.page().locator("main form button[type=submit]").first().click();
            screen.page().waitForURL("**" + form("het-phien", "TXC") + "*");
            assertThat(screen.page().locator("#o-hoi-nghi-so")).hasValue("8");
            says(screen, "Đã lưu");
        }
    }

    @Test
    void leavingThePageInTheMiddleOfAWordLosesNothing() {
        round("roi-trang");
        try (Screen screen = officer("TXA")) {
            screen.visit(form("roi-trang", "TXA"));
            screen.page().locator("#o-ket-qua-loi").focus();
            type(screen, "Đang viết dở");
            screen.visit("/don-vi");
            screen.visit(form("roi-trang", "TXA"));
            assertThat(screen.page().locator("#o-ket-qua-loi")).hasValue("Đang viết dở");
            screen.page().locator("#o-hoi-nghi-so").fill("4");
            screen.page().locator(".crumbs a").first().click();
            screen.visit(form("roi-trang", "TXA"));
            assertThat(screen.page().locator("#o-hoi-nghi-so")).hasValue("4");
        }
    }

    @Test
    void aBlockFromExcelGoesOverSeveralCellsAndSaysWhatWasNotTaken() {
        round("dan-khoi");
        try (Screen screen = officer("TXC")) {
            screen.visit(form("dan-khoi", "TXC"));
            Locator first = screen.page().locator("#o-hoi-nghi-so");
            first.focus();
            first.evaluate("""
                    (field, words) => {
                      const data = new DataTransfer();
                      data.setData('text/plain', words);
                      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                    }""", "1.234\n-\n40\t800\nnhiều\n77\n");
            assertThat(first).hasValue("1.234");
            assertThat(screen.page().locator("#o-hoi-nghi_xa [data-said]")).hasText("Không phát sinh");
            assertThat(screen.page().locator("#o-ho-ngheo-mau")).hasValue("800");
            assertThat(screen.page().locator("#nhac")).containsText("Đã dán vào 3 dòng");
            assertThat(screen.page().locator("#nhac")).containsText("“nhiều”");
            assertThat(screen.page().locator("#nhac")).containsText("biểu không còn dòng nào");
            says(screen, "Đã lưu");
            screen.check("entry-pasted");
        }
    }

    @Test
    void whatWasSentBackSaysWhyAtTheCell() {
        round("tra-lai");
        fill("tra-lai", "TXA");
        act("tra-lai", "TXA", Act.SUBMIT, "", Map.of());
        act("tra-lai", "TXA", Act.SEND_BACK, "Xem lại các ô đánh dấu", Map.of("hoi-nghi", "Thiếu hội nghị ngày 20/11"));
        try (Screen screen = officer("TXA")) {
            screen.visit("/");
            assertThat(screen.page().locator("main")).containsText("Sửa báo cáo bị trả lại");
            assertThat(screen.page().locator(".work-reasons"))
                    .containsText("Xem lại các ô đánh dấuSố hội nghị: Thiếu hội nghị ngày 20/11");
            screen.check("work-returned");
            screen.visit("/dot-bao-cao");
            assertThat(screen.page().locator("main")).containsText("Bị trả lại để sửa");
            screen.check("rounds-of-officer");
            screen.visit(form("tra-lai", "TXA"));
            assertThat(screen.page().locator("#o-hoi-nghi")).containsText("Thiếu hội nghị ngày 20/11");
            assertThat(screen.page().locator(".notice-returned").last())
                    .containsText("Số hội nghị: Thiếu hội nghị ngày 20/11");
            screen.page().locator("#o-hoi-nghi .row-more").click();
            screen.check("entry-returned");
        }
    }

    @Test
    void aRoundFrozenMeanwhileKeepsTheDraftAndOffersToAskForTime() {
        round("chot");
        try (Screen screen = officer("TXB")) {
            screen.visit(form("chot", "TXB"));
            context.getBean(org.jooq.DSLContext.class)
                    .execute(
                            "update report.round_unit set due_on = current_date - 2 where round_id = ?",
                            submission("chot", "TXB").roundId());
            rounds.freeze("chot");
            screen.page().locator("#o-hoi-nghi-so").fill("9");
            screen.page().locator("#o-hoi-nghi-so").blur();
            says(screen, "đã chốt");
            screen.checkQuietly("entry-frozen-meanwhile");
            screen.visit(form("chot", "TXB"));
            assertThat(screen.page().locator("details.notice")).containsText("Số hội nghị: 9");
            screen.check("entry-late");
            screen.page().locator("#ly-do-muon").fill("Mất điện hai ngày do bão");
            screen.page().locator("#khoa form button").click();
            assertThat(screen.page().locator("#khoa")).containsText("Đã gửi đề nghị nộp muộn");
        }
    }

    @Test
    void aFigureIsSaidToBeAnEstimateBeforeOrAfterItIsTyped() {
        round("so-uoc");
        try (Screen screen = officer("TXC")) {
            screen.visit(form("so-uoc", "TXC"));
            Locator row = screen.page().locator("#o-hoi-nghi");
            row.locator("[data-say=ESTIMATE]").click();
            assertThat(row.locator("[data-estimate]")).isVisible();
            assertThat(screen.page().locator("#o-hoi-nghi-so")).isFocused();
            type(screen, "12");
            press(screen, "Tab");
            says(screen, "Đã lưu");
            Locator other = screen.page().locator("#o-thu-chi");
            screen.page().locator("#o-thu-chi-so").fill("1,5");
            other.locator("[data-say=ESTIMATE]").click();
            screen.visit(form("so-uoc", "TXC"));
            assertThat(row.locator("[data-estimate]")).isVisible();
            assertThat(screen.page().locator("#o-hoi-nghi-so")).hasValue("12");
            assertThat(other.locator("[data-estimate]")).isVisible();
            screen.check("entry-estimate");
            // On a desk only the line that one is in shows what else may be said of it.
            assertThat(other.locator("[data-say='']")).isHidden();
            screen.page().locator("#o-thu-chi-so").focus();
            other.locator("[data-say='']").click();
            assertThat(other.locator("[data-estimate]")).isHidden();
            says(screen, "Đã lưu");
            screen.visit(form("so-uoc", "TXC"));
            assertThat(screen.page().locator("#o-thu-chi-so")).hasValue("1,5");
            assertThat(other.locator("[data-estimate]")).isHidden();
        }
    }

    @Test
    void whatOneSentOneselfAndNeverHeardOfIsNotSomebodyElses() {
        round("mat-tin");
        try (Screen screen = officer("TXC")) {
            screen.visit(form("mat-tin", "TXC"));
            Locator field = screen.page().locator("#o-thu-chi-so");
            losesAnswers(screen);
            field.fill("1,5");
            press(screen, "Tab");
            says(screen, "chờ mạng");
            screen.page().unroute("**/o");
            field.fill("2,5");
            press(screen, "Tab");
            says(screen, "Đã lưu");
            losesAnswers(screen);
            field.fill("3,50");
            press(screen, "Tab");
            says(screen, "chờ mạng");
            field.fill("4");
            screen.page().unroute("**/o");
            screen.visit(form("mat-tin", "TXC"));
            says(screen, "Đã lưu");
            assertThat(field).hasValue("4");
            assertThat(screen.page().locator(".conflict")).hasCount(0);
            assertThat(context.getBean(Cells.class)
                            .answers(submission("mat-tin", "TXC").id())
                            .get("thu-chi")
                            .quantity())
                    .isEqualByComparingTo("4");
        }
    }

    /** The server saves, and its answer is lost on the way. */
    private static void losesAnswers(Screen screen) {
        screen.page().route("**/o", route -> {
            route.fetch();
            route.abort();
        });
    }

    @Test
    void itWorksWithoutScript() {
        round("khong-script");
        try (Screen screen = officer("TXC", new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            screen.visit(form("khong-script", "TXC"));
            screen.page().locator("#o-hoi-nghi-so").fill("5");
            screen.page().locator("#o-thu-chi-so").fill("2.5");
            screen.page().locator("[data-save]").click();
            assertThat(screen.page().locator(".error-summary")).containsText("có thể hiểu hai cách");
            screen.page().locator("#o-thu-chi .ask input").first().check();
            screen.page().locator("[data-save]").click();
            assertThat(screen.page().locator("#o-thu-chi-so")).hasValue("2,5");
            assertThat(screen.page().locator("#o-hoi-nghi-so")).hasValue("5");
        }
    }

    private void fill(String round, String unit) {
        save(round, unit, "hoi-nghi", Answer.figure(new BigDecimal(12)));
        save(round, unit, "hoi-nghi.xa", Answer.figure(new BigDecimal(7)));
        save(round, unit, "ho-ngheo", Answer.ratio(new BigDecimal(40), new BigDecimal(800)));
        save(round, unit, "thu-chi", Answer.figure(new BigDecimal("1.5")));
        save(round, unit, "ket-qua", Answer.text("Đã tổ chức 12 hội nghị."));
    }

    private void save(String round, String unit, String line, Answer answer) {
        Submission submission = submission(round, unit);
        var asked = rounds.require(round).requireForm(SmallRound.FORM).requireLine(line);
        context.getBean(Cells.class).save(small.officer(unit), submission.id(), asked, answer, 0);
    }

    private void act(String round, String unit, Act act, String reason, Map<String, String> cells) {
        Submission now = submission(round, unit);
        var person = act == Act.SEND_BACK ? small.leader(unit) : small.officer(unit);
        context.getBean(Steps.class).make(person, now.id(), act, now.version(), reason, cells);
    }
}
