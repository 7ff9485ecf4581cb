package vn.tongket.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureWordsTest {
    @ParameterizedTest
    @CsvSource({
        "nghìn đồng, triệu đồng, 0.001",
        "ngàn đồng, triệu đồng, 0.001",
        "1.000 đồng, triệu đồng, 0.001",
        "1000đ, triệu đồng, 0.001",
        "Đồng, triệu đồng, 0.000001",
        "VNĐ, tỷ đồng, 0.000000001",
        "tỷ đồng, triệu đồng, 1000",
        "tỉ đồng, triệu đồng, 1000",
        "tỷ, triệu đồng, 1000",
        "tr.đ, triệu đồng, 1",
        "trđ, tỷ đồng, 0.001",
        "Triệu đồng, triệu đồng, 1",
        "nghìn người, người, 1000",
        "nghìn hộ, hộ, 1000",
        "nghìn tỷ đồng, tỷ đồng, 1000",
        "%, %, 1",
        "phần trăm, %, 1",
        "‰, %, 0.1",
        "phần nghìn, %, 0.1",
        "%, ‰, 10",
        "1.000.000 đồng, triệu đồng, 1",
        "1.000.000đ, tỷ đồng, 0.001",
        "1000 tấn, tấn, 1000",
        "ngđ, triệu đồng, 0.001",
        "ng.đồng, triệu đồng, 0.001",
        "triệu đồng/người, đồng/người, 1000000",
        "nghìn đồng/người/năm, đồng/người/năm, 1000",
        "triệu đồng/năm, tỷ đồng/năm, 0.001",
        "tỷ đồng/năm, triệu đồng/năm, 1000",
        "triệu USD, nghìn USD, 1000",
        "ha, km², 0.01",
        "nghìn ha, ha, 1000",
        "m2, ha, 0.0001",
        "km, m, 1000",
        "tạ, tấn, 0.1",
        "nghìn tấn, tấn, 1000",
    })
    void itConvertsScalesOfOneUnit(String written, String asked, BigDecimal factor) {
        assertThat(MeasureWords.of(written)
                        .orElseThrow()
                        .into(MeasureWords.ofLine(asked))
                        .orElseThrow())
                .isEqualByComparingTo(factor);
    }

    @ParameterizedTest
    @CsvSource({
        "nghìn đồng, hội nghị",
        "%, hộ",
        "triệu đồng, %",
        "nghìn người, hộ",
        "triệu USD, triệu đồng",
        "nghìn đồng/người, nghìn đồng",
        "ha, km",
        "tấn, m3",
        "m2, m",
        "triệu kWh, triệu đồng",
    })
    void itConvertsNothingIntoAnotherThing(String written, String asked) {
        assertThat(MeasureWords.of(written).orElseThrow().into(MeasureWords.ofLine(asked)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cuộc",
                "xã tổ chức",
                "hộ",
                "",
                "triển khai",
                "tỷ lệ",
                "trường",
                "tính đến tháng 6",
                "tỷ trọng",
                "tỷ suất",
                "tỷ giá",
                "10 ngày",
                "100 người",
                "nd",
                "1",
                "thôn",
                "mô hình"
            })
    void itLeavesOtherWordsAlone(String words) {
        assertThat(MeasureWords.of(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Thu ngân sách trên địa bàn (nghìn đồng), nghìn đồng",
        "'Thu ngân sách, triệu đồng', triệu đồng",
        "Thực hiện (ĐVT: tỷ đồng), tỷ đồng",
        "Đơn vị tính: triệu đồng, triệu đồng",
        "ĐVT: nghìn đồng, nghìn đồng",
        "Kết quả (trong đó xã) (%), %",
    })
    void itFindsTheUnitInALabel(String label, String unit) {
        assertThat(MeasureWords.inLabel(label)).isEqualTo(MeasureWords.of(unit));
    }
}
