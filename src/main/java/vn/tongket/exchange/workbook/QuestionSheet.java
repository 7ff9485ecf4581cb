package vn.tongket.exchange.workbook;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tongket.report.form.FormLine;

/** The sheet of questions: words on the left, room for the answer on the right. */
public final class QuestionSheet {
    static final String NAME = "Lời văn";
    static final int[] WIDTHS = {5, 50, 110, 8};
    /** A cell of a workbook holds 32.767 signs. */
    static final int LONGEST = 32_000;

    public static final String TOO_LONG = "Nội dung dài hơn mức một ô Excel chứa được; sửa ở trang nhập số liệu.";

    private static final List<String> KEYS = List.of("number", "label", "words", "code");
    private static final int FIRST = 5;
    private static final int ANSWER = 2;
    private static final int CODE = 3;
    private static final float ROOM = 90;

    private final FormContent content;
    private final Looks looks;
    private final XSSFSheet sheet;
    private int next = FIRST + 2;
    private int number;

    QuestionSheet(FormContent content, Looks looks, XSSFSheet sheet) {
        this.content = content;
        this.looks = looks;
        this.sheet = sheet;
    }

    void write() {
        FormWorkbook.headings(sheet, FIRST, KEYS, List.of("STT", "Nội dung", "Trả lời", "Mã"), WIDTHS, looks);
        String section = "";
        for (FormLine line : content.form().lines()) {
            if (!line.isFigure()) {
                if (!line.section().equals(section)) {
                    section = line.section();
                    section(section);
                }
                line(line);
            }
        }
    }

    private void section(String title) {
        XSSFRow row = sheet.createRow(next++);
        for (int column = 0; column < CODE; column++) {
            row.createCell(column).setCellStyle(looks.section());
        }
        row.getCell(0).setCellValue(title);
        FormWorkbook.across(sheet, row.getRowNum(), WIDTHS);
    }

    private void line(FormLine line) {
        XSSFRow row = sheet.createRow(next++);
        XSSFCell mark = row.createCell(0);
        mark.setCellValue(String.valueOf(++number));
        mark.setCellStyle(looks.centred());
        XSSFCell label = row.createCell(1);
        label.setCellValue(
                line.label() + (line.required() ? " *" : "") + (line.hint() == null ? "" : "\n" + line.hint()));
        label.setCellStyle(looks.words());
        answer(row, line);
        XSSFCell code = row.createCell(CODE);
        code.setCellValue(line.code());
        code.setCellStyle(looks.words());
    }

    private void answer(XSSFRow row, FormLine line) {
        var standing = content.cells().get(line.code());
        String words = standing == null ? "" : Canonical.lines(standing.answer().words());
        boolean tooLong = words.length() > LONGEST;
        XSSFCell cell = row.createCell(ANSWER);
        cell.setCellValue(tooLong ? TOO_LONG : words);
        cell.setCellStyle(tooLong ? looks.words() : looks.entryWords());
        row.setHeightInPoints(Math.max(
                ROOM,
                RowHeight.points(
                        new RowHeight.Words(row.getCell(1).getStringCellValue(), WIDTHS[1], false),
                        new RowHeight.Words(cell.getStringCellValue(), WIDTHS[ANSWER], false))));
    }
}
