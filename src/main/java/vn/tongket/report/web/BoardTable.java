package vn.tongket.report.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.SafeCell;
import vn.tongket.report.Board;
import vn.tongket.report.BoardRow;

/** The board as a table to take away; words in it cannot start a formula. */
final class BoardTable {
    private static final int[] WIDTHS = {32, 16, 14, 50};

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
            sheet.value(0, 0, SafeCell.of(board.round().title()));
            sheet.style(0, 0).bold().set();
            sheet.value(1, 0, SafeCell.of(board.timeliness().inWords()));
            write(sheet, 3, headings(board));
            sheet.range(3, 0, 3, headings(board).size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .set();
            int line = 4;
            for (BoardRow row : board.rows()) {
                write(sheet, line++, row(row));
            }
            for (int column = 0; column < headings(board).size(); column++) {
                sheet.width(column, column < WIDTHS.length ? WIDTHS[column] : 26);
            }
            sheet.freezePane(1, 4);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(line, column, cells.get(column));
        }
    }
}
