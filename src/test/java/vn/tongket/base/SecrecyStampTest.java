package vn.tongket.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files told by what they are, and the stamps that keep them out. */
class SecrecyStampTest {
    private static final String FONT = "/liberation/LiberationSerif-Regular.ttf";

    static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    static byte[] word(String paragraph) throws IOException {
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                "<w:document><w:p><w:r><w:t>UBND xã An</w:t></w:r></w:p><w:p><w:r><w:t>" + paragraph
                        + "</w:t></w:r></w:p></w:document>"));
    }

    @Test
    void itTellsFilesByTheirContent() throws IOException {
        assertThat(FileKind.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).contains(FileKind.PDF);
        assertThat(FileKind.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .contains(FileKind.JPEG);
        assertThat(FileKind.of("RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)))
                .contains(FileKind.WEBP);
        assertThat(FileKind.of(word("Kết quả"))).contains(FileKind.DOCX);
        assertThat(FileKind.of(zip(Map.of("[Content_Types].xml", "", "xl/workbook.xml", ""))))
                .contains(FileKind.XLSX);
    }

    @Test
    void itTakesNoProgramsNoMacrosAndNoOtherArchives() throws IOException {
        assertThat(FileKind.of("MZ\u0090 renamed.pdf".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(FileKind.of(
                        zip(Map.of("[Content_Types].xml", "", "xl/workbook.xml", "", "xl/vbaProject.bin", "macro"))))
                .isEmpty();
        assertThat(FileKind.of(zip(Map.of("bao-cao.txt", "")))).isEmpty();
        assertThat(FileKind.of("PK broken".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(FileKind.of(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬT", "TỐI MẬT", "  TUYỆT  MẬT ", "(MẬT)", "Độ mật: MẬT", "ĐỘ MẬT: TỐI MẬT"})
    void aStampStandsOnALineOfItsOwn(String stamp) throws IOException {
        assertThat(SecrecyStamp.inText("UBND XÃ AN\n" + stamp + "\nBáo cáo")).isPresent();
        assertThat(SecrecyStamp.of("bao-cao.docx", FileKind.DOCX, word(stamp))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tuyên truyền Luật Bảo vệ bí mật nhà nước",
                "Mật độ dân số 312 người/km²",
                "BÍ MẬT NHÀ NƯỚC",
                "CÔNG KHAI"
            })
    void theWordWithinASentenceIsNoStamp(String words) throws IOException {
        assertThat(SecrecyStamp.of("bao-cao.docx", FileKind.DOCX, word(words))).isEmpty();
    }

    @Test
    void aStampSplitOverRunsOfOneParagraphIsFound() throws IOException {
        assertThat(SecrecyStamp.of("a.docx", FileKind.DOCX, word("TỐI </w:t></w:r><w:r><w:t>MẬT")))
                .contains("TỐI MẬT");
    }

    @Test
    void aStampInAPdfIsFound() throws IOException {
        assertThat(SecrecyStamp.of("a.pdf", FileKind.PDF, pdf("TỐI MẬT"))).contains("TỐI MẬT");
        assertThat(SecrecyStamp.of("a.pdf", FileKind.PDF, pdf("Mật độ dân số"))).isEmpty();
    }

    private static byte[] pdf(String line) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                var font = SecrecyStampTest.class.getResourceAsStream(FONT)) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(PDType0Font.load(document, font), 14);
                content.newLineAtOffset(60, 700);
                content.showText(line);
                content.endText();
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void aNameCanBearOne() {
        assertThat(SecrecyStamp.inName("Bao cao (TỐI MẬT).pdf")).isPresent();
        assertThat(SecrecyStamp.inName("bao-cao-toi-mat.pdf")).isPresent();
        assertThat(SecrecyStamp.inName("MẬT_so-12.docx")).contains("MẬT");
        assertThat(SecrecyStamp.inName("mặt trận tổ quốc.pdf")).isEmpty();
        assertThat(SecrecyStamp.inName("mat-do-dan-so.pdf")).isEmpty();
    }
}
