package vn.tongket.page.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;

class TypedDayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 5);

    @Test
    void itReadsTheDayFirst() {
        assertThat(TypedDay.require("Hạn mới", "05/12/2026")).isEqualTo(DAY);
        assertThat(TypedDay.orNone("Hạn mới", " 5/12/26 ")).isEqualTo(DAY);
        assertThat(TypedDay.orNull("2026-12-05")).isEqualTo(DAY);
        assertThat(TypedDay.orNone("Hạn mới", " ")).isNull();
        assertThat(TypedDay.orNull("12/31/2026")).isNull();
    }

    @Test
    void itSaysWhichFieldIsWrongAndHowToWriteADay() {
        List<Problem> problems = new ArrayList<>();
        assertThat(TypedDay.of("Hạn mới", "31/02/2025", problems)).isNull();
        assertThat(TypedDay.of("Hạn mới", "", problems)).isNull();
        assertThat(TypedDay.of("", "mai", problems)).isNull();
        assertThat(TypedDay.of("", " ", problems)).isNull();
        assertThat(problems)
                .extracting(Problem::inVietnamese)
                .containsExactly(
                        "Hạn mới chưa đúng: “31/02/2025” không phải là ngày. Ghi ngày như 30/06/2025.",
                        "Hạn mới chưa ghi. Ghi ngày như 30/06/2025.",
                        "“mai” không phải là ngày. Ghi ngày như 30/06/2025.",
                        "Ngày chưa ghi. Ghi ngày như 30/06/2025.");
        assertThatThrownBy(() -> TypedDay.require("Hạn mới", "mai")).isInstanceOf(BadInput.class);
    }
}
