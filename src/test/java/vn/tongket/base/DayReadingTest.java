package vn.tongket.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayReadingTest {
    @ParameterizedTest
    @CsvSource({
        "2026-10-15, 2026-10-15",
        "15/10/2026, 2026-10-15",
        "5/1/2026, 2026-01-05",
        "05/01/26, 2026-01-05",
        "5/1/26, 2026-01-05",
        "15-10-2026, 2026-10-15",
        "15.10.2026, 2026-10-15",
        "'\u00a015/10/2026 ', 2026-10-15",
        "15/10/2026 00:00, 2026-10-15",
        "2026-10-15T00:00:00.000, 2026-10-15",
        "2026-10-15 00:00:00, 2026-10-15",
        "29/02/2024, 2024-02-29",
        "01/01/0001, 0001-01-01",
        "31/12/9999, 9999-12-31",
        "1.2.2026, 2026-02-01",
        "28-02-25, 2025-02-28",
        "29/2/24, 2024-02-29",
        "'15/10/2026\u202f', 2026-10-15",
        "01/01/2000 0:00, 2000-01-01",
    })
    void itReadsTheDayFirst(String words, LocalDate day) {
        assertThat(DayReading.read(words)).hasValue(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hôm nay",
                "31/02/2026",
                "29/02/2026",
                "13/13/2026",
                "0/1/2026",
                "2026-13-01",
                "2026-1-5",
                "15/10-2026",
                "15/10",
                "15/10/026",
                "2026/10/15",
                "0000-01-01",
                "1/1/0000",
                "10000-01-01",
                "+12345-01-01",
                "-0001-01-01",
                "1/1/10000",
                "46310",
                "10/15/2026",
                "31/04/2026",
                "29/2/2025",
                "15/10/2026 07:30",
                "15.10-2026",
                "Oct 15 2026",
                "15 /10/2026",
                "tháng 10/2026",
                "2026-10-15T08:30:00",
                "\u0661/\u0661/2026"
            })
    void itReadsNothingElse(String words) {
        assertThat(DayReading.read(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026, 2026", "1, 1", "9998, 9998", "0,", "9999,", "99999,", "-1,", "hai,", "1e3,"})
    void itReadsYears(String words, Integer year) {
        assertThat(DayReading.year(words).orElse(null)).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-05, 05/01/2026", "5/1/26, 05/01/2026", "mai, mai", "'', ''"})
    void itShowsInAFieldWhatItRead(String words, String shown) {
        assertThat(DayReading.shown(words)).isEqualTo(shown);
    }

    /** The browser's own control shows the order of the browser's language, often the month first. */
    @Test
    void noPageAsksForADayByTheBrowsersOwnControl() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            assertThat(templates.filter(Files::isRegularFile))
                    .allSatisfy(template -> assertThat(template).content().doesNotContain("type=\"date\""));
        }
    }
}
