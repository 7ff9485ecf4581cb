package vn.tongket.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu\u0000chi | Thu chi",
                "Thu\u000bchi | Thu chi",
                "Thu\u001fchi | Thu chi",
                "Thu\u007fchi | Thu chi",
                "Thu\u0085chi | Thu chi",
                "Thu\ud800chi | Thu chi",
                "Thu\udc00chi | Thu chi",
                "Thu\uffffchi | Thu chi",
                "Thu\tchi | Thu\tchi",
                "Thu\ud83d\ude00chi | Thu\ud83d\ude00chi",
                "Thu\u00a0chi | Thu\u00a0chi",
            })
    void itHoldsNothingThatNoDatabaseTakes(String words, String readable) {
        assertThat(VietnameseText.readable(words)).isEqualTo(readable);
        assertThat(VietnameseText.nfc(words)).isEqualTo(readable);
    }

    @Test
    void everyMarkedLetterFoldsToItsPlainOneHoweverItIsWritten() {
        String letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
        String plain = "aaaaaaaaaaaaaaaaadeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyy";
        assertThat(VietnameseText.fold(letters)).isEqualTo(plain);
        assertThat(VietnameseText.fold(letters.toUpperCase(Locale.ROOT))).isEqualTo(plain);
        assertThat(VietnameseText.fold(Normalizer.normalize(letters, Normalizer.Form.NFD)))
                .isEqualTo(plain);
        assertThat(VietnameseText.fold("Ðường İ Straße 1° → “Ω” 漢")).isEqualTo("duong i straße 1° → “ω” 漢");
    }
}
