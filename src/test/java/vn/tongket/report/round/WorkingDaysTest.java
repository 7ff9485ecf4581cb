package vn.tongket.report.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tongket.base.Window;
import vn.tongket.unit.UnitKind;

/** Days counted by hand on the calendars of 2025 to 2027. */
class WorkingDaysTest {
    private final WorkingDays calendar = new WorkingDays();

    @ParameterizedTest
    @CsvSource({
        // Tết Bính Ngọ: off from Saturday 14/2 to Sunday 22/2/2026.
        "2026-02-13, 1, 2026-02-23",
        "2026-02-12, 2, 2026-02-23",
        "2026-02-14, 2, 2026-02-24",
        // 30/4 is a Thursday, 1/5 a Friday, then the weekend.
        "2026-04-29, 1, 2026-05-04",
        "2026-04-28, 2, 2026-05-04",
        // Giỗ Tổ is a Sunday, made up for on Monday 27/4.
        "2026-04-24, 1, 2026-04-28",
        // 31/8 exchanged for Saturday 22/8; 1/9 and 2/9 off.
        "2026-08-28, 1, 2026-09-03",
        "2026-08-21, 1, 2026-08-22",
        // A plain weekend: Friday to Monday.
        "2026-10-16, 1, 2026-10-19",
        "2026-10-14, 2, 2026-10-16",
        "2026-12-31, 1, 2027-01-04",
        "2027-04-29, 1, 2027-05-04"
    })
    void workingDaysAfterADay(LocalDate day, int count, LocalDate expected) {
        assertThat(calendar.after(day, count)).isEqualTo(expected);
    }

    @Test
    void aDayOffMovesToTheNextWorkingDay() {
        assertThat(calendar.orNext(LocalDate.of(2026, 2, 16))).isEqualTo("2026-02-23");
        assertThat(calendar.orNext(LocalDate.of(2026, 9, 2))).isEqualTo("2026-09-03");
        assertThat(calendar.orNext(LocalDate.of(2026, 11, 20))).isEqualTo("2026-11-20");
        assertThat(calendar.restOn(LocalDate.of(2026, 9, 2))).contains("Quốc khánh");
        assertThat(calendar.restOn(LocalDate.of(2026, 11, 22))).contains("Chủ nhật");
        assertThat(calendar.restOn(LocalDate.of(2026, 1, 10))).isEmpty();
    }

    @Test
    void whatIsNotCertainIsSaid() {
        assertThat(calendar.doubts(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 30)))
                .isEmpty();
        assertThat(calendar.doubts(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 30)))
                .anyMatch(doubt -> doubt.startsWith("Ngày Văn hóa Việt Nam"));
        assertThat(calendar.doubts(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 1, 20)))
                .anyMatch(doubt -> doubt.contains("năm 2027"));
    }

    @ParameterizedTest
    @CsvSource({
        "thang, 2026-10, 2026-09-15, 2026-10-14, Tháng 10/2026",
        "thang, 2026-01, 2025-12-15, 2026-01-14, Tháng 1/2026",
        "quy, 2026-09, 2026-06-15, 2026-09-14, Quý III/2026",
        "quy, 2026-03, 2025-12-15, 2026-03-14, Quý I/2026",
        "6-thang-dau-nam, 2026-06, 2025-12-15, 2026-06-14, 6 tháng đầu năm 2026",
        "6-thang-cuoi-nam, 2026-12, 2026-06-15, 2026-12-14, 6 tháng cuối năm 2026",
        "9-thang, 2026-09, 2025-12-15, 2026-09-14, 9 tháng năm 2026",
        "nam, 2026-12, 2025-12-15, 2026-12-14, Năm 2026"
    })
    void windowsOfDecree09(String code, YearMonth month, LocalDate from, LocalDate lastDay, String name) {
        WindowRule rule = rule(code);
        Window window = rule.endingIn(month);
        assertThat(window.from()).isEqualTo(from);
        assertThat(window.lastDay()).isEqualTo(lastDay);
        assertThat(rule.name(window)).isEqualTo(name);
    }

    private static WindowRule rule(String code) {
        return WindowRule.on(LocalDate.of(2026, 11, 22)).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aProvincesOwnRuleIsMarkedAndAQuarterEndsInNoOtherMonth() {
        assertThat(rule("9-thang").verified()).isFalse();
        assertThat(rule("9-thang").basis()).contains("Khánh Hòa");
        assertThat(WindowRule.on(LocalDate.of(2019, 3, 11))).isEmpty();
        assertThatThrownBy(() -> rule("quy").endingIn(YearMonth.of(2026, 10)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(rule("quy").around(LocalDate.of(2026, 10, 3)).lastDay()).isEqualTo("2026-12-14");
    }

    @Test
    void deadlinesFollowFromTheCutOffByLevel() {
        // Quarter III 2026 closes on Monday 14/9; the year 2026 on Monday 14/12; Quarter I on Saturday 14/3.
        assertThat(due(UnitKind.COMMUNE, "2026-06-15", "2026-09-15")).isEqualTo("2026-09-16");
        assertThat(due(UnitKind.PROVINCE, "2025-12-15", "2026-12-15")).isEqualTo("2026-12-21");
        assertThat(due(UnitKind.COMMUNE, "2025-12-15", "2026-03-15")).isEqualTo("2026-03-17");
        assertThat(SendingTime.of(UnitKind.DISTRICT, LocalDate.of(2026, 9, 14))).isEmpty();
        assertThat(SendingTime.of(UnitKind.DISTRICT, LocalDate.of(2025, 6, 14))).isPresent();
    }

    private LocalDate due(UnitKind kind, String from, String to) {
        Window window = new Window(LocalDate.parse(from), LocalDate.parse(to));
        return SendingTime.of(kind, window.lastDay())
                .orElseThrow()
                .deadline(window, calendar)
                .dueOn();
    }
}
