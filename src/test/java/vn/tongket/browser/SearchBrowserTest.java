package vn.tongket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.PublishedWorld;
import vn.tongket.exchange.Packages;

/** Each state of the page on which a visitor looks for something, over the small province of the tests and a real package. */
@BrowserTest
class SearchBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Packages packages;

    @BeforeAll
    void packagesArePublished() throws IOException {
        packages.load(Path.of("src/test/resources/portal/hai-xa"), "hai-xa", "kiểm thử", false);
        PublishedWorld.withReviews(context, "hai-xa");
        packages.load(Path.of("examples/o5-hong-linh-2009-2019"), "o5", "kiểm thử", false);
        PublishedWorld.withReviews(context, "o5-hong-linh-2009-2019");
        try (Screen screen = new Screen(port)) {
            // The first search waits until the entries are made.
            screen.visit("/tim-kiem?q=ngheo");
            screen.page().waitForTimeout(5_000);
        }
    }

    private void look(String words, String more, String name, String... shown) {
        try (Screen screen = new Screen(port)) {
            screen.visit("/tim-kiem?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + more);
            screen.check(name);
            assertThat(screen.page().locator("main").innerText()).contains(shown);
        }
    }

    @Test
    void nothingIsAskedYet() {
        look("", "", "search", "Tìm trong nghị quyết");
        look("%", "", "search-too-little", "chưa đủ để tìm");
    }

    @Test
    void someOfEachKindAreFound() {
        look("quốc phòng", "", "search-found", "Xem thêm: báo cáo");
        look("\"xây dựng nền quốc phòng\"", "", "search-phrase", "Kết quả cho");
        look("xã Hồng Lĩnh", "", "search-units", "Đơn vị hành chính");
    }

    @Test
    void allOfOneKindAreShown() {
        look("quốc phòng", "&loai=bao-cao", "search-one-kind", "Tất cả kết quả cho");
    }

    @Test
    void aWordIsTakenForAnother() {
        look("hộ ngeo", "", "search-other-word", "Không có “ngeo”");
    }

    @Test
    void nothingIsFound() {
        look("tỷ lệ hộ xyzzyq", "", "search-nothing", "Bớt một từ thì có kết quả");
        look("xyzzyq", "&loai=van-ban", "search-nothing-of-a-kind", "chưa tìm thấy");
    }

    @Test
    void tooMuchIsAsked() {
        look("một hai ba bốn ".repeat(5), "", "search-too-much", "tối đa 16 từ");
    }

    @Test
    void itIsDoneByKeyboardAlone() {
        try (Screen screen = new Screen(port)) {
            screen.visit("/tim-kiem");
            screen.page().locator("#q").focus();
            screen.page().keyboard().type("hộ nghèo");
            screen.page().keyboard().press("Enter");
            screen.page().waitForURL("**/tim-kiem?q=*");
            assertThat(screen.page().locator("mark").allInnerTexts()).contains("hộ nghèo");
        }
    }
}
