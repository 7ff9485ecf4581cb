package vn.tongket.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tongket.document.PdfFaults;
import vn.tongket.document.SampleDocuments;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Document;
import vn.tongket.document.model.Run;

class PdfWriterTest {

    static Stream<Document> documents() {
        return Stream.concat(
                SampleDocuments.all().stream(),
                Stream.of(SampleDocuments.state(true), SampleDocuments.party(SampleDocuments.DAY_2026, true)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_file_is_pdf_a_2a_and_pdf_ua_1_at_once(Document document) throws Exception {
        PdfFaults.assertNone(pdf(document));
    }

    @Test
    void it_says_what_a_reader_needs_to_know() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(SampleDocuments.state(false)))) {
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Báo cáo Sơ kết 10 năm");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            List<String> outline = Stream.iterate(
                            pdf.getDocumentCatalog().getDocumentOutline().getFirstChild(),
                            item -> item != null,
                            PDOutlineItem::getNextSibling)
                    .map(PDOutlineItem::getTitle)
                    .toList();
            assertThat(outline)
                    .startsWith("Phần I Đặc điểm, tình hình")
                    .endsWith("Phụ lục II Danh mục văn bản đã ban hành");
        }
    }

    @Test
    void words_can_be_copied_out_as_they_were_written() throws IOException {
        String text = text(pdf(SampleDocuments.state(false)), 1, 1);
        assertThat(text)
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Số: 05/BC-UBND",
                        "Yên Ổn, ngày 05 tháng 02 năm 2024",
                        "3.051/3.055 (99,9%)",
                        "ĐẶC ĐIỂM, TÌNH HÌNH");
    }

    @Test
    void pages_are_numbered_from_the_second_and_wide_annexes_lie_on_their_side() throws IOException {
        byte[] bytes = pdf(SampleDocuments.state(false));
        assertThat(text(bytes, 1, 1).strip()).startsWith("ỦY BAN");
        assertThat(text(bytes, 2, 2).strip()).startsWith("2");
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<Boolean> landscape = Stream.iterate(0, i -> i < pdf.getNumberOfPages(), i -> i + 1)
                    .map(pdf::getPage)
                    .map(PdfWriterTest::landscape)
                    .toList();
            assertThat(landscape).startsWith(false).contains(true).endsWith(false);
        }
    }

    private static boolean landscape(PDPage page) {
        return page.getMediaBox().getWidth() > page.getMediaBox().getHeight();
    }

    @Test
    void the_signature_stands_on_one_page_with_the_last_words() throws IOException {
        for (int paragraphs = 0; paragraphs < 8; paragraphs++) {
            String page = pageWith(pdf(SampleDocuments.withParagraphs(paragraphs)), "Nơi nhận:");
            assertThat(page).contains("chỉ đạo./.", "TM. ỦY BAN NHÂN DÂN", "Nguyễn Văn Ổn", "- Lưu: VT.");
        }
    }

    private static String pageWith(byte[] bytes, String words) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                String text = text(bytes, page, page);
                if (text.contains(words)) {
                    return text;
                }
            }
        }
        return "";
    }

    @Test
    void a_word_without_letters_in_the_font_does_not_break_the_file() throws Exception {
        Document sample = SampleDocuments.state(false);
        Document odd = new Document(
                sample.head(),
                List.of(Block.Paragraph.of("a\u0001b & <c> \u2013 …")),
                sample.recipients(),
                sample.signature(),
                List.of());
        assertThat(text(pdf(odd), 1, 1)).contains("ab & <c> – …");
    }

    @Test
    void a_line_never_breaks_inside_a_figure_a_date_or_a_number_of_a_document() throws IOException {
        Document sample = SampleDocuments.state(false);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            blocks.add(new Block.Paragraph(List.of(
                    Run.text("Đo " + "x".repeat(i) + " bằng nhau: "),
                    new Run.LiveFigure("66,5 triệu đồng/người/năm", "/so-lieu/thu-nhap", false),
                    Run.text(". Theo Chương trình số 09/CTr-UBND ngày 05 tháng 02 năm 2024, đạt ("),
                    new Run.LiveFigure("3.051/3.055 (99,9%)", "/so-lieu/quan-triet", false),
                    Run.text("), riêng "),
                    Run.bold("năm 2023"),
                    Run.text("; xem Phụ lục II."))));
        }
        Document document = new Document(sample.head(), blocks, sample.recipients(), sample.signature(), List.of());
        String text = text(pdf(document), 1, 30);
        for (String whole : List.of(
                "66,5 triệu đồng/người/năm.",
                "số 09/CTr-UBND",
                "ngày 05 tháng 02 năm 2024,",
                "(3.051/3.055 (99,9%)),",
                "năm 2023;",
                "Phụ lục II.")) {
            assertThat(text.split(java.util.regex.Pattern.quote(whole), -1).length - 1)
                    .as(whole)
                    .isEqualTo(60);
        }
        assertThat(text.lines()).noneMatch(line -> line.matches("^[.,;:%)/].*"));
    }

    @Test
    void the_blank_for_the_number_is_as_wide_as_it_was_made() throws IOException {
        String text = text(pdf(SampleDocuments.state(true)), 1, 20);
        assertThat(text).contains("Số:      /BC-UBND", "ngày     tháng     năm     ", "Báo cáo số      /BC-UBND ngày");
    }

    @Test
    void no_heading_caption_or_table_head_stands_alone_at_the_foot_of_a_page() throws IOException {
        for (int paragraphs = 3; paragraphs < 12; paragraphs++) {
            byte[] bytes = pdf(SampleDocuments.withTableAfter(paragraphs));
            for (int page = 1; page <= pages(bytes); page++) {
                List<String> lines = text(bytes, page, page).strip().lines().toList();
                assertThat(lines.getLast())
                        .as("page " + page + " after " + paragraphs)
                        .doesNotStartWith("I. ")
                        .doesNotStartWith("1. ")
                        .doesNotStartWith("Bảng 2.")
                        .doesNotContain("Lượt người")
                        .doesNotStartWith("(lượt)");
            }
        }
    }

    @Test
    void the_head_of_a_table_stands_on_every_page_that_it_goes_on_to() throws IOException {
        for (int rows = 30; rows < 46; rows += 3) {
            byte[] bytes = pdf(SampleDocuments.withAnnexOf(rows));
            for (int page = 2; page <= pages(bytes); page++) {
                assertThat(text(bytes, page, page))
                        .as(rows + " rows, page " + page)
                        .contains("Đơn vị");
            }
        }
    }

    @Test
    void the_note_of_a_table_never_goes_to_the_next_page_without_its_last_row() throws IOException {
        for (int rows = 28; rows < 48; rows++) {
            byte[] bytes = pdf(SampleDocuments.withAnnexOf(rows));
            String page = pageWith(bytes, "Ghi chú: ");
            assertThat(page).as(rows + " rows").contains("Xã " + rows);
        }
    }

    private static int pages(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return pdf.getNumberOfPages();
        }
    }

    @Test
    void each_annex_counts_its_own_pages_and_shows_none_on_its_first() throws IOException {
        byte[] bytes = pdf(SampleDocuments.state(false));
        int second = 0;
        for (int page = 1; page <= pages(bytes); page++) {
            String text = text(bytes, page, page).strip();
            if (text.startsWith("Phụ lục")) {
                second++;
                assertThat(text(bytes, page + 1, page + 1).strip()).startsWith("2");
            }
        }
        assertThat(second).as("both annexes begin a page without a number").isEqualTo(2);
    }

    private static String text(byte[] bytes, int from, int to) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return stripper.getText(pdf).replace('\u00a0', ' ');
        }
    }

    private static byte[] pdf(Document document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PdfWriter().write(document, bytes);
        return bytes.toByteArray();
    }
}
