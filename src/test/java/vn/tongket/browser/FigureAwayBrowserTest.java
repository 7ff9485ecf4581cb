package vn.tongket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import vn.tongket.PublishedWorld;
import vn.tongket.TestDatabase;
import vn.tongket.exchange.Packages;

/** The public pages while their figures cannot be had: what else they say stands, and can be read by everybody. */
@BrowserTest
@TestPropertySource(properties = "tongket.measure.record-up-to=0")
class FigureAwayBrowserTest {
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

    private void look(String address, String name) {
        try (Screen screen = new Screen(port)) {
            assertThat(screen.visit(address)).as(address).isEqualTo(200);
            screen.check(name);
        }
    }

    @Test
    void theirPlaceSaysWhenToComeBack() {
        look("/theo-doi", "away-boards");
        look("/theo-doi/hai-xa", "away-board");
        look("/nghi-quyet/hai-xa", "away-resolution");
        look("/chi-tieu/hai-xa/ho-ngheo", "away-indicator");
    }
}
