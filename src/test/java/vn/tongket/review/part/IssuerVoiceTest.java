package vn.tongket.review.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tongket.review.setup.ReviewDefinition;

class IssuerVoiceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TỈNH ỦY HOA GIANG | Từ thực tiễn, Ban Thường vụ Tỉnh ủy rút ra một số kinh nghiệm sau: | false",
                "TỈNH ỦY HOA GIANG | Từ thực tiễn của tỉnh, Ban Thường vụ Tỉnh ủy Hoa Giang kiến nghị: | false",
                "TỈNH ỦY HOA GIANG | Ban Thường vụ Tỉnh ủy đã tổ chức hội nghị quán triệt. | true",
                "TỈNH ỦY HOA GIANG | Trưởng ban do Bí thư Tỉnh ủy đảm nhiệm. | true",
                "ỦY BAN NHÂN DÂN THỊ XÃ HỒNG LĨNH | Ủy ban nhân dân thị xã đề nghị tỉnh bố trí vốn. | false",
                "ỦY BAN NHÂN DÂN THỊ XÃ HỒNG LĨNH | Ủy ban nhân dân thị xã tặng giấy khen cho 10 tập thể. | true"
            })
    void what_the_issuer_says_itself_is_not_taken_over(String issuer, String words, boolean taken) {
        Map<String, String> left = voice(issuer).taken(Map.of("han-che", words + "\n\nCòn chậm."));
        assertThat(left.get("han-che")).endsWith("Còn chậm.");
        assertThat(String.valueOf(left.get("han-che")).contains(words)).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"mo-dau", "ket-luan"})
    void opening_and_closing_are_never_anothers(String code) {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put(code, "Kết quả như sau:");
        assertThat(voice("TỈNH ỦY HOA GIANG").taken(sections)).isEmpty();
    }

    private static IssuerVoice voice(String issuer) {
        return new IssuerVoice(new ReviewDefinition.Issue(
                null, issuer, "BC", null, "", null, "", null, "", null, null, List.of(), List.of()));
    }
}
