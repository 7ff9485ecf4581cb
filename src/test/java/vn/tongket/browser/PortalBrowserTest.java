package vn.tongket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.PublishedWorld;
import vn.tongket.access.Accounts;
import vn.tongket.exchange.Packages;

/** Each state of the public pages, over the small province of the tests and a real package. */
@BrowserTest
class PortalBrowserTest {
    private static final String POOR = "/chi-tieu/hai-xa/ho-ngheo";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Packages packages;

    @Autowired
    Accounts accounts;

    @BeforeAll
    void packagesAreImported() throws IOException {
        try (Screen screen = new Screen(port)) {
            empty(screen, "/", "home-empty");
            empty(screen, "/theo-doi", "boards-empty");
            empty(screen, "/nghi-quyet", "programmes-empty");
            empty(screen, "/bao-cao-tong-ket", "reviews-empty");
        }
        packages.load(Path.of("src/test/resources/portal/hai-xa"), "hai-xa", "kiểm thử", false);
        PublishedWorld.withReviews(context, "hai-xa");
        packages.load(Path.of("examples/o5-hong-linh-2009-2019"), "o5", "kiểm thử", false);
        PublishedWorld.withReviews(context, "o5-hong-linh-2009-2019");
    }

    /** A visitor is told that nothing is there, not how to put something there. */
    private static void empty(Screen screen, String address, String name) {
        screen.visit(address);
        screen.check(name);
        assertThat(screen.page().locator("main").innerText())
                .contains("Chưa có")
                .doesNotContain("bin/tongket");
    }

    private void look(String address, String name) {
        try (Screen screen = new Screen(port)) {
            assertThat(screen.visit(address)).as(address).isEqualTo(200);
            screen.check(name);
        }
    }

    @Test
    void theFrontPageOfAVisitor() {
        look("/", "home");
    }

    @Test
    void theFrontPageOfAPersonSignedIn() {
        try (Screen screen = new Screen(port)) {
            screen.signIn(accounts.createDemoAccounts().get(1));
            screen.visit("/");
            screen.check("home-signed-in");
        }
    }

    @Test
    void theBoards() {
        look("/theo-doi", "boards");
        look("/theo-doi/hai-xa", "board-term-over");
        look("/theo-doi/hai-xa?tai-ngay=2022-12-31", "board-in-term");
        look("/theo-doi/o5-hong-linh-2009-2019", "board-without-targets");
    }

    @Test
    void theResolutions() {
        look("/nghi-quyet", "programmes");
        look("/nghi-quyet/hai-xa", "resolution");
        look("/nghi-quyet/o5-hong-linh-2009-2019", "resolution-unit-ended");
    }

    @Test
    void theIndicators() {
        look(POOR, "indicator");
        look(POOR + "?dia-gioi=2024-06-30&nam=2020&xep=giam", "indicator-in-a-days-boundaries");
        look("/chi-tieu/hai-xa/duong-moi", "indicator-summed");
        look("/chi-tieu/hai-xa/thu-nhap", "indicator-without-figures");
        look("/chi-tieu/o5-hong-linh-2009-2019/tang-truong-binh-quan", "indicator-of-one-period");
    }

    @Test
    void theUnitsBelowInEachWay() {
        look(POOR + "?nam=2021", "units-bars");
        look(POOR + "?nam=2021&xem=hai-nam", "units-two-years");
        look(POOR + "?nam=2020&xem=hai-nam", "units-two-years-refused");
        look(POOR + "?nam=2021&xem=hai-dia-gioi", "units-two-frames");
        look(POOR + "?nam=2021&xem=tung-don-vi", "units-through-the-years");
    }

    @Test
    void whereAFigureComesFrom() {
        look(POOR + "/nguon-so-lieu?don-vi=zy&nam=2020", "trace");
        look(POOR + "/nguon-so-lieu?don-vi=zy&nam=2024", "trace-with-a-unit-missing");
        look(POOR + "/nguon-so-lieu?don-vi=zy&nam=2023", "trace-without-a-figure");
    }

    /** Words beyond the edge of a phone do not make the rows before them as high as a hand. */
    @Test
    void rowsAreLowOnAPhone() {
        try (Screen screen = new Screen(port)) {
            screen.page().setViewportSize(Screen.PHONE, 768);
            for (String address : List.of(
                    POOR, POOR + "?nam=2024&tu-nam=2021&xem=hai-nam", POOR + "/nguon-so-lieu?don-vi=zy&nam=2020")) {
                screen.visit(address);
                // A row of a stacked table holds several lines: each of its cells is as low as a row elsewhere.
                Object highest = screen.page().evaluate("""
                        () => Math.max(...[...document.querySelectorAll(
                            'table:not(.stack) > tbody > tr, table.stack > tbody > tr > :is(th, td)')]
                          .map(part => part.getBoundingClientRect().height))""");
                assertThat(((Number) highest).intValue()).as(address).isLessThan(85);
                Object blocks = screen.page().evaluate("""
                        () => [...document.querySelectorAll('table.stack')].filter(table =>
                          table.scrollWidth > table.closest('.table-scroll').clientWidth
                          || [...table.querySelectorAll('tbody tr')].some(
                            row => row.getBoundingClientRect().height > innerHeight / 4)).length""");
                assertThat(blocks).as(address).isEqualTo(0);
                assertThat(screen.page().locator("table.stack td:empty:visible").count())
                        .as(address)
                        .isEqualTo(0);
            }
        }
    }

    @Test
    void whatIsAskedWronglySaysHowToMendIt() {
        try (Screen screen = new Screen(port)) {
            assertThat(screen.visit(POOR + "?dia-gioi=hom-nay")).isEqualTo(400);
            screen.check("error-400");
        }
    }

    @Test
    void aBoardAndAnIndicatorPrint() {
        try (Screen screen = new Screen(port)) {
            screen.visit("/theo-doi/hai-xa");
            screen.print("board");
            screen.visit(POOR);
            screen.print("indicator");
            screen.visit(POOR + "?nam=2021&xem=hai-nam");
            screen.print("units-two-years");
            screen.visit(POOR + "?nam=2021&xem=tung-don-vi");
            screen.print("units-through-the-years");
        }
    }

    /** From the board to the report behind a figure by keyboard and eye: board, indicator, trace. */
    @Test
    void aDoubterReachesTheReportInThreeSteps() {
        try (Screen screen = new Screen(port)) {
            screen.visit("/theo-doi/hai-xa");
            screen.page()
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText("Tỷ lệ hộ nghèo"))
                    .click();
            screen.page().locator("a[href*='nguon-so-lieu']").first().click();
            assertThat(screen.page().locator("main").innerText()).contains("Báo cáo xã A", "60");
        }
    }
}
