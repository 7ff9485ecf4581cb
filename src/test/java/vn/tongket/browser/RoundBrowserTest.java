package vn.tongket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.access.NewAccount;
import vn.tongket.report.RoundWorld;
import vn.tongket.report.board.Reminders;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Rounds;

/** The specialist's pages of a round, at both widths, accessible, as they are without script. */
@BrowserTest
class RoundBrowserTest {
    private static final String BOARD = "/dot-bao-cao/dot-thu";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private RoundWorld world;
    private List<NewAccount> people;

    @BeforeAll
    void aRoundRuns() {
        world = new RoundWorld(context);
        world.put(24);
        world.form("bieu-02", "Biểu 02. Kiểm tra, giám sát");
        people = world.people();
        world.open("dot-thu", RoundWorld.TODAY.plusDays(3), RoundWorld.communes(24));
        for (int number = 3; number <= 14; number++) {
            fillAndSend("zz-" + number, number);
        }
        world.merge("zz-20", "zz-21", "zz-2021", "Xã Ninh An", RoundWorld.TODAY.minusDays(40));
        context.getBean(Rounds.class).passOn("dot-thu", RoundWorld.TODAY);
    }

    private void fillAndSend(String commune, int number) {
        var submission = world.submission("dot-thu", commune);
        world.fill(submission, number, number);
        if (number > 3) {
            world.make(submission, Act.SUBMIT);
        }
        if (number > 5) {
            world.make(submission, Act.APPROVE);
        }
        if (number > 7) {
            world.make(submission, Act.ACCEPT);
        }
        if (number == 6) {
            world.make(submission, Act.RETURN);
        }
    }

    private Screen secretariat() {
        Screen screen = new Screen(port);
        screen.signIn(people.get(2));
        return screen;
    }

    private void look(String address, String name) {
        try (Screen screen = secretariat()) {
            assertThat(screen.visit(address)).as(address).isEqualTo(200);
            screen.check(name);
        }
    }

    @Test
    void theRounds() {
        look("/dot-bao-cao", "rounds");
    }

    @Test
    void theBoard() {
        look(BOARD, "board");
        try (Screen screen = secretariat()) {
            screen.visit(BOARD);
            screen.print("board");
        }
    }

    @Test
    void theBoardOfOneStanding() {
        look(BOARD + "?loc=da-nhan", "board-filtered");
    }

    @Test
    void oneUnitOfTheRound() {
        look(BOARD + "/don-vi/zz-1", "board-unit");
        look(BOARD + "/don-vi/zz-20", "board-unit-merged");
    }

    @Test
    void remindingIsSeenFirst() {
        look(BOARD + "/nhac?don-vi=zz-1&don-vi=zz-9", "board-remind");
        look(BOARD + "/nhac", "board-remind-nobody");
    }

    @Test
    void freezingSaysWhatItDoes() {
        look(BOARD + "/chot", "board-freeze");
    }

    private Screen leader() {
        Screen screen = new Screen(port);
        screen.signIn(people.get(1));
        return screen;
    }

    private int id(String commune) {
        return world.submission("dot-thu", commune).id();
    }

    @Test
    void theQueuesOfBothLevels() {
        look("/duyet", "queue-accept");
        look("/duyet/cung-nhan", "queue-together");
        try (Screen screen = leader()) {
            screen.visit("/duyet");
            screen.check("queue-approve");
        }
    }

    @Test
    void oneReportToDecideAbout() {
        look("/duyet/" + id("zz-7"), "approval");
        look("/duyet/" + id("zz-14"), "approval-accepted");
        look("/duyet/" + id("zz-6"), "approval-returned");
        try (Screen screen = leader()) {
            screen.visit("/duyet/" + id("zz-4"));
            screen.page().locator("summary:has-text('Trả lại')").press("Enter");
            screen.check("approval-leader");
        }
    }

    @Test
    void wordsThatWereNotSentAreThereAgain() {
        String report = "/duyet/" + id("zz-4");
        try (Screen screen = leader()) {
            screen.visit(report);
            screen.page().locator("summary:has-text('Trả lại')").press("Enter");
            screen.page().locator("#ly-do-tra").fill("Số hội nghị chưa khớp biên bản");
            screen.visit("/duyet");
            screen.visit("/");
            assertThat(screen.page().locator("#nhap-do").innerText()).contains("Chữ đã gõ còn trên máy này");
            screen.check("work-words-kept");
            screen.page().locator("#nhap-do a").first().click();
            screen.page().waitForURL("**" + report);
            screen.page().locator("summary:has-text('Trả lại')").press("Enter");
            assertThat(screen.page().locator("#ly-do-tra").inputValue()).isEqualTo("Số hội nghị chưa khớp biên bản");
            screen.check("approval-words-kept");
            screen.page().locator("[data-size=larger]").click();
            screen.page().getByText("Bỏ chữ đó").click();
            assertThat(screen.page().locator("#ly-do-tra").inputValue()).isEmpty();
        }
        try (Screen screen = secretariat()) {
            screen.visit("/dot-bao-cao/moi");
            screen.page().locator("#ten").fill("Báo cáo đột xuất sau bão");
            screen.visit("/dot-bao-cao");
            screen.visit("/dot-bao-cao/moi");
            assertThat(screen.page().locator("#ten").inputValue()).isEqualTo("Báo cáo đột xuất sau bão");
            screen.page().getByText("Bỏ chữ đó").click();
        }
    }

    @Test
    void aFormThatWasNotSavedCanBeOpenedAgain() {
        String form = "/bieu/" + RoundWorld.PROGRAMME + "/" + RoundWorld.FORM + "/sua";
        try (Screen screen = secretariat()) {
            screen.visit(form);
            int lines = screen.page().locator("[name$='-ten']").count();
            screen.page().getByText("Thêm câu hỏi").press("Enter");
            screen.page().locator("#huong-dan").fill("Chưa lưu mà đã đi");
            screen.visit("/bieu");
            screen.visit(form);
            assertThat(screen.page().locator("#huong-dan").inputValue()).isNotEqualTo("Chưa lưu mà đã đi");
            screen.check("form-editor-kept");
            screen.page().getByText("Mở lại bản chưa lưu").click();
            screen.page()
                    .waitForCondition(() ->
                            screen.page().locator("#huong-dan").inputValue().equals("Chưa lưu mà đã đi"));
            assertThat(screen.page().locator("[name$='-ten']").count()).isEqualTo(lines + 1);
        }
    }

    @Test
    void actingOnAnOldPage() {
        try (Screen screen = leader()) {
            screen.visit("/duyet/" + id("zz-5"));
            world.make(world.submission("dot-thu", "zz-5"), Act.WITHDRAW);
            screen.page().getByText("Duyệt và gửi lên").press("Enter");
            assertThat(screen.page().content()).contains("đã rút lại báo cáo");
            screen.check("approval-refused");
            world.make(world.submission("dot-thu", "zz-5"), Act.SUBMIT);
        }
    }

    @Test
    void settingUp() {
        look("/dot-bao-cao/moi", "set-up");
        look(BOARD + "/thiet-lap", "set-up-open");
        try (Screen screen = secretariat()) {
            screen.visit("/dot-bao-cao/moi");
            screen.page().locator("#ky").selectOption("");
            screen.page().locator("#mo-tu").fill("2026-12-20");
            screen.page().getByText("Lưu và kiểm tra").press("Enter");
            screen.check("set-up-refused");
            screen.page().locator("#tu-ngay").fill("2026-09-15");
            screen.page().locator("#den-ngay").fill("2026-10-14");
            screen.page().locator("#mo-tu").fill("2026-10-15");
            screen.page().locator("#ten").fill("Báo cáo tháng 10/2026");
            screen.page().locator("#ten").press("Enter");
            screen.page().waitForURL("**/thiet-lap**");
            screen.check("set-up-kept");
        }
    }

    @Test
    void forms() {
        String form = "/bieu/" + RoundWorld.PROGRAMME + "/" + RoundWorld.FORM;
        look("/bieu", "forms");
        look(form, "form");
        try (Screen screen = secretariat()) {
            screen.visit(form + "/sua");
            screen.page().getByText("Thêm điều kiện").press("Enter");
            screen.page().waitForSelector("[role=status]");
            screen.page().getByText("Thêm dòng số liệu").press("Enter");
            screen.page().waitForSelector("summary:has-text('dòng mới')");
            screen.check("form-editor");
            screen.page().locator("button.button:has-text('Lưu bản nháp')").press("Enter");
            screen.page().waitForSelector(".error-summary");
            screen.check("form-editor-refused");
        }
    }

    @Test
    void anExplanation() {
        var remarks = context.getBean(vn.tongket.report.round.Remarks.class);
        int question = remarks.ask(
                world.person(RoundWorld.SECRETARIAT), id("zz-8"), "hoi-nghi", "Vì sao giảm so với kỳ trước?", null);
        try (Screen screen = new Screen(port)) {
            screen.signIn(people.get(0));
            screen.visit("/giai-trinh/" + question);
            screen.check("explanation");
        }
        look("/duyet/" + id("zz-8"), "approval-asked");
    }

    @Test
    void aReminderStandsOnTopOfTheForm() {
        var round = context.getBean(Rounds.class).require("dot-thu");
        context.getBean(Reminders.class).send(round, List.of(world.unitId("zz-2")), "", RoundWorld.TODAY, "Lê Thị Dừa");
        try (Screen screen = new Screen(port)) {
            screen.signIn(people.get(0));
            screen.visit("/");
            screen.check("work-reminded");
            screen.visit(BOARD + "/zz-2/" + RoundWorld.FORM);
            screen.check("entry-reminded");
        }
    }
}
