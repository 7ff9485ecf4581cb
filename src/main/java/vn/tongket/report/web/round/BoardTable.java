package vn.tongket.report.web.round;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.SafeCell;
import vn.tongket.page.SheetPrint;
import vn.tongket.report.board.Board;
import vn.tongket.report.board.BoardRow;
import vn.tongket.report.web.word.StandingWords;
import vn.tongket.report.web.word.UnitNotes;

/** The board as a table to take away; words in it cannot start a formula. */
final class BoardTable {
    private static final int[] WIDTHS = {30, 13, 12, 44};
    private static final int FORM = 16;
    private static final int HEAD = 3;

    private BoardTable() {}

    private static List<String> headings(Board board) {
        List<String> headings = new ArrayList<>(List.of("Đơn vị", "Mã đơn vị", "Hạn gửi", "Ghi chú"));
        board.round().forms().forEach(form -> headings.add(form.title()));
        return headings.stream().map(SafeCell::of).toList();
    }

    private static List<String> row(BoardRow row) {
        List<String> cells = new ArrayList<>(List.of(
                row.unit().fullName(),
                row.unit().code(),
                VietnameseDates.day(row.asked().dueOn()),
                String.join("; ", UnitNotes.of(row))));
        row.cells().forEach(cell -> cells.add(StandingWords.word(cell.standing())));
        return cells.stream().map(SafeCell::of).toList();
    }

    /** With the mark by which Excel knows UTF-8. */
    static byte[] csv(Board board) {
        StringWriter text = new StringWriter().append('\uFEFF');
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(headings(board));
            board.rows().forEach(row -> writer.writeRecord(row(row)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] workbook(Board board) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Tongket", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Bảng đợt báo cáo");
            int columns = headings(board).size();
            sheet.value(0, 0, SafeCell.of(board.round().title()));
            sheet.style(0, 0).bold().set();
            sheet.value(1, 0, SafeCell.of(board.timeliness().inWords()));
            write(sheet, HEAD, headings(board));
            bordered(sheet, HEAD, HEAD, columns)
                    .bold()
                    .horizontalAlignment("center")
                    .set();
            int line = HEAD + 1;
            for (BoardRow row : board.rows()) {
                write(sheet, line++, row(row));
            }
            if (line > HEAD + 1) {
                bordered(sheet, HEAD + 1, line - 1, columns).set();
            }
            for (int column = 0; column < columns; column++) {
                sheet.width(column, column < WIDTHS.length ? WIDTHS[column] : FORM);
            }
            sheet.freezePane(1, HEAD + 1);
            SheetPrint.onA4(sheet, board.round().title(), HEAD);
        }
        return bytes.toByteArray();
    }

    /** Words wrap in their cell, so that none runs over the next. */
    private static StyleSetter bordered(Worksheet sheet, int from, int to, int columns) {
        return sheet.range(from, 0, to, columns - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN);
    }

    private static void write(Worksheet sheet, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(line, column, cells.get(column));
        }
    }
}
