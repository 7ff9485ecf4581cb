package vn.tongket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.PublishedWorld;
import vn.tongket.access.Accounts;
import vn.tongket.exchange.Packages;

/** The reviews and the way a package comes in, as a person sees them. */
@BrowserTest
class ReviewBrowserTest {
    private static final String REVIEW = "/bao-cao-tong-ket/o5-hong-linh-2009-2019/so-ket-10-nam";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Packages packages;

    @Autowired
    Accounts accounts;

    @BeforeAll
    void aPackageIsImported() throws IOException {
        try (Screen screen = new Screen(port)) {
            assertThat(screen.visit("/bao-cao-tong-ket")).isEqualTo(200);
            screen.check("reviews-empty");
        }
        packages.load(Path.of("examples/o5-hong-linh-2009-2019"), "o5", "kiểm thử", false);
        PublishedWorld.withReviews(context, "o5-hong-linh-2009-2019");
    }

    @Test
    void aFigureInTheReviewOpensToItsSource() {
        try (Screen screen = new Screen(port)) {
            screen.visit("/bao-cao-tong-ket");
            screen.check("reviews");
            assertThat(screen.visit(REVIEW)).isEqualTo(200);
            screen.check("review");
            // Documents have their own style sheet; it is in the bundle of pages, else wide tables push the page.
            assertThat(screen.page()
                            .locator(".document")
                            .first()
                            .evaluate("document => getComputedStyle(document).maxWidth"))
                    .isNotEqualTo("none");
            screen.page()
                    .locator("a.figure", new com.microsoft.playwright.Page.LocatorOptions().setHasText("15.000"))
                    .first()
                    .click();
            assertThat(screen.page().locator("main").textContent()).contains("Cổng thông tin điện tử thị xã Hồng Lĩnh");
            screen.check("review-figure-source");
        }
    }

    @Test
    void aPackageIsSentAndItsDifferenceShown() {
        try (Screen screen = new Screen(port)) {
            screen.signIn(accounts.createDemoAccounts().get(1));
            assertThat(screen.visit("/goi-du-lieu")).isEqualTo(200);
            screen.check("package-form");
            screen.page().locator("#goi").setInputFiles(Path.of("examples/README.md"));
            screen.page().locator("main form button").click();
            assertThat(screen.page().locator(".error-summary").textContent()).contains("Chưa có gì được lưu");
            screen.check("package-refused");
        }
    }
}
