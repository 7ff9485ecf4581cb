package vn.tongket.review.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerNameTest {

    @ParameterizedTest
    @CsvSource({
        "ỦY BAN NHÂN DÂN THỊ XÃ HỒNG LĨNH, Ủy ban nhân dân thị xã Hồng Lĩnh",
        "UỶ BAN NHÂN DÂN TỈNH HÒA GIANG, Uỷ ban nhân dân tỉnh Hòa Giang",
        "QUẬN ỦY LÊ CHÂN, Quận ủy Lê Chân",
        "THÀNH ỦY THÁI NGUYÊN, Thành ủy Thái Nguyên"
    })
    void capitals_become_a_name_in_a_sentence(String capitals, String name) {
        assertThat(IssuerName.inText(capitals)).isEqualTo(name);
    }
}
