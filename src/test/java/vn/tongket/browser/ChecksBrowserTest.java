package vn.tongket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.tongket.report.CheckCase;
import vn.tongket.report.CheckResult;
import vn.tongket.report.web.CheckCaseJson;

/** The browser's half of the parity of checks: the page's own script, in a real browser, on the same cases as the server. */
@BrowserTest
class ChecksBrowserTest {
    @LocalServerPort
    int port;

    @Test
    void theBrowserSaysWhatTheCasesSay() {
        try (Screen screen = new Screen(port)) {
            screen.visit("/dang-nhap");
            for (CheckCase each : CheckCase.all()) {
                Object said = screen.page().evaluate("""
                        async (written) => {
                          const { check } = await import('/js/report/checks.js');
                          const definitions = JSON.parse(written);
                          return check(definitions, definitions.answers)
                            .map(r => [r.check, r.hard, r.lines, r.words, r.explained]);
                        }""", CheckCaseJson.of(each));
                assertThat(said).as(each.name()).isEqualTo(each.expected().stream().map(ChecksBrowserTest::row).toList());
            }
        }
    }

    private static List<Object> row(CheckResult result) {
        return List.of(result.check(), result.hard(), result.lines(), result.words(), result.explained());
    }

    @Test
    void theBrowserReadsNumbersAsTheServerDoes() {
        try (Screen screen = new Screen(port)) {
            screen.visit("/dang-nhap");
            for (JsonNode each : CheckCase.read("numbers")) {
                Object said = screen.page().evaluate("""
                        async (asked) => {
                          const { readNumber } = await import('/js/report/checks.js');
                          const { meanings, certain } = readNumber(asked.words, asked.decimals);
                          return [meanings, certain];
                        }""", Map.of("words", each.path("words").asString(), "decimals", each.path("decimals").asInt()));
                assertThat(said)
                        .as(each.path("words").asString())
                        .isEqualTo(List.of(
                                each.path("meanings").valueStream().map(JsonNode::asString).toList(),
                                each.path("certain").asBoolean()));
            }
        }
    }
}
