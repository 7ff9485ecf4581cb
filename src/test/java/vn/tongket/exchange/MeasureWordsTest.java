package vn.tongket.exchange;

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
    })
    void itConvertsScalesOfOneUnit(String written, String asked, BigDecimal factor) {
        assertThat(MeasureWords.of(written)
                        .orElseThrow()
                        .into(MeasureWords.ofLine(asked))
                        .orElseThrow())
                .isEqualByComparingTo(factor);
    }

    @ParameterizedTest
    @CsvSource({"nghìn đồng, hội nghị", "%, hộ", "triệu đồng, %", "nghìn người, hộ"})
    void itConvertsNothingIntoAnotherThing(String written, String asked) {
        assertThat(MeasureWords.of(written).orElseThrow().into(MeasureWords.ofLine(asked)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cuộc", "xã tổ chức", "hộ", "", "triển khai", "tỷ lệ", "trường", "tính đến tháng 6"})
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
