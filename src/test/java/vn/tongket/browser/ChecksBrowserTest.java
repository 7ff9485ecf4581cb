package vn.tongket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tongket.base.NumberExample;
import vn.tongket.base.NumberReading;
import vn.tongket.report.CheckCase;
import vn.tongket.report.check.CheckResult;
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
                assertThat(said)
                        .as(each.name())
                        .isEqualTo(each.expected().stream()
                                .map(ChecksBrowserTest::row)
                                .toList());
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
            for (NumberExample each : NumberExample.all()) {
                Object said = screen.page()
                        .evaluate(
                                """
                        async (asked) => {
                          const { readNumber, wordsOf } = await import('/js/report/checks.js');
                          const reading = readNumber(asked.text, asked.decimals, asked.percent);
                          return [reading.meanings, reading.certain, reading.fault ?? "NONE", wordsOf(reading, asked.text)];
                        }""",
                                Map.of("text", each.text(), "decimals", each.decimals(), "percent", each.percent()));
                NumberReading server = NumberReading.read(each.text(), each.decimals(), each.percent());
                assertThat(said)
                        .as(each.toString())
                        .isEqualTo(List.of(
                                server.meanings().stream()
                                        .map(BigDecimal::toPlainString)
                                        .toList(),
                                server.certain(),
                                server.fault().name(),
                                server.inVietnamese(each.text())));
            }
        }
    }
}
