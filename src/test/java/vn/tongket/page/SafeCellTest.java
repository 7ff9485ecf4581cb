package vn.tongket.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeCellTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"=1+1|'=1+1", "+84|'+84", "-x|'-x", "@SUM(A1)|'@SUM(A1)", "Xã A|Xã A", "a=b|a=b"})
    void itCannotStartAFormula(String words, String safe) {
        assertThat(SafeCell.of(words)).isEqualTo(safe);
    }
}
