package vn.tongket.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.tongket.cli.Terminal;
import vn.tongket.cli.Terminal.Said;

/** The contract of {@code series}: columns, refusals, and that both engines print the same, byte for byte. */
class SeriesCommandTest {
    private static final String PROGRAMME = "tinh-hoa-giang-2016-2025";

    private static final int VALUE = 5;
    private static final int MILLION = 6;
    private static final int DECIMALS = 10;

    @RegisterExtension
    static final Terminal TERMINAL = new Terminal(PROGRAMME);

    @Test
    void bothEnginesPrintTheSame() {
        List<List<String>> questions = List.of(
                List.of(),
                List.of("--ask", "attainment"),
                List.of("--ask", "cagr"),
                List.of("--ask", "year-on-year", "--frame", "2025-07-01"),
                List.of("--ask", "last-year", "--from", "2024-01-01", "--to", "2025-01-01"),
                List.of("--ask", "per-head", "--per", "dan-so-binh-quan", "--by", "total"),
                List.of("--ask", "rank", "--level", "commune", "--frame", "2025-07-01", "--by", "total"),
                List.of("--ask", "distribution", "--level", "commune", "--frame", "2025-07-01", "--by", "total"),
                List.of("--ask", "frames", "--frame", "2025-07-01", "--beside", "2020-01-01", "--by", "total"));
        for (List<String> question : questions) {
            Said record = asked(question, "--engine", "postgres");
            Said copy = asked(question, "--engine", "duckdb");
            assertThat(record.exit()).as(question + record.err()).isZero();
            assertThat(copy.exit()).as(question + copy.err()).isZero();
            assertThat(copy.out()).as(question.toString()).isEqualTo(record.out());
            assertThat(record.out().lines().count()).as(question.toString()).isGreaterThan(10);
        }
    }

    @Test
    void printsTheColumnsOfTheContract() {
        assertThat(asked(List.of("--indicator", "chi-quoc-phong")).out())
                .startsWith("indicator,unit,from,to,asked,value,numerator,denominator,rule,frame,reported,expected,"
                        + "exactness,reason,against,against_from,against_to,against_frame,against_exactness,difference,"
                        + "percent,rank,of,verdict,pace_due,pace_done,pace_expected,by,at,"
                        + "in_part,least_coverage_met,compared_units,ground_day,caveats\n");
        assertThat(asked(List.of("--indicator", "chi-quoc-phong", "--format", "json"))
                        .out())
                .startsWith("[")
                .contains("\"asked\": \"figure\"");
    }

    /** Spending per head over ten years is what the example's own formula says, in đồng. */
    @Test
    void perHeadIsWhatTheFormulaOfTheIndicatorSays() {
        for (String by : List.of("year", "total")) {
            List<BigDecimal> series = values(
                    "--indicator", "chi-quoc-phong", "--ask", "per-head", "--per", "dan-so-binh-quan", "--by", by);
            List<BigDecimal> formula = values("--indicator", "chi-quoc-phong-binh-quan", "--by", by);
            assertThat(series).hasSameSizeAs(formula).isNotEmpty();
            for (int i = 0; i < formula.size(); i++) {
                assertThat(series.get(i).movePointRight(MILLION).setScale(DECIMALS, RoundingMode.HALF_UP))
                        .isEqualByComparingTo(formula.get(i).setScale(DECIMALS, RoundingMode.HALF_UP));
            }
        }
    }

    private static List<BigDecimal> values(String... question) {
        return asked(List.of(question))
                .out()
                .lines()
                .skip(1)
                .map(line -> new BigDecimal(line.split(",")[VALUE]))
                .toList();
    }

    @Test
    void whatMakesNoSenseIsRefusedAllAtOnce() {
        Said said = asked(
                List.of("--indicator", "ho-ngheo", "--indicator", "bao-hiem-y-te", "--ask", "cagr", "--by", "total"));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("'ho-ngheo': It is a rate already").contains("'bao-hiem-y-te'");
        Said words = asked(List.of("--ask", "groth", "--by", "week"));
        assertThat(words.exit()).isEqualTo(2);
        assertThat(words.err()).contains("ask takes figure").contains("by takes month");
    }

    /** Asked of all indicators, those that can be answered are, and the others say why not. */
    @Test
    void ofAllIndicatorsTheRefusedHaveARowWithTheReason() {
        Said said = asked(List.of("--ask", "cagr"));
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("ho-ngheo,zz,,,cagr,,,,,as-reported,,,none,\"It is a rate already")
                .contains("chi-quoc-phong,zz,");
    }

    @Test
    void nothingChangedSinceTomorrow() {
        Said said = asked(List.of("--indicator", "chi-quoc-phong", "--ask", "changes", "--since", "2100-01-01"));
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("Nothing was entered or revised since then");
        assertThat(asked(List.of("--indicator", "chi-quoc-phong", "--ask", "changes", "--since", "2001-01-01"))
                        .out())
                .contains("There was no figure at that moment");
    }

    private static Said asked(List<String> question, String... more) {
        List<String> words = new ArrayList<>(List.of("series", "--programme", PROGRAMME, "--unit", "zz"));
        words.addAll(question);
        words.addAll(Arrays.asList(more));
        return TERMINAL.says(words.toArray(String[]::new));
    }
}
