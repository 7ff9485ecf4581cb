package vn.tongket.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import vn.tongket.Browsing;
import vn.tongket.PublishedWorld;
import vn.tongket.TestDatabase;
import vn.tongket.WebTest;
import vn.tongket.exchange.Packages;

/** A running server with the columnar copy: whatever happens to the copy, nobody sees an error, and it comes back. */
@WebTest
@TestPropertySource(properties = "tongket.measure.engine=DUCKDB")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ColumnarPagesTest {
    private static final String PAGE = "/chi-tieu/hai-xa/ho-ngheo";
    private static final String OF_COPY = "cộng trên bản sao theo cột";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Packages packages;

    @Autowired
    DSLContext database;

    @Value("${tongket.measure.copy}")
    Path folder;

    @BeforeAll
    void world() throws IOException {
        packages.load(Path.of("src/test/resources/portal/hai-xa"), "hai-xa", "kiểm thử", false);
        PublishedWorld.withReviews(context, "hai-xa");
    }

    @Test
    void theCopyAnswersAndFollowsAndMayBeDeletedUnderARunningServer() throws IOException, InterruptedException {
        String figures = withoutMoment(untilOfCopy());
        for (int round = 0; round < 3; round++) {
            for (Path file : files()) {
                Files.deleteIfExists(file);
            }
            for (int reader = 0; reader < 40; reader++) {
                HttpResponse<String> page = page();
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(withoutMoment(page.body())).isEqualTo(figures);
            }
        }
        untilMadeAgain();
        assertThat(withoutMoment(untilOfCopy())).isEqualTo(figures);
    }

    /** Added up anew: what pages keep of figures stays right whoever added it up, and would answer in the copy's place. */
    private HttpResponse<String> page() {
        TestDatabase.asOwner(database, "update programme.revision set revision = revision + 1");
        return new Browsing(port).get(PAGE);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().contains(".duckdb")).toList();
        }
    }

    private void untilMadeAgain() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (files().isEmpty()) {
            assertThat(Instant.now()).as("the copy is not made again").isBefore(end);
            Thread.sleep(100);
        }
    }

    private String untilOfCopy() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            String body = page().body();
            if (body.contains(OF_COPY)) {
                return body;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("The copy did not answer within " + PATIENCE);
    }

    /** All tables, without who added them up and when. */
    private static String withoutMoment(String page) {
        int table = page.indexOf("<table");
        assertThat(table).isPositive();
        return page.substring(table, page.lastIndexOf("</table>")).replaceAll("Số đã duyệt đến [^<]*", "");
    }
}
