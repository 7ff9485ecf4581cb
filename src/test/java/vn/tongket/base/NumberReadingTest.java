package vn.tongket.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 0 | 12",
                "1.234 | 0 | 1234",
                "1.234.567 | 2 | 1234567",
                "1.234,5 | 1 | 1234.5",
                "1234,5 | 0 | 1234.5",
                "1 234 | 0 | 1234",
                "−3,1 | 1 | -3.1",
                "-12 | 0 | -12",
                "1,234 | 3 | 1.234",
                "0,5 | 2 | 0.5",
            })
    void itTakesWhatCanMeanOneNumberOnly(String words, int decimals, BigDecimal number) {
        assertThat(NumberReading.read(words, decimals).number()).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5 | 1 | 1.5 | 15",
                "1.234 | 1 | 1234 | 1.234",
                "1,234 | 0 | 1.234 | 1234",
                "-1.5 | 0 | -1.5 | -15",
            })
    void itAsksWhatCanMeanTwo(String words, int decimals, BigDecimal first, BigDecimal second) {
        NumberReading reading = NumberReading.read(words, decimals);
        assertThat(reading.number()).isEmpty();
        assertThat(reading.meanings()).containsExactly(first, second);
    }

    @Test
    void itAsksAboutTheForeignWayOfWriting() {
        NumberReading reading = NumberReading.read("1,234.5", 1);
        assertThat(reading.number()).isEmpty();
        assertThat(reading.meanings()).containsExactly(new BigDecimal("1234.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mười", "12 người", "1..2", "=", "1e5", "12.34.56", "", "1,2,3"})
    void itRefusesWhatIsNoNumber(String words) {
        assertThat(NumberReading.read(words, 0).isNumber()).isFalse();
    }
}
