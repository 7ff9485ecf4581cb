package vn.tongket.document.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoBreaksTest {

    @ParameterizedTest
    @CsvSource({
        "giai đoạn 2016-2025, giai đoạn 2016‑2025",
        "Nghị quyết số 12-NQ/TU năm 2019, Nghị quyết số\u00a012‑NQ/TU năm\u00a02019",
        "số 10-QĐ/BCĐ, số\u00a010‑QĐ/BCĐ",
        "kinh tế - xã hội, kinh tế\u00a0- xã hội",
        "số 05/BC-UBND, số\u00a005/BC-UBND",
        "lớp 5-Thường, lớp 5-Thường"
    })
    void a_cell_keeps_years_and_numbers_of_documents_on_one_line(String words, String bound) {
        assertThat(NoBreaks.inCell(words)).isEqualTo(bound);
    }
}
