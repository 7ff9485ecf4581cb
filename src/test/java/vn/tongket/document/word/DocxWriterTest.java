package vn.tongket.document.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.tongket.document.SampleDocuments;
import vn.tongket.document.Samples;
import vn.tongket.document.layout.ColumnWidths;
import vn.tongket.document.layout.WordUnits;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Captions;
import vn.tongket.document.model.Document;
import vn.tongket.document.model.DocumentPart;
import vn.tongket.document.model.HeadingNumbers;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.document.model.IssueFormats;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;
import vn.tongket.document.model.TextStyle;
import vn.tongket.document.model.Typeface;

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
        assertThat(sections).as("no number on the first page of each").allMatch(CTSectPr::isSetTitlePg);
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
    void headings_are_counted_by_word_and_only_what_word_cannot_count_is_typed() throws Exception {
        XWPFDocument state = read(SampleDocuments.state(false));
        assertThat(texts(state, "Heading1"))
                .containsExactly("\nĐẶC ĐIỂM, TÌNH HÌNH", "\nKẾT QUẢ THỰC HIỆN", "\nPHƯƠNG HƯỚNG, NHIỆM VỤ");
        assertThat(texts(state, "Heading2")).startsWith("CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, QUÁN TRIỆT, TRIỂN KHAI");
        assertThat(texts(state, "Heading4")).containsExactly("Hạn chế", "Nguyên nhân");
        assertThat(levels(state)).containsExactly("Phần %1", "%2.", "%3.", "%4)");
        XWPFDocument party = read(SampleDocuments.party(SampleDocuments.DAY_2026, false));
        assertThat(texts(party, "Heading1")).startsWith("Phần thứ nhất\nĐẶC ĐIỂM, TÌNH HÌNH");
        assertThat(levels(party))
                .as("thứ nhất is typed, its level counts unseen")
                .containsExactly("", "%2-", "%3.", "%4)");
        assertThat(counted(party, "Heading4"))
                .as("a) Hạn chế goes on in the list of its style")
                .isTrue();
    }

    private static List<String> levels(XWPFDocument word) {
        return word.getNumbering().getAbstractNums().getFirst().getCTAbstractNum().getLvlList().stream()
                .map(level -> level.getLvlText().getVal())
                .toList();
    }

    private static boolean counted(XWPFDocument word, String style) {
        return word.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .allMatch(paragraph ->
                        paragraph.getCTPPr().getNumPr().getNumId().getVal().signum() > 0);
    }

    @Test
    void a_letter_that_words_alphabet_has_not_is_typed_and_the_next_section_counts_anew() throws IOException {
        Document sample = SampleDocuments.state(false);
        HeadingNumbers numbers = sample.head().format().headingNumbers();
        List<Block> blocks = new ArrayList<>();
        for (String section : List.of("Một", "Hai")) {
            blocks.add(numbers.next(3, section));
            for (int i = 1; i <= 6; i++) {
                blocks.add(numbers.next(4, section + " " + i));
            }
        }
        XWPFDocument word =
                read(new Document(sample.head(), blocks, sample.recipients(), sample.signature(), List.of()));
        assertThat(texts(word, "Heading4"))
                .containsExactly(
                        "Một 1",
                        "Một 2",
                        "Một 3",
                        "Một 4",
                        "đ) Một 5",
                        "e) Một 6",
                        "Hai 1",
                        "Hai 2",
                        "Hai 3",
                        "Hai 4",
                        "đ) Hai 5",
                        "e) Hai 6");
    }

    @Test
    void six_points_stand_between_paragraphs_in_fact() throws Exception {
        for (Document document : documents()) {
            XWPFDocument word = read(document);
            for (String id : List.of("BodyText", "LegalBasis", "Heading2", "Heading4")) {
                CTSpacing spacing = style(word, id).getPPr().getSpacing();
                assertThat(spacing.getBefore()).as(id).isEqualTo(BigInteger.valueOf(120));
                assertThat(spacing.getAfter()).as(id).isEqualTo(BigInteger.ZERO);
            }
        }
    }

    @Test
    void captions_and_annexes_are_counted_by_word_and_words_follow_them() throws IOException {
        String xml = read(SampleDocuments.state(false)).getDocument().xmlText();
        assertThat(xml)
                .contains(" SEQ Bảng \\* ARABIC ", " SEQ Phụ_lục \\* ROMAN ")
                .contains(" REF _Ref_tk_1 \\h ", " REF _Ref_tk_4 \\h ");
        assertThat(text(SampleDocuments.state(false)))
                .contains("Bảng 1. Tỷ lệ cán bộ", "(số liệu tại Bảng 1 và Phụ lục II), kính", "Phụ lục II\nDANH MỤC");
        String party = read(SampleDocuments.party(SampleDocuments.DAY_2026, false))
                .getDocument()
                .xmlText();
        assertThat(party).contains(" SEQ Phụ_lục \\* ARABIC ");
    }

    @Test
    void another_documents_annex_is_not_taken_for_ones_own() {
        Captions captions = Captions.of(SampleDocuments.state(false));
        List<String> pointing = new ArrayList<>();
        captions.split(
                "Phụ lục I Nghị định 30, Phụ lục II kèm theo Kế hoạch 12, Bảng 12, Phụ lục III; Bảng 2, Phụ lục I.",
                words -> {},
                (words, target) -> pointing.add(words));
        assertThat(pointing).containsExactly("Bảng 2", "Phụ lục I");
    }

    @Test
    void head_and_signature_are_set_by_styles_alone() throws IOException {
        for (Document document : documents()) {
            XWPFDocument word = read(document);
            List<XWPFTable> frames = word.getTables().stream()
                    .filter(table -> table.getStyleID() == null)
                    .toList();
            assertThat(frames).hasSize(2);
            for (XWPFTable frame : frames) {
                assertThat(frame.getCTTbl().xmlText()).doesNotContain("<w:rPr>", "<w:jc ");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_part_of_the_file_is_valid_against_the_schema(Document document) throws Exception {
        XWPFDocument word = read(document);
        assertValid(word.getDocument());
        assertValid(word.getStyle());
        word.getNumbering().getAbstractNums().forEach(list -> assertValid(list.getCTAbstractNum()));
        word.getNumbering().getNums().forEach(list -> assertValid(list.getCTNum()));
        word.getHeaderList().forEach(header -> assertValid(header._getHdrFtr()));
    }

    private static void assertValid(XmlObject part) {
        List<XmlError> errors = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(errors));
        assertThat(errors).isEmpty();
    }

    @Test
    void figures_are_found_again_with_their_address() throws IOException {
        List<EditedFigures.Found> found =
                EditedFigures.read(new ByteArrayInputStream(bytes(SampleDocuments.state(false))));
        assertThat(found)
                .contains(
                        new EditedFigures.Found("/so-lieu/quan-triet?nam=2023", "3.051/3.055 (99,9%)"),
                        new EditedFigures.Found("/so-lieu/tang-truong", "bình quân 16,1%/năm"))
                .filteredOn(one -> one.address().equals("/so-lieu/thu?nam=2014"))
                .as("the same address in forty rows")
                .hasSize(40);
    }

    @Test
    void libreoffice_keeps_addresses_captions_and_numbers() throws Exception {
        Path office = Path.of("/usr/bin/soffice");
        assumeTrue(Files.isExecutable(office));
        Path folder = Files.createTempDirectory("edited");
        Path original = Files.write(folder.resolve("a.docx"), bytes(SampleDocuments.state(false)));
        Path saved = Files.createDirectory(folder.resolve("saved"));
        new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "docx:MS Word 2007 XML",
                        "--outdir",
                        saved.toString(),
                        original.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start()
                .waitFor();
        byte[] edited = Files.readAllBytes(saved.resolve("a.docx"));
        assertThat(EditedFigures.read(new ByteArrayInputStream(edited)))
                .containsExactlyInAnyOrderElementsOf(EditedFigures.read(Files.newInputStream(original)));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(edited))) {
            assertThat(word.getDocument().xmlText()).contains("SEQ Bảng", "REF _Ref_tk_1");
            assertThat(word.getNumbering().getAbstractNums()).isNotEmpty();
        }
    }

    @Test
    void a_chart_stays_with_its_title() throws IOException {
        XWPFDocument word = read(SampleDocuments.state(false));
        List<XWPFParagraph> all = word.getParagraphs();
        int plot = IntStream.range(0, all.size())
                .filter(i -> all.get(i).getRuns().stream()
                        .anyMatch(run -> run.getCTR().sizeOfDrawingArray() > 0))
                .findFirst()
                .orElseThrow();
        for (int i = plot - 2; i <= plot; i++) {
            assertThat(staysWithNext(word, all.get(i))).as(all.get(i).getText()).isTrue();
        }
    }

    @Test
    void the_last_rows_of_a_long_table_stay_with_its_note() throws IOException {
        XWPFDocument word = read(SampleDocuments.withAnnexOf(40));
        List<Boolean> kept = word.getTables().stream()
                .filter(table -> WordStyles.GRID.equals(table.getStyleID()))
                .findFirst()
                .orElseThrow()
                .getRows()
                .stream()
                .map(row -> staysWithNext(word, row.getCell(0).getParagraphs().getFirst()))
                .toList();
        assertThat(kept.subList(0, 3)).as("head and first row").containsExactly(true, true, false);
        assertThat(kept.subList(37, 41)).containsExactly(false, true, true, true);
    }

    @Test
    void a_range_of_years_does_not_break_in_a_cell_and_remarks_lie_as_the_text_does() throws IOException {
        Document sample = SampleDocuments.state(true);
        Table table = new Table(
                "",
                "",
                List.of(Table.Column.words("Kỳ", 1)),
                List.of(Table.Row.of(List.of(Run.of("Vượt (2016-2025)")))),
                List.of());
        XWPFDocument word = read(new Document(
                sample.head(),
                List.of(Block.Paragraph.of("Giai đoạn 2016-2025."), table, new Block.Notice("cần bổ sung: nội dung")),
                sample.recipients(),
                sample.signature(),
                List.of()));
        String cells = word.getTables().stream()
                .filter(one -> WordStyles.GRID.equals(one.getStyleID()))
                .map(one -> one.getCTTbl().xmlText())
                .collect(Collectors.joining());
        assertThat(cells).contains("noBreakHyphen");
        XWPFParagraph remark = word.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals("[cần bổ sung: nội dung]"))
                .findFirst()
                .orElseThrow();
        assertThat(remark.getStyle()).isEqualTo(WordStyles.NOTICE);
        assertThat(word.getParagraphs())
                .as("can be searched for")
                .anyMatch(paragraph -> paragraph.getText().equals("Giai đoạn 2016-2025."));
    }

    @Test
    void a_heading_without_a_number_begins_where_the_others_do() throws IOException {
        Document sample = SampleDocuments.state(true);
        XWPFDocument word = read(new Document(
                sample.head(),
                List.of(new Block.Heading(3, "", "Quốc phòng, an ninh"), Block.Paragraph.of("Tốt.")),
                sample.recipients(),
                sample.signature(),
                List.of()));
        XWPFParagraph heading = word.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals("Quốc phòng, an ninh"))
                .findFirst()
                .orElseThrow();
        assertThat(heading.getIndentationFirstLine()).isPositive();
    }

    private static boolean staysWithNext(XWPFDocument word, XWPFParagraph paragraph) {
        return paragraph.getCTPPr().isSetKeepNext()
                || style(word, paragraph.getStyle()).getPPr().isSetKeepNext();
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
                        "T/M BAN THƯỜNG VỤ",
                        "- Lưu Văn phòng Thị ủy.");
        assertThat(text).contains("xem xét, chỉ đạo.").doesNotContain("./.");
    }

    @Test
    void the_position_is_bold_until_the_format_of_2026() throws IOException {
        assertThat(bold(SampleDocuments.DAY_2022, "Position")).isTrue();
        assertThat(bold(SampleDocuments.DAY_2026, "Position")).isFalse();
        assertThat(bold(SampleDocuments.DAY_2026, "Authority")).isTrue();
    }

    @Test
    void a_draft_leaves_number_and_day_blank_and_shows_remarks() throws IOException {
        assertThat(text(SampleDocuments.state(true)))
                .contains(
                        "Số:      /BC-UBND", "ngày     tháng     năm     ", "DỰ THẢO", "[Chưa có số liệu cho mục này]");
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
                .isEqualTo(
                        "Nơi nhận:- Như trên;- Ủy ban nhân dân tỉnh (báo cáo);- Các ban, ngành, đoàn thể;- Lưu: VT.");
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
            TextStyle style = format.style(DocumentPart.NATION);
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

    private static boolean bold(LocalDate day, String style) throws IOException {
        return style(read(SampleDocuments.party(day, false)), style).getRPr().sizeOfBArray() > 0;
    }

    private static CTStyle style(XWPFDocument word, String id) {
        try {
            return word.getStyle().getStyleList().stream()
                    .filter(style -> id.equals(style.getStyleId()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException | XmlException e) {
            throw new IllegalStateException(e);
        }
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
            return extractor.getText().replace('\u00a0', ' ');
        }
    }

    private static XWPFDocument read(Document document) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes(document)));
    }

    private static byte[] bytes(Document document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DocxWriter().write(document, bytes);
        return bytes.toByteArray();
    }
}
