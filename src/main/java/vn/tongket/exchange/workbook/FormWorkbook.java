package vn.tongket.exchange.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tongket.base.VietnameseDates;
import vn.tongket.report.entry.Answer;

/**
 * A form for one unit as a locked workbook: entry cells are open, everything else is not; what it is of stands on a hidden
 * sheet. It opens and prints in any Excel or LibreOffice.
 */
public final class FormWorkbook {
    private static final int LETTER = 256;
    private static final int HEAD_ROWS = 4;
    private static final int LONGEST_PRINTED = 110;

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
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * LETTER);
        }
        head(sheet, widths);
        sheet.setDisplayGridlines(false);
        print(sheet);
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        return sheet;
    }

    private void head(XSSFSheet sheet, int[] widths) {
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
        for (int row = 0; row < HEAD_ROWS; row++) {
            across(sheet, row, widths);
        }
    }

    private static void line(XSSFSheet sheet, int row, String words, XSSFCellStyle style) {
        XSSFCell cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(words);
        cell.setCellStyle(style);
    }

    /** Words over all columns but the last, which is hidden: they wrap there, and neither print nor screen cuts them off. */
    static void across(XSSFSheet sheet, int row, int[] widths) {
        int last = widths.length - 2;
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, last));
        int width = Arrays.stream(widths, 0, last + 1).sum();
        XSSFCell cell = sheet.getRow(row).getCell(0);
        boolean bold = cell.getCellStyle().getFont().getBold();
        sheet.getRow(row)
                .setHeightInPoints(RowHeight.points(new RowHeight.Words(cell.getStringCellValue(), width, bold)));
    }

    private void print(XSSFSheet sheet) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.getHeader().setLeft(printed(content.form().title()));
        sheet.getHeader().setRight(printed(content.unit().fullName()));
        sheet.getFooter().setLeft(printed(content.round().title()) + ", &A");
        sheet.getFooter().setRight("Trang &P/&N");
    }

    /** As it stands in a header: {@code &} begins a code there, and all of it holds 255 signs. */
    private static String printed(String words) {
        String shown = words.length() > LONGEST_PRINTED ? words.substring(0, LONGEST_PRINTED) + "…" : words;
        return shown.replace("&", "&&");
    }

    static void headings(XSSFSheet sheet, int at, List<String> keys, List<String> words, int[] widths, Looks looks) {
        Row heading = sheet.createRow(at);
        heading.setHeightInPoints(RowHeight.points(IntStream.range(0, words.size())
                .mapToObj(column -> new RowHeight.Words(words.get(column), widths[column], true))
                .toArray(RowHeight.Words[]::new)));
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
