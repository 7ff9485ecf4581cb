package vn.tongket.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tongket.base.VietnameseText;

class FileTextTest {
    private static final String WORDS =
            "đơn vị;số hộ nghèo\nXã Hòa Sơn;12\nPhường Thuận Thủy, tỉnh Bà Rịa - Vũng Tàu;3,5\n";

    /** What offices write: a table, one of names, words only, marks of every sort, hardly any marks. */
    static Stream<String> texts() {
        return Stream.of(
                WORDS,
                "unit,line,words\nTXA,y-kien,\"Đề nghị Ủy ban nhân dân tỉnh sớm phê duyệt; kinh phí còn thiếu\"\n",
                "Ắ Ằ Ẳ Ẵ Ặ ắ ằ ẳ ẵ ặ Ấ Ầ Ẩ Ẫ Ậ Ế Ề Ể Ễ Ệ Ố Ồ Ổ Ỗ Ộ Ớ Ờ Ở Ỡ Ợ Ứ Ừ Ử Ữ Ự Ỳ Ỵ Ỷ Ỹ\n",
                "ma_don_vi\tten\tso\nA1\tThị trấn Phố Lu\t7\nA2\tĐặc khu Phú Quý\t\n",
                "sep=;\r\nunit;line;value\r\nTXA;hoi-nghi;7\r\nTXB;hoi-nghi;8\r\nTổng cộng;;15\r\n");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void itReadsUtf8WithAMarkAndWithout(String words) {
        assertThat(read(words.getBytes(StandardCharsets.UTF_8))).isEqualTo(words);
        assertThat(read(("\ufeff" + words).getBytes(StandardCharsets.UTF_8))).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void itReadsLettersWithTheirMarksApart(String words) {
        String apart = Normalizer.normalize(words, Normalizer.Form.NFD);
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
            assertThat(apart).isNotEqualTo(words);
            assertThat(FileText.of(("\ufeff" + apart).getBytes(Charset.forName(charset)))
                            .map(text -> VietnameseText.nfc(text.words())))
                    .hasValue(words);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void itReadsUtf16WithAMarkAndWithout(String words) {
        for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
            for (String mark : List.of("\ufeff", "")) {
                FileText text = FileText.of((mark + words).getBytes(Charset.forName(charset)))
                        .orElseThrow();
                assertThat(text.words()).as(charset).isEqualTo(words);
                assertThat(text.vietnamese()).contains("UTF-16");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void itReadsWindows1258(String words) {
        // The encoding has letters with their hats and the tones apart.
        StringBuilder apart = new StringBuilder();
        Normalizer.normalize(words, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            String one = new String(Character.toChars(letter));
            String split = Normalizer.normalize(one, Normalizer.Form.NFD);
            String tones = split.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            apart.append(Normalizer.normalize(
                            split.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC))
                    .append(tones);
        });
        FileText text = FileText.of(apart.toString().getBytes(Charset.forName("windows-1258")))
                .orElseThrow();
        assertThat(text.words()).isEqualTo(words);
        assertThat(text.vietnamese()).contains("Windows-1258");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TCVN3 | Sè hé nghÌo cña x· Hßa S¬n | Số hộ nghèo của xã Hòa Sơn",
                "TCVN3 | ®¬n vÞ tÝnh: triÖu ®ång | đơn vị tính: triệu đồng",
                "TCVN3 | Ph­êng ThuËn Thñy | Phường Thuận Thủy",
                "VNI | Soá hoä ngheøo cuûa xaõ Hoøa Sôn | Số hộ nghèo của xã Hòa Sơn",
                "VNI | ñôn vò tính: trieäu ñoàng | đơn vị tính: triệu đồng",
                "VNI | Phöôøng Thuaän Thuûy | Phường Thuận Thủy",
                "TCVN3 | §¬n vÞ b¸o c¸o; Ph\u00adêng T©n Thµnh | Đơn vị báo cáo; Phường Tân Thành",
                "TCVN3 | Tû lÖ hé nghÌo ®a chiÒu (%) | Tỷ lệ hộ nghèo đa chiều (%)",
                "TCVN3 | L\u00adît ng\u00adêi ®\u00adîc båi d\u00adìng kiÕn thøc | Lượt người được bồi dưỡng kiến thức",
                "VNI | Ñôn vò baùo caùo; Phöôøng Taân Thaønh | Đơn vị báo cáo; Phường Tân Thành",
                "VNI | Tyû leä hoä ngheøo ña chieàu (%) | Tỷ lệ hộ nghèo đa chiều (%)",
                "VNI | Löôït ngöôøi ñöôïc boài döôõng kieán thöùc | Lượt người được bồi dưỡng kiến thức",
            })
    void itReadsTheFontsOfBefore(OldEncoding encoding, String written, String words) {
        assertThat(OldEncoding.ofWords(written)).hasValue(encoding);
        assertThat(encoding.decoded(written)).isEqualTo(words);
        FileText text =
                FileText.of(written.getBytes(StandardCharsets.ISO_8859_1)).orElseThrow();
        assertThat(text.words()).isEqualTo(words);
        assertThat(text.isPlain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số hộ nghèo của xã Hòa Sơn",
                "Total of café and naïve",
                "unit,line,value",
                "Đạ M'ri ½ m²",
                "Diện tích (km²), năm 2025",
                "25°C ± 2 µg",
                "Phường Ô Chợ Dừa, Ô Môn",
                "« 12 » hộ",
                "São Tomé, Curaçao"
            })
    void itLeavesAloneWhatIsReadable(String words) {
        assertThat(OldEncoding.ofWords(words)).isEmpty();
    }

    @Test
    void itTakesNothingForTextThatIsNone() {
        assertThat(FileText.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16}))
                .isEmpty();
        assertThat(FileText.of(new byte[] {'a', 0, 'b'})).isEmpty();
    }

    private static String read(byte[] content) {
        FileText text = FileText.of(content).orElseThrow();
        assertThat(text.isPlain()).isTrue();
        return text.words();
    }
}
