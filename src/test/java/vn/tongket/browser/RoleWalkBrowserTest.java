package vn.tongket.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.access.NewAccount;
import vn.tongket.report.RoundWorld;

/**
 * One report's whole way, each person from the front page on with nothing but a keyboard: entered, submitted, approved, returned
 * by the province, mended, submitted and approved again, accepted, and the round frozen.
 */
@BrowserTest
class RoleWalkBrowserTest {
    private static final String REASON = "Thiếu hội nghị ngày 20 của thôn Đông";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private RoundWorld world;
    private List<NewAccount> people;
    private int width;
    private int step;

    @BeforeAll
    void aProvince() {
        world = new RoundWorld(context);
        world.put(2);
        people = world.people();
    }

    @ParameterizedTest
    @ValueSource(ints = {Screen.DESK, Screen.PHONE})
    void aReportGoesItsWholeWayByKeyboard(int pixels) {
        width = pixels;
        step = 0;
        String round = "dot-" + pixels;
        world.open(round, RoundWorld.TODAY.plusDays(3), List.of("zz-1"));
        officerEntersAndSubmits();
        leaderApproves();
        provinceReturns();
        officerMends();
        leaderApproves();
        provinceAccepts();
        provinceFreezes(round);
    }

    private Screen person(int number) {
        Screen screen = new Screen(port, new Browser.NewContextOptions().setViewportSize(width, 768));
        Keyboard keys = new Keyboard(screen.page());
        screen.visit("/");
        keys.follow("Đăng nhập", "/dang-nhap");
        see(screen, "sign-in");
        keys.to("#ten");
        keys.type(people.get(number).username());
        keys.to("#mat-khau");
        keys.type(people.get(number).password());
        keys.press("Enter");
        screen.page().waitForURL("http://localhost:" + port + "/");
        see(screen, "work");
        return screen;
    }

    private void see(Screen screen, String name) {
        step++;
        screen.checkHere("walk-%d-%02d-%s".formatted(width, step, name));
    }

    private void officerEntersAndSubmits() {
        try (Screen screen = person(0)) {
            Keyboard keys = new Keyboard(screen.page());
            keys.follow("Nhập và trình Biểu 01", "/bieu-01");
            see(screen, "entry");
            keys.write("#o-hoi-nghi-so", "12");
            next(keys, "#o-ho-ngheo-tu");
            keys.type("40");
            keys.press("Enter");
            assertThat(keys.isAt("#o-ho-ngheo-mau")).isTrue();
            keys.type("800");
            next(keys, "#o-ket-qua-loi");
            keys.type("Đã tổ chức 12 hội nghị.");
            keys.press("Tab");
            assertThat(screen.page().locator("[data-count]")).hasText("3/3 đã nhập");
            assertThat(screen.page().locator("[data-status]")).containsText("Đã lưu");
            see(screen, "entry-filled");
            submit(screen, keys);
            openMenu(screen, keys);
            keys.follow("Việc của tôi", "/");
            assertThat(screen.page().locator("main")).containsText("chờ Trần Văn Cam duyệt");
            see(screen, "work-waiting");
        }
    }

    /** On a phone the links of the header are opened first. */
    private static void openMenu(Screen screen, Keyboard keys) {
        if (screen.page().viewportSize().width == Screen.PHONE) {
            keys.to("Danh mục");
            keys.press("Enter");
        }
    }

    /** Enter goes to the next cell, on a phone to the next one shown. */
    private static void next(Keyboard keys, String cell) {
        keys.press("Enter");
        assertThat(keys.isAt(cell)).as(cell).isTrue();
    }

    private void submit(Screen screen, Keyboard keys) {
        keys.follow("Kiểm tra và trình", "/kiem-tra");
        see(screen, "check");
        keys.follow("Trình lãnh đạo xã", "/phieu/*");
        see(screen, "receipt");
    }

    private void leaderApproves() {
        try (Screen screen = person(1)) {
            Keyboard keys = new Keyboard(screen.page());
            keys.follow("Duyệt Biểu 01", "/duyet/*");
            see(screen, "approval");
            keys.to("Duyệt và gửi lên");
            keys.press("Enter");
            assertThat(screen.page().locator("[role=status]")).containsText("Đã duyệt");
            see(screen, "approved");
        }
    }

    private void provinceReturns() {
        try (Screen screen = person(2)) {
            Keyboard keys = new Keyboard(screen.page());
            keys.follow("Nhận Biểu 01", "/duyet/*");
            see(screen, "acceptance");
            keys.to("Trả lại để sửa");
            keys.press("Enter");
            keys.write("#o-hoi-nghi", REASON);
            see(screen, "acceptance-reason");
            keys.to("Trả lại để sửa");
            keys.press("Enter");
            assertThat(screen.page().locator("[role=status]")).containsText("Đã trả lại");
            see(screen, "returned");
        }
    }

    private void officerMends() {
        try (Screen screen = person(0)) {
            Keyboard keys = new Keyboard(screen.page());
            keys.follow("Sửa báo cáo bị trả lại: Biểu 01", "/bieu-01");
            assertThat(screen.page().locator("#o-hoi-nghi")).containsText(REASON);
            assertThat(screen.page().locator(".standing .tag-returned")).isVisible();
            see(screen, "entry-returned");
            keys.write("#o-hoi-nghi-so", "13");
            next(keys, "#o-ho-ngheo-tu");
            next(keys, "#o-ho-ngheo-mau");
            next(keys, "#o-ket-qua-loi");
            keys.write("#o-ket-qua-loi", "Đã tổ chức 13 hội nghị.");
            keys.press("Tab");
            assertThat(screen.page().locator("[data-status]")).containsText("Đã lưu");
            submit(screen, keys);
        }
    }

    private void provinceAccepts() {
        try (Screen screen = person(2)) {
            Keyboard keys = new Keyboard(screen.page());
            keys.follow("Nhận Biểu 01", "/duyet/*");
            assertThat(screen.page().locator(".differences")).containsText("Đã sửa gì so với lần trước");
            see(screen, "acceptance-again");
            keys.to("Nhận báo cáo");
            keys.press("Enter");
            assertThat(screen.page().locator("[role=status]")).containsText("Đã nhận");
            see(screen, "accepted");
        }
    }

    private void provinceFreezes(String round) {
        try (Screen screen = person(2)) {
            Keyboard keys = new Keyboard(screen.page());
            openMenu(screen, keys);
            keys.follow("Đợt báo cáo", "/dot-bao-cao");
            see(screen, "rounds");
            screen.visit("/dot-bao-cao/" + round);
            see(screen, "board");
            keys.follow("Chốt đợt", "/chot");
            see(screen, "freeze");
            keys.to("Chốt đợt báo cáo");
            keys.press("Enter");
            assertThat(screen.page().locator("[role=status]")).containsText("chốt");
            see(screen, "frozen");
        }
    }
}
