package vn.tongket.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowHeightTest {

    @Test
    void a_row_holds_the_cell_with_most_lines() {
        assertThat(RowHeight.points(words("Số hội nghị", 46), words("hội nghị", 13)))
                .isEqualTo(20);
        assertThat(RowHeight.points(words("Tỷ lệ\nTử số: hộ nghèo\nMẫu số: hộ", 46), words("%", 13)))
                .isEqualTo(3 * 16 + 4);
    }

    @Test
    void words_wrap_between_words_and_a_long_word_within() {
        assertThat(words("Cán bộ, công chức đã qua bồi dưỡng", 14).lines()).isEqualTo(3);
        assertThat(words("đồng/người/năm", 13).lines()).isEqualTo(2);
        assertThat(words("", 13).lines()).isZero();
    }

    @Test
    void bold_words_need_more() {
        assertThat(new RowHeight.Words("Chỉ tiêu được giao", 20, true).lines())
                .isGreaterThan(new RowHeight.Words("Chỉ tiêu được giao", 20, false).lines());
    }

    private static RowHeight.Words words(String words, int width) {
        return new RowHeight.Words(words, width, false);
    }
}
