package vn.tongket.document.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalancedLinesTest {
    private static final TextStyle BOLD = new TextStyle(14, true, false, false, false, null, 0);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG | ĐẢNG BỘ | THÀNH PHỐ HẢI PHÒNG",
                "ĐẢNG ỦY PHƯỜNG SÔNG LÃNG | ĐẢNG ỦY | PHƯỜNG SÔNG LÃNG",
                "ỦY BAN NHÂN DÂN TỈNH SÔNG LAM | ỦY BAN NHÂN DÂN | TỈNH SÔNG LAM",
                "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG | SỞ NÔNG NGHIỆP | VÀ MÔI TRƯỜNG"
            })
    void the_name_of_a_unit_begins_a_line(String name, String first, String second) {
        assertThat(BalancedLines.of(name, BOLD, 178)).containsExactly(first, second);
    }

    @Test
    void no_line_begins_with_what_belongs_to_the_word_before() {
        for (int width = 150; width < 460; width += 5) {
            List<String> lines = BalancedLines.of(
                    "Tổng kết 10 năm thực hiện Nghị quyết Trung ương 8 khóa XI về phát triển kinh tế - xã hội",
                    BOLD,
                    width);
            assertThat(lines).as("width " + width).noneMatch(line -> line.startsWith("XI") || line.startsWith("- "));
        }
    }

    @Test
    void the_last_line_of_a_caption_is_about_as_long_as_the_first() {
        String caption =
                "Bảng 5. Kết quả thực hiện các chỉ tiêu: Kết hợp kinh tế - xã hội với quốc phòng, an ninh và đối ngoại";
        double side = BalancedLines.side(caption, BOLD, 468);
        List<String> lines = BalancedLines.of(caption, BOLD, 468);
        double[] lengths = lines.stream()
                .mapToDouble(line -> BOLD.typeface().width(line, BOLD.size()))
                .toArray();
        assertThat(side).isPositive();
        assertThat(lines).hasSize(2);
        assertThat(lengths[1]).isGreaterThan(0.8 * lengths[0]);
        assertThat(468 - 2 * side)
                .as("room for the longest line")
                .isGreaterThan(Arrays.stream(lengths).max().orElseThrow());
        assertThat(BalancedLines.side("Bảng 1. Ngắn", BOLD, 468)).isZero();
    }
}
