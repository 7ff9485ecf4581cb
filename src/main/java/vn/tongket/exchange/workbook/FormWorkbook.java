package vn.tongket.exchange.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tongket.base.VietnameseDates;
import vn.tongket.report.Answer;

/**
 * A form for one unit as a locked workbook: entry cells are open, everything else is not; what it is of stands on a hidden
 * sheet. It opens and prints in any Excel or LibreOffice.
 */
public final class FormWorkbook {
    private static final float HEADING_POINTS = 48;

    private final FormContent content;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Looks looks = new Looks(workbook);

    private FormWorkbook(FormContent content) {
        this.content = content;
    }

    /** @param written when, for people and for the hidden sheet */
    public static byte[] write(FormContent content, String written) throws IOException {
        FormWorkbook form = new FormWorkbook(content);
        try (XSSFWorkbook workbook = form.workbook) {
            if (content.hasFigures()) {
                new FigureSheet(content, form.looks, form.sheet(FigureSheet.NAME, FigureSheet.WIDTHS)).write();
            }
            if (content.hasQuestions()) {
                new QuestionSheet(content, form.looks, form.sheet(QuestionSheet.NAME, QuestionSheet.WIDTHS)).write();
            }
            form.hidden(written).write(workbook);
            workbook.lockStructure();
            workbook.getProperties().getCoreProperties().setTitle(content.form().title());
            workbook.getProperties().getCoreProperties().setCreator("Tongket");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** With the head that both sheets have, ready for print. */
    private XSSFSheet sheet(String name, int[] widths) {
        XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        head(sheet);
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
        sheet.setDisplayGridlines(false);
        print(sheet);
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        return sheet;
    }

    private void head(XSSFSheet sheet) {
        line(sheet, 0, content.unit().fullName(), looks.note());
        line(sheet, 1, content.form().title(), looks.title());
        line(
                sheet,
                2,
                content.round().title() + ". Số liệu " + VietnameseDates.window(content.window()) + ". Hạn gửi "
                        + VietnameseDates.day(content.submission().dueOn()) + ".",
                looks.note());
        line(
                sheet,
                3,
                "Chỉ nhập vào các ô nền vàng. Không nhập nội dung thuộc bí mật nhà nước. Nhập xong gửi lại tệp này ở trang"
                        + " nhập số liệu của biểu.",
                looks.note());
    }

    private static void line(XSSFSheet sheet, int row, String words, XSSFCellStyle style) {
        XSSFCell cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(words);
        cell.setCellStyle(style);
    }

    private static void print(XSSFSheet sheet) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setRight("Trang &P/&N");
    }

    static void headings(XSSFSheet sheet, int at, List<String> keys, List<String> words, Looks looks) {
        Row heading = sheet.createRow(at);
        heading.setHeightInPoints(HEADING_POINTS);
        Row hidden = sheet.createRow(at + 1);
        hidden.setZeroHeight(true);
        for (int column = 0; column < words.size(); column++) {
            heading.createCell(column).setCellValue(words.get(column));
            heading.getCell(column).setCellStyle(looks.heading());
            hidden.createCell(column).setCellValue(FormWorkbookReader.MARK + keys.get(column));
        }
        int code = keys.indexOf("code");
        sheet.setColumnHidden(code, true);
        sheet.createFreezePane(2, at + 2);
        sheet.setRepeatingRows(new CellRangeAddress(at, at, -1, -1));
    }

    private HiddenSheet hidden(String written) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        Map<String, String> stood = new LinkedHashMap<>();
        content.form().lines().forEach(line -> {
            var cell = content.cells().get(line.code());
            seen.put(line.code(), cell == null ? 0 : cell.revision());
            stood.put(line.code(), Canonical.of(cell == null ? Answer.NOTHING : cell.answer()));
        });
        return new HiddenSheet(
                content.round().code(),
                content.form().form(),
                content.form().number(),
                content.unit().code(),
                content.submission().id(),
                written,
                seen,
                stood);
    }
}
