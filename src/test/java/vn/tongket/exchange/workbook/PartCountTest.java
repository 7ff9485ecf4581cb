package vn.tongket.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tongket.base.BadInput;

/** A workbook is known to fit before anything of it is held. */
class PartCountTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xl/worksheets/sheet1.xml | <row/>                                   | 60000   | 50.000 dòng",
                "xl/worksheets/sheet1.xml | <row r='1' s='1' customFormat='1'></row>  | 60000   | 50.000 dòng",
                "xl/worksheets/sheet1.xml | <x:row/>                                 | 60000   | 50.000 dòng",
                "xl/worksheets/sheet1.xml | <c s='1'/>                               | 160000  | 150.000 ô",
                "xl/sharedStrings.xml     | <si><t/></si>                            | 110000  | 100.000 đoạn chữ",
                "xl/workbook.xml          | <sheet/>                                 | 101     | 100 trang tính",
                "xl/worksheets/sheet1.xml | <mergeCell ref='A1'/>                    | 2001    | 2.000 vùng ô gộp",
                "xl/styles.xml            | <xf/>                                    | 1000000 | thành phần",
                "xl/styles.xml            | <xf a='1' b='2' c='3' d='4'/>            | 200000  | thành phần",
                "xl/pivot/records.xml     | <r><n v='1'/></r>                        | 400000  | thành phần",
                "xl/theme.xml             | <a>                                      | 200     | 100 lớp lồng nhau",
            })
    void itSaysWhatThereIsTooMuchOf(String part, String element, int times, String said) throws IOException {
        byte[] swollen = with(part, "<x>" + element.strip().repeat(times) + "</x>");
        assertThatThrownBy(() -> WorkbookGuard.open("b.xlsx", swollen))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.problems().getFirst().vietnamese())
                                .contains(said)
                                .contains("gửi lại"));
    }

    /** What looks like the beginning of a comment, of quoted words or of a part does not hide what follows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!-- > <a b=\" -->",
                "<!--> <a b=\" -->",
                "<![CDATA[ <a b=\" ]]>",
                "<?x <a b=\" ?>",
                "<a b='\"'/>",
                "<a b=\"'\"></a>",
                "<!-- ]]> ?> -- > <a b=' -->"
            })
    void nothingIsHiddenFromIt(String before) throws IOException {
        byte[] swollen = with(SHEET, "<x>" + before + "<row/>".repeat(60_000) + "</x>");
        assertThatThrownBy(() -> WorkbookGuard.open("b.xlsx", swollen)).hasMessageContaining("50000 rows");
    }

    @Test
    void aDeclarationFarBehindIsSeen() throws IOException {
        byte[] late = with(SHEET, "<!--" + " ".repeat(100_000) + "--><!DOCTYPE x [<!ENTITY a 'b'>]><x/>");
        assertThatThrownBy(() -> WorkbookGuard.open("b.xlsx", late)).hasMessageContaining("DOCTYPE");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-16", "IBM037"})
    void whatCannotBeCountedIsNotOpened(String encoding) throws IOException {
        byte[] other = with(SHEET, ("<?xml version='1.0' encoding='" + encoding + "'?><x/>").getBytes(encoding));
        assertThatThrownBy(() -> WorkbookGuard.open("b.xlsx", other)).hasMessageContaining("cannot be read");
        byte[] claimed = with(SHEET, "<?xml version='1.0' encoding='UTF-7'?><x/>");
        assertThatThrownBy(() -> WorkbookGuard.open("b.xlsx", claimed)).hasMessageContaining("cannot be read");
    }

    /** One long text that all cells show is small as a file. */
    @Test
    void wordsCountForEachCellThatShowsThem() throws IOException {
        byte[] swollen = with(
                with(
                        plain(),
                        STRINGS,
                        "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><si><t>"
                                + "a".repeat(32_000) + "</t></si></sst>"),
                SHEET,
                "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
                        + "<row><c t='s'><v>0</v></c></row>".repeat(2_000) + "</sheetData></worksheet>");
        assertThatThrownBy(() -> WorkbookGuard.open("b.xlsx", swollen)).hasMessageContaining("more words");
    }

    @Test
    void aTableOfAnOfficeFits() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Bảng");
            for (int row = 0; row < 3_000; row++) {
                var cells = sheet.createRow(row);
                for (int column = 0; column < 20; column++) {
                    cells.createCell(column).setCellValue(row * column);
                }
            }
            workbook.write(bytes);
        }
        try (XSSFWorkbook opened = WorkbookGuard.open("b.xlsx", bytes.toByteArray())) {
            assertThat(opened.getSheetAt(0).getLastRowNum()).isEqualTo(2_999);
        }
    }

    private static byte[] plain() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue("a");
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] with(String part, String content) throws IOException {
        return with(plain(), part, content);
    }

    private static byte[] with(String part, byte[] content) throws IOException {
        return with(plain(), part, content);
    }

    private static byte[] with(byte[] workbook, String part, String content) throws IOException {
        return with(workbook, part, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The workbook with another content of one part. */
    static byte[] with(byte[] workbook, String part, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
            // What repeats shrinks beyond any table; stored it is only as large as it is.
            out.setLevel(java.util.zip.Deflater.NO_COMPRESSION);
            out.putNextEntry(new ZipEntry(part));
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
