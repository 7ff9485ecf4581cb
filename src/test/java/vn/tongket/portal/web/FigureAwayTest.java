package vn.tongket.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import vn.tongket.Browsing;
import vn.tongket.PublishedWorld;
import vn.tongket.TestDatabase;
import vn.tongket.WebTest;
import vn.tongket.exchange.Packages;

/** The copy is away, and PostgreSQL is asked to add up nothing at all: what a reader sees then. */
@WebTest
@TestPropertySource(properties = "tongket.measure.record-up-to=0")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureAwayTest {
    private static final String PAGE = "/chi-tieu/hai-xa/ho-ngheo";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Packages packages;

    @Autowired
    DSLContext database;

    @BeforeAll
    void world() throws IOException {
        packages.load(Path.of("src/test/resources/portal/hai-xa"), "hai-xa", "kiểm thử", false);
        PublishedWorld.withReviews(context, "hai-xa");
        TestDatabase.asOwner(database, "analyze report.value");
    }

    @Test
    void theRestOfThePageStandsAndSaysWhenToComeBack() {
        for (String address : new String[] {PAGE, "/theo-doi", "/theo-doi/hai-xa", "/nghi-quyet/hai-xa"}) {
            HttpResponse<String> page = new Browsing(port).get(address);
            assertThat(page.statusCode()).as(address).isEqualTo(200);
            assertThat(page.body()).as(address).contains("chưa có số", "Quay lại sau khoảng 1 phút", "</html>");
        }
        assertThat(body(PAGE)).contains("Chỉ tiêu này đo gì").doesNotContain("<td class=\"number\">");
        assertThat(body("/theo-doi/hai-xa")).contains("Bàn giao mốc đường").doesNotContain("Chỉ theo dõi</span>");
        assertThat(body("/nghi-quyet/hai-xa")).contains("Tỷ lệ hộ nghèo", "Lúc này chưa lấy được số.");
    }

    private String body(String address) {
        return new Browsing(port).get(address).body();
    }

    @Test
    void aFileIsNotWrittenWithoutFigures() {
        HttpResponse<String> file = new Browsing(port).get(PAGE + "/so-lieu.csv");
        assertThat(file.statusCode()).isEqualTo(503);
        assertThat(file.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(file.body()).contains("Lúc này chưa có số", "Quay lại sau khoảng 1 phút");
    }

    @Test
    void aTraceAndWhatIsNoFigureAreShown() {
        assertThat(new Browsing(port)
                        .get(PAGE + "/nguon-so-lieu?don-vi=zy-a&nam=2020")
                        .statusCode())
                .isEqualTo(200);
        assertThat(new Browsing(port).get("/don-vi").statusCode()).isEqualTo(200);
    }
}
