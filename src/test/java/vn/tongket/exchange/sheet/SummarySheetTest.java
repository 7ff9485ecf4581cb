package vn.tongket.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tongket.TongketTest;
import vn.tongket.exchange.answer.AnswerDifference;
import vn.tongket.exchange.answer.AnswerIntake;
import vn.tongket.exchange.answer.RoundFiles;
import vn.tongket.exchange.reading.QualitySigns;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.exchange.reading.UnitNameSearch;
import vn.tongket.report.SmallRound;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Round;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** An office's summary table, units down and figures across: guessed, kept, read unit by unit for who may enter. */
@TongketTest
class SummarySheetTest {
    private static final SummaryMap MAP = new SummaryMap(
            "Bảng quý",
            "Quý III",
            1,
            Map.of(2, "hoi-nghi", 3, "hoi-nghi.xa", 4, "ho-ngheo", 5, "ho-ngheo" + SummaryMap.LOWER, 6, "thu-chi"));

    @Autowired
    ApplicationContext context;

    @Autowired
    SummaryFiles files;

    @Autowired
    SummaryMaps maps;

    @Autowired
    AnswerIntake intake;

    SmallRound small;
    Round round;
    FormVersion form;

    @BeforeEach
    void open() {
        small = new SmallRound(context);
        round = small.open();
        form = round.requireForm(SmallRound.FORM);
    }

    @Test
    void theSheetTheUnitsAndTheColumnsAreGuessed() throws IOException {
        try (XSSFWorkbook workbook = summary()) {
            SummarySheet sheet = files.sheet(round, form, workbook, null);
            assertThat(sheet.guess())
                    .isEqualTo(new SummaryMap("", "Quý III", 1, Map.of(2, "hoi-nghi", 3, "hoi-nghi.xa", 6, "thu-chi")));
            assertThat(sheet.unitsIn(1)).isEqualTo(3);
            assertThat(sheet.columns(1, MAP.columns()))
                    .contains(new SummarySheet.Column(4, "Hộ nghèo", "40", "ho-ngheo"));
        }
    }

    @Test
    void eachUnitsRowIsADifferenceAndTheOtherRowsAreNamed() throws IOException {
        try (XSSFWorkbook workbook = summary()) {
            RoundFiles.Comparison compared = files.compare(small.officer("TXA"), round, form, workbook, MAP);
            assertThat(compared.differences()).hasSize(1);
            AnswerDifference an = compared.differences().getFirst();
            assertThat(an.changes())
                    .extracting(change ->
                            change.place() + " " + change.line().code() + " " + QualitySigns.of(change.after()))
                    .containsExactly("C3 hoi-nghi 15", "D3 hoi-nghi.xa 7", "E3 ho-ngheo 40/800");
            assertThat(an.refused()).extracting(Refused::place).containsExactly("G3");
            assertThat(compared.refused().stream().map(Refused::inVietnamese))
                    .containsExactly(
                            "Ô B4 (Xã Bình): anh/chị không được giao nhập số liệu của đơn vị này",
                            "Ô B5 (Xã Cám Dỗ): không phải đơn vị của đợt mà anh/chị được giao nhập; có phải là “Xã Cam”?",
                            "Ô B6 (Xã Cam): anh/chị không được giao nhập số liệu của đơn vị này",
                            "Ô B7 (Xã Dốc): không phải đơn vị của đợt mà anh/chị được giao nhập");
            intake.apply(small.officer("TXA"), an, Set.of("hoi-nghi"));
            assertThat(files.compare(small.officer("TXA"), round, form, workbook, MAP)
                            .differences()
                            .getFirst()
                            .same())
                    .isEqualTo(1);
            assertThat(files.compare(small.officer("TXB"), round, form, workbook, MAP)
                            .differences()
                            .getFirst()
                            .changes())
                    .extracting(change -> change.place() + " " + QualitySigns.of(change.after()))
                    .containsExactly("C4 9", "D4 Không phát sinh");
        }
    }

    @Test
    void aMapIsKeptOnceForTheForm() {
        maps.save(form, MAP, "test");
        maps.save(form, MAP, "test");
        assertThat(maps.of(form)).containsExactly(MAP);
        assertThat(maps.find(form, "Bảng quý").orElseThrow().on("Quý IV").sheet())
                .isEqualTo("Quý IV");
    }

    @Test
    void aNameThatMayBeSeveralUnitsIsNoneOfThem() {
        Unit an = context.getBean(Units.class).require("TXA");
        Unit town = named(an, "TXA2", "An", "Phường An");
        Unit marked = named(an, "TXA3", "Ân", "Xã Ân");
        UnitNameSearch names = new UnitNameSearch(List.of(an, town, marked));
        assertThat(names.find("  xã  an ")).containsExactly(an);
        assertThat(names.find("Xã Ân")).containsExactly(marked);
        assertThat(names.find("TXA3")).containsExactly(marked);
        assertThat(names.find("XA AN")).containsExactly(an, marked);
        assertThat(names.find("an")).containsExactly(an, town, marked);
        assertThat(names.find("")).isEmpty();
    }

    private static Unit named(Unit like, String code, String name, String fullName) {
        return new Unit(
                like.id(),
                code,
                like.kind(),
                code,
                like.type(),
                name,
                fullName,
                like.parentId(),
                like.validFrom(),
                like.validTo(),
                null,
                null);
    }

    private static XSSFWorkbook summary() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet("Bìa").createRow(0).createCell(0).setCellValue("Tổng hợp");
        Sheet sheet = workbook.createSheet("Quý III");
        row(sheet, 0, "STT", "Đơn vị", "Kết quả quý III");
        row(
                sheet,
                1,
                "",
                "",
                "Số hội nghị (cuộc)",
                "Trong đó: do xã tổ chức",
                "Hộ nghèo",
                "Tổng số hộ",
                "Chi ngân sách");
        row(sheet, 2, "1", "Xã An", 15.0, 7.0, 40.0, 800.0, "mười");
        row(sheet, 3, "2", "TXB", 9.0, "không phát sinh");
        row(sheet, 4, "3", "Xã Cám Dỗ", 1.0);
        row(sheet, 5, "4", "Cam", 2.0);
        row(sheet, 6, "5", "Xã Dốc", 3.0);
        row(sheet, 7, "", "Tổng cộng", 27.0);
        return workbook;
    }

    @Test
    void hiddenRowsLoseNamesAreReadAndUnitsConverted() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Quý III");
            row(sheet, 0, "Đơn vị", "Số hội nghị", "Số hội nghị", "Chi ngân sách (triệu đồng)");
            row(sheet, 1, "", "Kế hoạch", "Thực hiện", "");
            row(sheet, 2, "Xã An", 99.0, 98.0, 97.0);
            row(sheet, 3, "UBND  X. AN", 9.0, 5.0, 1500.0);
            row(sheet, 4, "Tổng cộng:", 108.0, 103.0, 1597.0);
            sheet.getRow(2).setZeroHeight(true);
            SummarySheet read = files.sheet(round, form, workbook, null);
            assertThat(read.guess().columns()).isEqualTo(Map.of(2, "hoi-nghi", 3, "thu-chi"));
            RoundFiles.Comparison compared = files.compare(small.officer("TXA"), round, form, workbook, read.guess());
            assertThat(compared.refused()).isEmpty();
            AnswerDifference an = compared.differences().getFirst();
            assertThat(an.changes())
                    .extracting(change -> change.line().code() + " " + QualitySigns.of(change.after()))
                    .containsExactly("hoi-nghi 5", "thu-chi 1,5");
            assertThat(an.remarks())
                    .containsExactly(
                            "Không lấy phần đang ẩn của trang tính: dòng 3. Nếu cần, bỏ ẩn (Unhide) rồi gửi lại tệp.",
                            "Chi ngân sách: đã đổi sang tỷ đồng, nhân với 0,001.");
        }
    }

    /** Nobody but the sender knows which of them is meant. */
    @Test
    void rowsOfOneUnitAreOneOnlyWhereTheySayTheSame() throws IOException {
        SummaryMap map = new SummaryMap("", "Quý III", 0, Map.of(1, "hoi-nghi", 2, "thu-chi"));
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Quý III");
            row(sheet, 0, "Đơn vị", "Số hội nghị", "Chi ngân sách");
            row(sheet, 1, "Xã An", 9.0, 1.5);
            row(sheet, 2, "TXA", 9.0, 1.5);
            row(sheet, 3, "UBND xã An");
            RoundFiles.Comparison same = files.compare(small.officer("TXA"), round, form, workbook, map);
            assertThat(same.refused()).isEmpty();
            assertThat(same.differences().getFirst().changes())
                    .extracting(change -> change.place() + " " + QualitySigns.of(change.after()))
                    .containsExactly("B2 9", "C2 1,5");
            row(sheet, 4, "X. An", 9.0, "mười");
            RoundFiles.Comparison differing = files.compare(small.officer("TXA"), round, form, workbook, map);
            assertThat(differing.differences()).isEmpty();
            assertThat(differing.refused().stream().map(Refused::inVietnamese))
                    .containsExactly(
                            "Ô A2 (Xã An): có ở nhiều dòng (A2, A3, A5) với số liệu khác nhau; giữ một dòng rồi gửi lại");
        }
    }

    private static void row(Sheet sheet, int at, Object... values) {
        Row row = sheet.createRow(at);
        for (int column = 0; column < values.length; column++) {
            switch (values[column]) {
                case Double number -> row.createCell(column).setCellValue(number);
                case Object words -> row.createCell(column).setCellValue(words.toString());
            }
        }
    }
}
