package vn.tongket.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tongket.TongketTest;
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
        assertThat(ForeignSheet.key("1.2. Số hội nghị (cuộc)")).isEqualTo("so hoi nghi");
        assertThat(ForeignSheet.key("- Trong đó: do xã tổ chức")).isEqualTo("do xa to chuc");
        assertThat(ForeignSheet.key("IV) TỶ LỆ HỘ NGHÈO")).isEqualTo("ty le ho ngheo");
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
                    .extracting(said -> said.place() + " " + said.line() + " " + AnswerWords.of(said.answer()))
                    .containsExactly("D8 hoi-nghi 14", "D9 hoi-nghi.xa 6");
            assertThat(read.refused()).extracting(Refused::place).containsExactly("D10");
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
