package vn.tongket.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseNumbersTest {

    /** 8.992,2 beside 8.983: the second is 8.983,0, as exact as the first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"8992.2 8983|2|1", "8983 9000.00|2|0", "1000 100|2|0", "0.125 3.5|2|2", "0.125 3.5|6|3"})
    void aColumnTakesTheDecimalsOfItsMostExactNumber(String numbers, int most, int decimals) {
        assertThat(VietnameseNumbers.decimalsOfColumn(
                        Stream.of(numbers.split(" ")).map(BigDecimal::new), most))
                .isEqualTo(decimals);
    }
}
