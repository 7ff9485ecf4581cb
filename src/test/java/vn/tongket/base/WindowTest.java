package vn.tongket.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Half-open: the first day belongs to a window, the day after the last one does not. */
class WindowTest {
    private static final Window YEAR = Window.year(2024);

    private static Window days(String from, String to) {
        return new Window(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void itHoldsItsFirstAndItsLastDay() {
        assertThat(YEAR.contains(LocalDate.of(2024, 1, 1))).isTrue();
        assertThat(YEAR.contains(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(YEAR.contains(LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(YEAR.contains(LocalDate.of(2025, 1, 1))).isFalse();
    }

    @Test
    void itHoldsAWindowThatDoesNotPassIt() {
        assertThat(YEAR.contains(YEAR)).isTrue();
        assertThat(YEAR.contains(days("2024-03-01", "2025-01-01"))).isTrue();
        assertThat(YEAR.contains(days("2024-03-01", "2025-01-02"))).isFalse();
        assertThat(YEAR.contains(days("2023-12-31", "2024-03-01"))).isFalse();
    }

    @Test
    void theYearOfItsLastDayIsTheOneItCountsFor() {
        assertThat(days("2024-12-15", "2025-12-15").countsForYear()).isEqualTo(2025);
        assertThat(YEAR.countsForYear()).isEqualTo(2024);
    }

    @Test
    void whatEndsFirstComesFirstAndThenWhatBeginsFirst() {
        Window longer = days("2023-01-01", "2025-01-01");
        Window later = days("2024-06-01", "2025-06-01");
        assertThat(Stream.of(later, YEAR, longer).sorted()).containsExactly(longer, YEAR, later);
        assertThat(YEAR.compareTo(Window.year(2024))).isZero();
    }
}
