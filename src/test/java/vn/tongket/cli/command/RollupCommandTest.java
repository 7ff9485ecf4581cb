package vn.tongket.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.tongket.cli.Terminal;
import vn.tongket.cli.Terminal.Said;

/** The contract of {@code rollup} and {@code trace}, and that PostgreSQL and the columnar copy print the same, byte for byte. */
class RollupCommandTest {
    @RegisterExtension
    static final Terminal TERMINAL = new Terminal(
            "o1-tp-thai-nguyen-2013-2022",
            "o2-le-chan-2013-2022",
            "o3-bac-tu-liem-2019-2024",
            "o4-thai-nguyen-khoa-83",
            "o5-hong-linh-2009-2019",
            "dan-so-dien-tich",
            "tinh-hoa-giang-2016-2025");

    @Test
    void bothEnginesPrintTheSame() {
        List<List<String>> questions = List.of(
                List.of("--programme", "o1-tp-thai-nguyen-2013-2022", "--unit", "164-20170818"),
                List.of("--programme", "o2-le-chan-2013-2022", "--unit", "305-20080801"),
                List.of("--programme", "o3-bac-tu-liem-2019-2024", "--unit", "021-20131228"),
                List.of("--programme", "o4-thai-nguyen-khoa-83", "--unit", "19-20080801"),
                List.of("--programme", "o5-hong-linh-2009-2019", "--unit", "437-20080801"),
                List.of("--programme", "o5-hong-linh-2009-2019", "--unit", "437-20080801", "--by", "total"),
                List.of("--programme", "dan-so-dien-tich", "--unit", "VN", "--children", "--frame", "2025-07-01"),
                List.of("--programme", "tinh-hoa-giang-2016-2025", "--unit", "zz", "--children"),
                List.of(
                        "--programme",
                        "tinh-hoa-giang-2016-2025",
                        "--unit",
                        "zz",
                        "--frame",
                        "2025-07-01",
                        "--by",
                        "total"));
        for (List<String> question : questions) {
            Said record = asked(question, "postgres");
            Said copy = asked(question, "duckdb");
            assertThat(record.exit()).as(record.err()).isZero();
            assertThat(copy.exit()).as(copy.err()).isZero();
            assertThat(record.err()).contains("Added up by POSTGRES, as of 20");
            assertThat(copy.err()).contains("Added up by DUCKDB, as of 20");
            assertThat(copy.out()).isEqualTo(record.out());
            // The columns, and a figure at least: some stories have no more that is public.
            assertThat(record.out().lines().count()).isGreaterThan(1);
        }
    }

    @Test
    void printsTheColumnsOfTheContract() {
        assertThat(asked(List.of("--programme", "o5-hong-linh-2009-2019", "--unit", "437-20080801"), "postgres")
                        .out())
                .startsWith(
                        "indicator,unit,from,to,value,numerator,denominator,rule,frame,reported,expected,exactness,reason,"
                                + "in_part,least_coverage_met,caveats\n");
    }

    @Test
    void refusesWhatIsUnknownAllAtOnce() {
        Said said = TERMINAL.says(
                "rollup",
                "--programme",
                "o5-hong-linh-2009-2019",
                "--unit",
                "437-20080801",
                "--indicator",
                "khong-co",
                "--indicator",
                "cung-khong");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("'khong-co'").contains("'cung-khong'");
        assertThat(TERMINAL.says(
                                "rollup",
                                "--programme",
                                "o5-hong-linh-2009-2019",
                                "--unit",
                                "437-20080801",
                                "--engine",
                                "abacus")
                        .exit())
                .isEqualTo(2);
    }

    private static Said asked(List<String> question, String engine) {
        List<String> words = new ArrayList<>(List.of("rollup", "--engine", engine));
        words.addAll(question);
        return TERMINAL.says(words.toArray(String[]::new));
    }
}
