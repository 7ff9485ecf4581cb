package vn.tongket.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

class DocxWriterTest {
    private static final int TEXT_WIDTH = 9354;
    private static final int LANDSCAPE_WIDTH = 14570;

    static List<Document> documents() {
        return SampleDocuments.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void paper_and_margins_are_those_of_the_format(Document document) throws IOException {
        for (CTSectPr section : sections(read(document))) {
            boolean landscape = section.getPgSz().getOrient() == STPageOrientation.LANDSCAPE;
            assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(landscape ? 16838 : 11906));
            assertThat(
                            landscape
                                    ? section.getPgMar().getTop()
                                    : section.getPgMar().getLeft())
                    .as("30 mm at the binding")
                    .isEqualTo(BigInteger.valueOf(1701));
            assertThat(section.getPgNumType().getStart()).isEqualTo(BigInteger.ONE);
            assertThat(section.sizeOfHeaderReferenceArray()).isEqualTo(2);
        }
    }

    @Test
    void each_annex_is_a_section_and_the_wide_one_lies_on_its_side() throws IOException {
        List<CTSectPr> sections = sections(read(SampleDocuments.state(false)));
        assertThat(sections).hasSize(3);
        assertThat(sections.get(0).isSetTitlePg())
                .as("no number on the first page")
                .isTrue();
        assertThat(sections.get(1).isSetTitlePg()).isFalse();
        assertThat(sections.get(1).getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
        assertThat(sections.get(2).getPgSz().isSetOrient()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void the_face_is_times_new_roman_in_every_script_and_the_language_vietnamese(Document document) throws Exception {
        CTRPr defaults =
                read(document).getStyle().getDocDefaults().getRPrDefault().getRPr();
        CTFonts fonts = defaults.getRFontsArray(0);
        assertThat(List.of(fonts.getAscii(), fonts.getHAnsi(), fonts.getEastAsia(), fonts.getCs()))
                .containsOnly("Times New Roman");
        assertThat(defaults.getLangArray(0).getVal()).isEqualTo("vi-VN");
    }

    @Test
    void headings_are_native_and_numbered_by_letters_typed_in() throws Exception {
        XWPFDocument word = read(SampleDocuments.state(false));
        assertThat(texts(word, "Heading1"))
                .containsExactly(
                        "Phần thứ nhất\nĐẶC ĐIỂM, TÌNH HÌNH",
                        "Phần thứ hai\nKẾT QUẢ THỰC HIỆN",
                        "Phần thứ ba\nPHƯƠNG HƯỚNG, NHIỆM VỤ");
        assertThat(texts(word, "Heading2")).startsWith("I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, QUÁN TRIỆT, TRIỂN KHAI");
        assertThat(texts(word, "Heading4")).containsExactly("a) Hạn chế", "b) Nguyên nhân");
        assertThat(word.getNumbering()).as("no automatic bullets").isNull();
    }

    @Test
    void the_state_head_is_that_of_decree_30() throws IOException {
        XWPFTable head = read(SampleDocuments.state(false)).getTables().getFirst();
        assertThat(head.getRow(0).getCell(0).getText())
                .isEqualTo("ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAMỦY BAN NHÂN DÂN\nTHỊ XÃ YÊN ỔN");
        assertThat(head.getRow(0).getCell(1).getText())
                .isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc");
        assertThat(head.getRow(1).getCell(0).getText()).isEqualTo("Số: 05/BC-UBND");
        assertThat(head.getRow(1).getCell(1).getText()).isEqualTo("Yên Ổn, ngày 05 tháng 02 năm 2024");
        assertThat(head.getCTTbl().getTblPr().isSetTblBorders()).isFalse();
    }

    @Test
    void a_party_document_writes_number_and_authority_its_own_way() throws IOException {
        String text = text(SampleDocuments.party(SampleDocuments.DAY_2022, false));
        assertThat(text)
                .contains(
                        "ĐẢNG CỘNG SẢN VIỆT NAM",
                        "Số 127-BC/TU",
                        "-----",
                        "I- CÔNG TÁC",
                        "T/M BAN THƯỜNG VỤ",
                        "- Lưu Văn phòng Thị ủy.");
        assertThat(text).contains("xem xét, chỉ đạo.").doesNotContain("./.");
    }

    @Test
    void the_position_is_bold_until_the_format_of_2026() throws IOException {
        assertThat(bold(SampleDocuments.party(SampleDocuments.DAY_2022, false), "PHÓ BÍ THƯ"))
                .isTrue();
        assertThat(bold(SampleDocuments.party(SampleDocuments.DAY_2026, false), "PHÓ BÍ THƯ"))
                .isFalse();
        assertThat(bold(SampleDocuments.party(SampleDocuments.DAY_2026, false), "T/M BAN THƯỜNG VỤ"))
                .isTrue();
    }

    @Test
    void a_draft_leaves_number_and_day_blank_and_shows_remarks() throws IOException {
        assertThat(text(SampleDocuments.state(true)))
                .contains("Số:      /BC-UBND", "ngày     tháng     năm", "DỰ THẢO", "[Chưa có số liệu cho mục này]");
        assertThat(text(SampleDocuments.state(false))).doesNotContain("DỰ THẢO", "Chưa có số liệu cho mục này");
    }

    @Test
    void signature_and_recipients_stand_in_one_row_that_never_splits_with_text_before_it() throws IOException {
        XWPFDocument word = read(SampleDocuments.state(false));
        XWPFTable closing = word.getTables().stream()
                .filter(table -> table.getText().contains("Nơi nhận:"))
                .findFirst()
                .orElseThrow();
        assertThat(closing.getRows()).hasSize(1);
        assertThat(closing.getRow(0).isCantSplitRow()).isTrue();
        assertThat(closing.getRow(0).getCell(1).getText())
                .isEqualTo("TM. ỦY BAN NHÂN DÂNKT. CHỦ TỊCHPHÓ CHỦ TỊCHNguyễn Văn Ổn");
        assertThat(closing.getRow(0).getCell(0).getText())
                .isEqualTo("Nơi nhận:- Ủy ban nhân dân tỉnh (báo cáo);- Các ban, ngành, đoàn thể;- Lưu: VT.");
        int at = word.getBodyElements().indexOf(closing);
        XWPFParagraph before = (XWPFParagraph) word.getBodyElements().get(at - 2);
        assertThat(before.getText()).endsWith("chỉ đạo./.");
        assertThat(before.getCTPPr().isSetKeepNext()).isTrue();
        assertThat(((XWPFParagraph) word.getBodyElements().get(at - 1))
                        .getCTPPr()
                        .isSetKeepNext())
                .isTrue();
    }

    @Test
    void tables_fill_the_text_width_exactly_repeat_their_heading_and_never_split_a_row() throws IOException {
        List<XWPFTable> tables = read(SampleDocuments.state(false)).getTables().stream()
                .filter(table -> WordStyles.GRID.equals(table.getStyleID()))
                .toList();
        assertThat(tables).hasSize(4);
        for (XWPFTable table : tables) {
            int sum = table.getCTTbl().getTblGrid().getGridColList().stream()
                    .mapToInt(column -> ((BigInteger) column.getW()).intValue())
                    .sum();
            assertThat(sum).isIn(TEXT_WIDTH, LANDSCAPE_WIDTH);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
        }
    }

    @Test
    void columns_are_not_of_equal_width_and_no_number_breaks() throws IOException {
        Table table = new Table(
                "",
                "",
                List.of(Table.Column.words("Đơn vị", 10), Table.Column.number("Lượt", "", 1)),
                List.of(Table.Row.of(List.of(Run.of("Xã Ấp Bắc"), Run.of("1.234.567.890.123")))),
                List.of());
        double[] points = ColumnWidths.fit(table, 300, 12).points();
        assertThat(points[1]).isGreaterThan(Typeface.REGULAR.width("1.234.567.890.123", 12));
        assertThat(points[0] + points[1]).isCloseTo(300, org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void names_have_room_beside_long_units_of_measure_and_no_word_breaks() {
        Table table = new Table(
                "",
                "",
                List.of(
                        Table.Column.centred("TT", 0.5),
                        Table.Column.words("Chỉ tiêu", 4),
                        Table.Column.centred("Đơn vị tính", 1.2),
                        Table.Column.number("Năm 2016", "đồng/người/năm", 1),
                        Table.Column.number("Năm 2025", "", 1),
                        Table.Column.number("Giai đoạn 2016-2025", "", 1.3),
                        Table.Column.centred("Đánh giá", 1.3)),
                List.of(Table.Row.of(List.of(
                        Run.of("1"),
                        Run.of("Chi ngân sách cho quốc phòng bình quân đầu người"),
                        Run.of("triệu đồng"),
                        Run.of("1.344.740 (6)"),
                        Run.of("1.344.740 (6)"),
                        Run.of("9.612.129 (7)"),
                        Run.of("Cơ bản đạt")))),
                List.of());
        ColumnWidths fitted = ColumnWidths.fit(table, 468, 12);
        assertThat(fitted.points()[1]).isGreaterThan(1.5 * fitted.points()[2]);
        assertThat(fitted.points()[3]).isGreaterThan(Typeface.REGULAR.width("(đồng/người/năm)", fitted.size()));
        assertThat(fitted.points()[6]).isGreaterThan(Typeface.REGULAR.width("bản", fitted.size()));
    }

    @Test
    void charts_have_alternative_text_and_a_document_says_what_it_is() throws IOException {
        XWPFDocument word = read(SampleDocuments.state(false));
        List<String> descriptions = word.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .filter(run -> run.getCTR().sizeOfDrawingArray() > 0)
                .map(run -> run.getCTR()
                        .getDrawingArray(0)
                        .getInlineArray(0)
                        .getDocPr()
                        .getDescr())
                .toList();
        assertThat(descriptions)
                .containsExactly(Samples.line().description(), Samples.bars().description());
        assertThat(word.getProperties().getCoreProperties().getTitle()).startsWith("Báo cáo Sơ kết 10 năm");
        assertThat(word.getProperties().getCoreProperties().getCreator()).isEqualTo("Ủy ban nhân dân thị xã Yên Ổn");
    }

    @Test
    void live_figures_are_plain_words_that_word_can_edit() throws IOException {
        assertThat(text(SampleDocuments.state(false)))
                .contains(
                        "quán triệt tới 3.051/3.055 (99,9%) cán bộ chủ chốt; tốc độ tăng trưởng bình quân 16,1%/năm, trong");
    }

    @Test
    void the_line_of_the_nation_fits_its_half_of_the_head() {
        for (IssueFormat format : new IssueFormats().all()) {
            double room = WordUnits.points(format.page().textWidth())
                    * (1 - format.page().headWidth());
            TextStyle style = format.style(Part.NATION);
            assertThat(style.typeface().width(format.phrases().nation(), style.size()))
                    .isLessThan(room);
        }
    }

    @Test
    void control_characters_do_not_break_the_file() throws IOException {
        Document sample = SampleDocuments.state(false);
        Document odd = new Document(
                sample.head(),
                List.of(Block.Paragraph.of("a\u0001b & <c>")),
                sample.recipients(),
                sample.signature(),
                List.of());
        assertThat(text(odd)).contains("ab & <c>");
    }

    private static boolean bold(Document document, String words) throws IOException {
        return read(document).getTables().stream()
                .flatMap(table -> table.getRows().stream())
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> cell.getParagraphs().stream())
                .filter(paragraph -> paragraph.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .getRuns()
                .getFirst()
                .isBold();
    }

    private static List<String> texts(XWPFDocument word, String style) {
        return word.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static List<CTSectPr> sections(XWPFDocument word) {
        List<CTSectPr> sections = word.getParagraphs().stream()
                .filter(paragraph -> paragraph.getCTP().isSetPPr()
                        && paragraph.getCTP().getPPr().isSetSectPr())
                .map(paragraph -> paragraph.getCTP().getPPr().getSectPr())
                .collect(Collectors.toList());
        sections.add(word.getDocument().getBody().getSectPr());
        return sections;
    }

    private static String text(Document document) throws IOException {
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(read(document))) {
            return extractor.getText();
        }
    }

    private static XWPFDocument read(Document document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DocxWriter().write(document, bytes);
        return new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
