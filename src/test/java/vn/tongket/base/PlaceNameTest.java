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
    })
    void itKeepsNamesApartThatAreTwo(String one, String other) {
        assertThat(PlaceName.key(one)).isNotEqualTo(PlaceName.key(other));
    }

    @Test
    void itFoldsToTheSameWithoutMarks() {
        assertThat(PlaceName.folded("UBND P. Thuận Thuỷ")).isEqualTo("phuong thuan thuy");
    }
}
