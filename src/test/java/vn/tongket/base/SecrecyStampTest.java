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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&amp;CTỐI MẬT",
                "&amp;LUBND xã An&amp;CTỐI MẬT&amp;R12",
                "&amp;C&amp;&quot;Arial,Bold&quot;&amp;14TỐI MẬT",
                "&amp;C&amp;KFF0000TỐI &amp;BMẬT",
                "&#38;C&amp;&quot;Arial&quot;T&#7888;I M&#7852;T",
                "Độ mật: &amp;UMật&amp;U&#10;&amp;CMẬT"
            })
    void aStampBehindTheCodesOfAHeaderIsFound(String header) throws IOException {
        byte[] sheet = zip(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData/><headerFooter><oddHeader>" + header
                        + "</oddHeader></headerFooter></worksheet>"));
        assertThat(SecrecyStamp.of("a.xlsx", FileKind.XLSX, sheet)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&amp;CCông tác bảo mật", "&amp;CUBND xã An&amp;RTrang &amp;P", "&amp;C&amp;"})
    void otherHeadersBearNone(String header) throws IOException {
        byte[] sheet = zip(Map.of("xl/worksheets/sheet1.xml", "<x><firstFooter>" + header + "</firstFooter></x>"));
        assertThat(SecrecyStamp.of("a.xlsx", FileKind.XLSX, sheet)).isEmpty();
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

    /** However the letters, their marks and the spaces between them are kept. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TỐI\u00a0MẬT",
                "TỐI\u2009MẬT",
                "TỐI\u202fMẬT",
                "TỐI\u200bMẬT",
                "T\u00adỐI M\u00adẬT",
                "\u200eTỐI \u2060MẬT\ufeff",
                "TO\u0302\u0301I MA\u0323\u0302T",
                "TO\u0302\u0301I MA\u0302\u0323T",
                "T&#7888;I M&#7852;T",
                "T&#x1ED0;I&nbsp;M&#x1EAC;T",
                "T&amp;#7888;I M&amp;#7852;T",
                "T&Ocirc;&#769;I M&Acirc;&#803;T",
                "T Ố I   M Ậ T",
                "TỐI-MẬT",
                "***  TỐI MẬT  ***",
                "\u201cTỐI MẬT\u201d.",
                "TUYỆT\u2003MẬT",
                "M\u200bẬ\u200bT",
            })
    void aStampIsFoundHoweverItIsWritten(String stamp) throws IOException {
        assertThat(SecrecyStamp.inText("UBND XÃ AN\n" + stamp + "\nBáo cáo")).isPresent();
        assertThat(SecrecyStamp.of("bao-cao.docx", FileKind.DOCX, word(stamp))).isPresent();
        assertThat(SecrecyStamp.of("a.xlsx", FileKind.XLSX, sheet(stamp))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MẬT ONG", "ĐỘ MẬT", "Mật", "MẬT 3", "BÍ MẬT", "SỐ MẬT ĐỘ", "T&amp;#7888;I", "& MẬT & ĐƯỜNG"})
    void otherWordsAreNone(String words) throws IOException {
        assertThat(SecrecyStamp.inText("UBND XÃ AN\n" + words + "\nBáo cáo")).isEmpty();
        assertThat(SecrecyStamp.of("a.docx", FileKind.DOCX, word(words.replace("& ", "&amp; "))))
                .isEmpty();
    }

    @Test
    void aNameIsReadAsItIsSeen() {
        assertThat(SecrecyStamp.inName("bao cao T\u00adỐI\u00a0M\u200bẬT.pdf")).isPresent();
        assertThat(SecrecyStamp.inName("toi\u00a0mat.pdf")).isPresent();
        assertThat(SecrecyStamp.inName("a".repeat(1 << 20))).isEmpty();
    }

    private static byte[] sheet(String words) throws IOException {
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<workbook/>",
                "xl/sharedStrings.xml",
                "<sst><si><r><t>" + words.substring(0, 1) + "</t></r><r><t>" + words.substring(1)
                        + "</t></r></si><si><t>Xã</t></si></sst>"));
    }

    /** A pattern that goes back needed minutes for three kilobytes of it. Each character is looked at once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "\"", "(", "<", "<a", "&", "&amp;", "&#", "Độ mật", "TỐI ", "MẬT ", "\u0301", ". ", "-", "\u00a0"
            })
    void aMegabyteOfTheWorstIsReadOnce(String worst) throws IOException {
        Counted words = new Counted(worst.repeat((1 << 20) / worst.length()) + "x");
        assertThat(SecrecyStamp.inText(words)).isEmpty();
        assertThat(words.reads).isLessThanOrEqualTo(words.length());
        assertThat(SecrecyStamp.of("a.docx", FileKind.DOCX, word(words.words))).isEmpty();
    }

    private static final class Counted implements CharSequence {
        private final String words;
        private long reads;

        Counted(String words) {
            this.words = words;
        }

        @Override
        public char charAt(int at) {
            reads++;
            return words.charAt(at);
        }

        @Override
        public int length() {
            return words.length();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            throw new UnsupportedOperationException("Nothing is cut out of it");
        }
    }

    /** Ten megabytes of zeros would be ten gigabytes: it is known before any of it is held. */
    @Test
    void aPdfThatSwellsIsNotOpened() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("%PDF-1.7\n1 0 obj<</Filter/FlateDecode>>stream\n".getBytes(StandardCharsets.US_ASCII));
        try (java.util.zip.DeflaterOutputStream packed = new java.util.zip.DeflaterOutputStream(bytes)) {
            packed.write(new byte[40 << 20]);
        }
        byte[] swollen = bytes.toByteArray();
        assertThat(swollen.length).isLessThan(100_000);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> SecrecyStamp.of("a.pdf", FileKind.PDF, swollen))
                .isInstanceOf(BadInput.class);
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
