package vn.tongket.exchange.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tongket.base.DayReading;
import vn.tongket.exchange.reading.SheetCell;
import vn.tongket.exchange.workbook.SheetCells;

/** A day in a sheet is a number counted from 1900, or from 1904 where a workbook was begun on an old Mac. */
class SheetDaysTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "false, 46310, 2026-10-15",
        "false, 36526, 2000-01-01",
        "false, 45351, 2024-02-29",
        "false, 1, 1900-01-01",
        "false, 61, 1900-03-01",
        "false, 46310.75, 2026-10-15",
        "true, 44848, 2026-10-15",
        "true, 35064, 2000-01-01",
        "true, 43889, 2024-02-29",
        "true, 0, 1904-01-01",
        "true, 44848.25, 2026-10-15",
    })
    void itIsReadFromANumberShownAsADay(boolean from1904, double serial, String day) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
            CellStyle asDay = workbook.createCellStyle();
            asDay.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            Row row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue(serial);
            row.getCell(0).setCellStyle(asDay);
            row.createCell(1).setCellValue(serial);
            workbook.write(out);
            SheetCell seen = SheetCells.seen(workbook.getSheetAt(0)).anyAt(0, 0);
            assertThat(seen.kind()).isEqualTo(SheetCell.Kind.DAY);
            assertThat(DayReading.read(seen.words()).map(Object::toString)).hasValue(day);
        }
        Path csv = folder.resolve("a.csv");
        ExcelSheet.toCsv(file, csv);
        assertThat(Files.readString(csv).strip().split(",")[0]).isEqualTo(day);
    }

    /** It is shown as the number it is, which no reader of days takes. */
    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.5, 2_958_466, 99_999_999, 1e300})
    void itIsNoneWhereNoCalendarHasIt(double serial) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle asDay = workbook.createCellStyle();
            asDay.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            Row row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue(serial);
            row.getCell(0).setCellStyle(asDay);
            workbook.write(out);
            assertThat(DayReading.read(
                            SheetCells.seen(workbook.getSheetAt(0)).anyAt(0, 0).words()))
                    .isEmpty();
        }
        Path csv = folder.resolve("a.csv");
        ExcelSheet.toCsv(file, csv);
        assertThat(DayReading.read(Files.readString(csv).strip())).isEmpty();
    }
}
