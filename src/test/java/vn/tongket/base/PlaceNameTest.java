package vn.tongket.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNameTest {
    @ParameterizedTest
    @CsvSource({
        "Xã Hoà Sơn, Xã Hòa Sơn",
        "XÃ HÒA SƠN, Xã Hòa Sơn",
        "xã  Hòa\u00a0Sơn , Xã Hòa Sơn",
        "X. Hòa Sơn, Xã Hòa Sơn",
        "UBND xã Hòa Sơn, Xã Hòa Sơn",
        "Uỷ ban nhân dân xã Hoà Sơn, Xã Hòa Sơn",
        "P.Thuận Thuỷ, Phường Thuận Thủy",
        "P. Thuận Thủy, Phường Thuận Thủy",
        "UBND P. Thuận Thuỷ, Phường Thuận Thủy",
        "TP. Huế, Thành phố Huế",
        "TP Huế, Thành phố Huế",
        "TX. Hồng Lĩnh, Thị xã Hồng Lĩnh",
        "TT. Nghèn, Thị trấn Nghèn",
        "Xã Nguyễn Uý, Xã Nguyễn Úy",
        "Xã Đạ M’ri, Xã Đạ M'ri",
        "Tỉnh Bà Rịa – Vũng Tàu, Tỉnh Bà Rịa - Vũng Tàu",
        "Tỉnh Bà Rịa-Vũng Tàu, Tỉnh Bà Rịa - Vũng Tàu",
        "Xã Hòa\u200b Sơn, Xã Hòa Sơn",
        "Xã Hòa Sơn\u00ad, Xã Hòa Sơn",
        "\ufeffXã Hòa Sơn, Xã Hòa Sơn",
        "Xã Ðông Hòa, Xã Đông Hòa",
        "XÃ ÐÔNG HÒA, Xã Đông Hòa",
        "xã\u2003Hòa\u3000Sơn, Xã Hòa Sơn",
        "TT.Nghèn, Thị trấn Nghèn",
        "HĐND xã Hoà Sơn, Xã Hòa Sơn",
        "ĐK. Phú Quý, Đặc khu Phú Quý",
    })
    void itKnowsOneNameHoweverItIsWritten(String written, String name) {
        assertThat(PlaceName.key(written)).isEqualTo(PlaceName.key(name));
        assertThat(PlaceName.key(Normalizer.normalize(written, Normalizer.Form.NFD)))
                .isEqualTo(PlaceName.key(name));
    }

    @ParameterizedTest
    @CsvSource({
        "Xã Hòa An, Xã Hoa An",
        "Xã Hòa An, Phường Hòa An",
        "Xã Yên Úy, Xã Yên Ùy",
        "P. An, Xã An",
        "Xã Tân Tiến, Xã Tấn Tiên",
        "Phú An, Phường Ú An",
        "Thuận An, Tỉnh Huận An",
        "Xã Đông Hòa, Xã Dông Hòa",
        "Phường 1, Phường 11",
        "Xã Phú Thọ, Phường Phú Thọ",
        "Xã An, Xã Ân",
        "Huyện Hòa Bình, Tỉnh Hòa Bình",
    })
    void itKeepsNamesApartThatAreTwo(String one, String other) {
        assertThat(PlaceName.key(one)).isNotEqualTo(PlaceName.key(other));
    }

    @Test
    void itFoldsToTheSameWithoutMarks() {
        assertThat(PlaceName.folded("UBND P. Thuận Thuỷ")).isEqualTo("phuong thuan thuy");
    }
}
