package vn.tongket.exchange.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few styles of a form: each made once, since a workbook holds only so many. */
final class Looks {
    private static final byte[] SURFACE = {(byte) 0xED, (byte) 0xF0, (byte) 0xF2};
    /** Entry cells, light enough for print. */
    private static final byte[] ENTRY = {(byte) 0xFF, (byte) 0xF8, (byte) 0xDC};

    private static final short POINTS = 12;

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    Looks(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle title() {
        return style("title", style -> {
            style.setFont(font(true, (short) (POINTS + 2)));
        });
    }

    XSSFCellStyle note() {
        return style("note", _ -> {});
    }

    XSSFCellStyle heading() {
        return style("heading", style -> {
            boxed(style);
            style.setFont(font(true, POINTS));
            style.setAlignment(HorizontalAlignment.CENTER);
            fill(style, SURFACE);
        });
    }

    XSSFCellStyle section() {
        return style("section", style -> {
            boxed(style);
            style.setFont(font(true, POINTS));
            style.setWrapText(false);
            fill(style, SURFACE);
        });
    }

    XSSFCellStyle words() {
        return style("words", this::boxed);
    }

    XSSFCellStyle centred() {
        return style("centred", style -> {
            boxed(style);
            style.setAlignment(HorizontalAlignment.CENTER);
        });
    }

    XSSFCellStyle number(int decimals) {
        return style("number" + decimals, style -> numbered(style, decimals));
    }

    /** Where a figure is typed. */
    XSSFCellStyle entry(int decimals) {
        return style("entry" + decimals, style -> {
            numbered(style, decimals);
            fill(style, ENTRY);
            style.setLocked(false);
        });
    }

    /** Where words are typed: what begins with = or + stays words. */
    XSSFCellStyle entryWords() {
        return style("entryWords", style -> {
            boxed(style);
            fill(style, ENTRY);
            style.setLocked(false);
            style.setDataFormat(workbook.createDataFormat().getFormat("@"));
            style.setQuotePrefixed(true);
        });
    }

    /** Where one of a list is chosen. */
    XSSFCellStyle choice() {
        return style("choice", style -> {
            boxed(style);
            fill(style, ENTRY);
            style.setLocked(false);
        });
    }

    private void numbered(XSSFCellStyle style, int decimals) {
        boxed(style);
        style.setAlignment(HorizontalAlignment.RIGHT);
        String format = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
    }

    private void boxed(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    private static void fill(XSSFCellStyle style, byte[] colour) {
        style.setFillForegroundColor(new XSSFColor(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private interface Setting {
        void of(XSSFCellStyle style);
    }

    private XSSFCellStyle style(String name, Setting setting) {
        return styles.computeIfAbsent(name, made -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(font(false, POINTS));
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            setting.of(style);
            return style;
        });
    }

    private XSSFFont font(boolean bold, short points) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints(points);
        font.setBold(bold);
        return font;
    }
}
