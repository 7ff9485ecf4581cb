package vn.tongket.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tongket.TongketTest;
import vn.tongket.exchange.answer.Proposal;
import vn.tongket.exchange.reading.QualitySigns;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.exchange.text.LabelKey;
import vn.tongket.exchange.workbook.FormContent;
import vn.tongket.report.SmallRound;

/** An office's own workbook: guessed, mapped once, and the map used again on the next file, whose rows moved. */
@TongketTest
class SheetMapTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    FormFiles files;

    @Autowired
    SheetMaps maps;

    FormContent content;

    @BeforeEach
    void open() {
        SmallRound small = new SmallRound(context);
        small.open();
        content = files.content(small.submission("TXC"));
    }

    @Test
    void aLabelIsRecognisedWhateverStandsAroundIt() {
        assertThat(LabelKey.of("1.2. Số hội nghị (cuộc)")).isEqualTo("so hoi nghi");
        assertThat(LabelKey.of("- Trong đó: do xã tổ chức")).isEqualTo("do xa to chuc");
        assertThat(LabelKey.of("IV) TỶ LỆ HỘ NGHÈO")).isEqualTo("ty le ho ngheo");
    }

    @Test
    void theSheetTheColumnsAndTheRowsAreGuessed() throws IOException {
        try (XSSFWorkbook workbook = own(0)) {
            ForeignSheet sheet = ForeignSheet.of(content, workbook, null);
            assertThat(sheet.name()).isEqualTo("Quý");
            SheetMap guess = sheet.guess();
            assertThat(guess.labelColumn()).isEqualTo(1);
            assertThat(guess.valueColumn()).isEqualTo(3);
            assertThat(guess.lines()).isEqualTo(Map.of("so hoi nghi", "hoi-nghi", "chi ngan sach", "thu-chi"));
        }
    }

    @Test
    void aKeptMapReadsTheNextFile() throws IOException {
        SheetMap map = new SheetMap(
                "Bảng của xã",
                "Quý",
                1,
                3,
                null,
                Map.of("so hoi nghi", "hoi-nghi", "chi ngan sach", "thu-chi", "hop cua xa", "hoi-nghi.xa"));
        maps.save(content.form(), map, "test");
        maps.save(content.form(), map, "test");
        assertThat(maps.of(content.form())).containsExactly(map);
        SheetMap kept = maps.find(content.form(), "Bảng của xã").orElseThrow();
        try (XSSFWorkbook next = own(4)) {
            Proposal read = ForeignSheet.of(content, next, kept.sheet()).read(kept);
            assertThat(read.said())
                    .extracting(said -> said.place() + " " + said.line() + " " + QualitySigns.of(said.answer()))
                    .containsExactly("D8 hoi-nghi 14", "D9 hoi-nghi.xa 6");
            assertThat(read.refused()).extracting(Refused::place).containsExactly("D10");
        }
    }

    private static final SheetMap TWO_LINES =
            new SheetMap("", "Quý", 0, 2, null, Map.of("so hoi nghi", "hoi-nghi", "chi ngan sach", "thu-chi"));

    /** Columns: label, ĐVT, figure, more figures. */
    private static XSSFWorkbook table(Object[]... rows) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("Quý");
        for (int at = 0; at < rows.length; at++) {
            Row row = sheet.createRow(at);
            for (int column = 0; column < rows[at].length; column++) {
                switch (rows[at][column]) {
                    case Number number -> row.createCell(column).setCellValue(number.doubleValue());
                    case Object words -> row.createCell(column).setCellValue(words.toString());
                }
            }
        }
        return workbook;
    }

    private List<String> said(XSSFWorkbook workbook, SheetMap map) {
        return ForeignSheet.of(content, workbook, null).read(map).said().stream()
                .map(said -> said.line() + " " + QualitySigns.of(said.answer()))
                .toList();
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    @Test
    void whatIsHiddenIsLeftOutAndNamed() throws IOException {
        try (XSSFWorkbook workbook = table(
                row("Nội dung", "Cũ", "Số"),
                row("Số hội nghị", 1, 77),
                row("Số hội nghị", 1, 2),
                row("Chi ngân sách", 1, 3))) {
            workbook.createSheet("Nháp").createRow(0).createCell(0).setCellValue("Số hội nghị");
            workbook.setSheetHidden(1, true);
            workbook.getSheetAt(0).getRow(1).setZeroHeight(true);
            workbook.getSheetAt(0).setColumnHidden(1, true);
            ForeignSheet sheet = ForeignSheet.of(content, workbook, null);
            assertThat(said(workbook, TWO_LINES)).containsExactly("hoi-nghi 2", "thu-chi 3");
            assertThat(sheet.read(TWO_LINES).refused()).isEmpty();
            assertThat(sheet.remarks()).singleElement().asString().contains("dòng 2", "cột B");
            assertThat(sheet.columns()).containsOnlyKeys(0, 2);
            assertThat(SeenSheets.remarks(workbook)).singleElement().asString().contains("Nháp");
        }
    }

    @Test
    void rowsOfOneLineAreOneOnlyWhereTheySayTheSame() throws IOException {
        try (XSSFWorkbook workbook = table(
                row("Nội dung", "ĐVT", "Số"),
                row("Số hội nghị", "cuộc", 7),
                row("Chi ngân sách", "tỷ đồng", 5),
                row("Số hội nghị", "cuộc", 7),
                row("Số hội nghị", "cuộc"),
                row("Chi ngân sách", "triệu đồng", 5))) {
            Proposal read = ForeignSheet.of(content, workbook, null).read(TWO_LINES);
            assertThat(said(workbook, TWO_LINES)).containsExactly("hoi-nghi 7");
            assertThat(read.refused())
                    .extracting(Refused::inVietnamese)
                    .containsExactly(
                            "Ô C3 (Chi ngân sách): có ở nhiều dòng (C3, C6) mà khác nhau; giữ một dòng rồi gửi lại");
        }
    }

    @Test
    void aHiddenSheetNeverWinsOverOneThatIsSeen() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet draft = workbook.createSheet("Nháp");
            row(draft, 0, "Số hội nghị", 1, 77);
            row(draft, 1, "Họp của xã", 1, 66);
            row(workbook.createSheet("Chính"), 0, "Số hội nghị", 1, 5);
            workbook.setSheetHidden(0, true);
            workbook.setActiveSheet(1);
            assertThat(ForeignSheet.of(content, workbook, null).name()).isEqualTo("Chính");
            assertThat(ForeignSheet.of(content, workbook, "Nháp").name()).isEqualTo("Nháp");
        }
    }

    @Test
    void unitsOfMeasureAreConvertedAndTold() throws IOException {
        try (XSSFWorkbook byRow = table(
                row("Nội dung", "ĐVT", "Số"),
                row("Số hội nghị", "cuộc", 3),
                row("Chi ngân sách", "triệu đồng", 5250))) {
            assertThat(said(byRow, TWO_LINES)).containsExactly("hoi-nghi 3", "thu-chi 5,25");
            assertThat(ForeignSheet.of(content, byRow, null).read(TWO_LINES).remarks())
                    .containsExactly("Ô C3 (Chi ngân sách): đã đổi sang tỷ đồng, nhân với 0,001.");
        }
        try (XSSFWorkbook byLabel = table(row("Nội dung", "", "Số"), row("Chi ngân sách (nghìn đồng)", "", 5250000))) {
            assertThat(said(byLabel, TWO_LINES)).containsExactly("thu-chi 5,25");
        }
        try (XSSFWorkbook byHeading = table(
                row("Nội dung", "", "Thực hiện (triệu đồng)"),
                row("Số hội nghị", "", 3),
                row("Chi ngân sách", "", 1500))) {
            assertThat(said(byHeading, TWO_LINES)).containsExactly("hoi-nghi 3", "thu-chi 1,5");
        }
        try (XSSFWorkbook bySheet = table(
                row("Đơn vị tính: triệu đồng"),
                row("Nội dung", "", "Số"),
                row("Số hội nghị", "", 3),
                row("Chi ngân sách", "", 1500))) {
            assertThat(said(bySheet, TWO_LINES)).containsExactly("hoi-nghi 3", "thu-chi 1,5");
        }
        try (XSSFWorkbook same = table(
                row("Nội dung", "ĐVT", "Số"),
                row("Chi ngân sách", "Tỷ đồng", 1.5),
                row("Số hội nghị", "nghìn đồng", 3))) {
            assertThat(said(same, TWO_LINES)).containsExactly("thu-chi 1,5");
            assertThat(ForeignSheet.of(content, same, null).read(TWO_LINES).refused())
                    .extracting(Refused::place)
                    .containsExactly("C3");
        }
    }

    @Test
    void perCentIsTheSameAsTextAndAsNumber() throws IOException {
        try (XSSFWorkbook workbook =
                table(row("Nội dung", "", "Số"), row("Số hội nghị", "", "95%"), row("Chi ngân sách", "", 0.95))) {
            var percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
            workbook.getSheetAt(0).getRow(2).getCell(2).setCellStyle(percent);
            Proposal read = ForeignSheet.of(content, workbook, null).read(TWO_LINES);
            assertThat(read.said()).isEmpty();
            assertThat(read.refused())
                    .extracting(Refused::vietnamese)
                    .allMatch(words -> words.contains("dạng phần trăm"));
        }
    }

    @Test
    void plansSharesAndRunningTotalsAreProposedOnlyWhereNothingElseIs() throws IOException {
        try (XSSFWorkbook workbook = table(
                row("Nội dung", "Kế hoạch năm", "Thực hiện", "Lũy kế", "Đạt (%)", "So với cùng kỳ"),
                row("Số hội nghị", 20, 3, 9, 45, 110),
                row("Chi ngân sách", 12, "1,5", 4, 33, 101))) {
            assertThat(ForeignSheet.of(content, workbook, null).guess().valueColumn())
                    .isEqualTo(2);
        }
        try (XSSFWorkbook odd = table(
                row("Nội dung", "Kế hoạch năm", "Trong tháng", "Tỷ lệ % so KH"),
                row("Số hội nghị", 10, 0.95, 20),
                row("Chi ngân sách", 10, "1,5", 20),
                row("Tỷ lệ hộ nghèo", 10, 40, 20))) {
            CellStyle percent = odd.createCellStyle();
            percent.setDataFormat(odd.createDataFormat().getFormat("0%"));
            odd.getSheetAt(0).getRow(1).getCell(2).setCellStyle(percent);
            SheetMap guess = ForeignSheet.of(content, odd, null).guess();
            assertThat(guess.valueColumn()).isEqualTo(2);
            assertThat(guess.lowerColumn()).as("a share is no denominator").isNull();
        }
        try (XSSFWorkbook years = table(
                row("Nội dung", "Kế hoạch", "Kỳ này", "Thực hiện năm 2019"),
                row("Số hội nghị", 10, 3, 30),
                row("Chi ngân sách", 10, 2, 20))) {
            assertThat(ForeignSheet.of(content, years, null).guess().valueColumn())
                    .isEqualTo(2);
        }
        try (XSSFWorkbook only = table(row("Nội dung", "Lũy kế"), row("Số hội nghị", 9))) {
            assertThat(ForeignSheet.of(content, only, null).guess().valueColumn())
                    .isEqualTo(1);
        }
        try (XSSFWorkbook merged = table(
                row("Nội dung", "Quý III", ""),
                row("", "TH", "Tỷ lệ"),
                row("Số hội nghị", 3, 45),
                row("Chi ngân sách", 1.5, 33))) {
            merged.getSheetAt(0).addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("B1:C1"));
            assertThat(ForeignSheet.of(content, merged, null).guess().valueColumn())
                    .isEqualTo(1);
        }
    }

    @Test
    void wordsInAFontOfBeforeAreRead() throws IOException {
        try (XSSFWorkbook workbook =
                table(row("Néi dung", "", "Sè"), row("Sè héi nghÞ", "", 3), row("Chi ng©n s¸ch", "", 2))) {
            assertThat(said(workbook, TWO_LINES)).containsExactly("hoi-nghi 3", "thu-chi 2");
            assertThat(ForeignSheet.of(content, workbook, null).remarks())
                    .singleElement()
                    .asString()
                    .contains("TCVN3");
        }
    }

    /** Headings, then three rows of figures from row {@code 4 + moved}; the last figure is a formula. */
    private static XSSFWorkbook own(int moved) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet("Bìa").createRow(0).createCell(0).setCellValue("Báo cáo quý");
        Sheet sheet = workbook.createSheet("Quý");
        sheet.createRow(2).createCell(1).setCellValue("Nội dung");
        row(sheet, 3 + moved, "1. Số hội nghị (cuộc)", 11, 14);
        row(sheet, 4 + moved, "Họp của xã", 5, 6);
        row(sheet, 5 + moved, "2. Chi ngân sách", 1.2, 0).getCell(3).setCellFormula("1+1");
        if (moved == 0) {
            sheet.getRow(5).getCell(3).setCellFormula(null);
            sheet.getRow(5).getCell(3).setCellValue(1.5);
        }
        return workbook;
    }

    private static Row row(Sheet sheet, int at, String label, double before, double now) {
        Row row = sheet.createRow(at);
        row.createCell(1).setCellValue(label);
        row.createCell(2).setCellValue(before);
        row.createCell(3).setCellValue(now);
        return row;
    }
}
