package vn.tongket.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tongket.base.Window;

class HeadingPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2026-10-15, 2026-11-15, Tháng 11, false",
        "2026-10-15, 2026-11-15, Thực hiện tháng 11/2026, false",
        "2026-10-15, 2026-11-15, Ước TH tháng 11 năm 2026, false",
        "2026-10-15, 2026-11-15, Trong tháng, false",
        "2026-10-15, 2026-11-15, Hội nghị quán triệt, false",
        "2026-10-15, 2026-11-15, Tháng 10, true",
        "2026-10-15, 2026-11-15, TH tháng 10/2026, true",
        "2026-10-15, 2026-11-15, TH 11 tháng, true",
        "2026-10-15, 2026-11-15, Từ tháng 1 đến tháng 11, true",
        "2026-10-15, 2026-11-15, Quý IV, true",
        "2026-10-15, 2026-11-15, Tháng 11 năm 2025, true",
        "2026-10-15, 2026-11-15, Năm 2025, true",
        "2026-07-01, 2026-10-01, Quý III, false",
        "2026-07-01, 2026-10-01, Quý 3/2026, false",
        "2026-07-01, 2026-10-01, Quý II, true",
        "2026-07-01, 2026-10-01, Tháng 9, true",
        "2026-07-01, 2026-10-01, 9 tháng, true",
        "2026-01-01, 2026-07-01, 6 tháng đầu năm, false",
        "2025-12-15, 2026-06-15, 6 tháng, false",
        "2026-01-01, 2027-01-01, Năm 2026, false",
        "2026-01-01, 2027-01-01, Năm 2025, true",
        "2026-01-01, 2027-01-01, 12 tháng, false",
    })
    void itKnowsThePeriodOfARound(LocalDate from, LocalDate to, String heading, boolean other) {
        assertThat(HeadingPeriod.isOther(heading, new Window(from, to))).isEqualTo(other);
    }
}
