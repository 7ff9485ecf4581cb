package vn.tongket.exchange.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import vn.tongket.exchange.reading.SheetCell;

/** Reads a form's workbook back: which cells answer which line, wherever people moved rows and columns to. */
public final class FormWorkbookReader {
    /** Begins each cell of the hidden row that names the columns. */
    static final String MARK = "tongket:";

    private static final int MARK_WITHIN = 60;
    private static final int WIDEST = 60;
    private static final List<String> ANSWERING = List.of("value", "denominator", "state", "reason", "words");

    private FormWorkbookReader() {}

    /**
     * A row that answers a line.
     *
     * @param code of the line
     * @param cells by the names of their columns: {@code value}, {@code denominator}, {@code state}, {@code reason}, {@code words}
     */
    public record Answered(String code, Map<String, SheetCell> cells) {
        public SheetCell cell(String name) {
            return cells.getOrDefault(name, SheetCell.empty(""));
        }

        /** All that it answers; empty where its cells are. */
        public String says() {
            return ANSWERING.stream()
                    .map(this::cell)
                    .map(cell -> cell.isEmpty() ? "" : cell.kind() + " " + cell.words() + (cell.percent() ? "%" : ""))
                    .collect(Collectors.joining("\n"))
                    .strip();
        }
    }

    public static List<Answered> read(Workbook workbook) {
        List<Answered> rows = new ArrayList<>();
        for (Sheet sheet : workbook) {
            if (!sheet.getSheetName().equals(HiddenSheet.NAME)) {
                columns(sheet).ifPresent(columns -> read(sheet, columns, rows));
            }
        }
        return rows;
    }

    private record Columns(int row, int code, Map<String, Integer> byName) {}

    private static Optional<Columns> columns(Sheet sheet) {
        SheetCells cells = new SheetCells(sheet, false);
        for (int row = 0; row < MARK_WITHIN; row++) {
            Map<String, Integer> names = new HashMap<>();
            for (int column = 0; column < WIDEST; column++) {
                String words = cells.anyAt(row, column).words();
                if (words.startsWith(MARK)) {
                    names.put(words.substring(MARK.length()), column);
                }
            }
            Integer code = names.get("code");
            if (code != null) {
                return Optional.of(new Columns(row, code, names));
            }
        }
        return Optional.empty();
    }

    private static void read(Sheet sheet, Columns columns, List<Answered> rows) {
        SheetCells cells = new SheetCells(sheet, sheet.getWorkbook().getSheetIndex(sheet) > 0);
        for (int row = columns.row() + 1; row <= sheet.getLastRowNum(); row++) {
            SheetCell code = cells.anyAt(row, columns.code());
            if (code.kind() == SheetCell.Kind.WORDS) {
                Map<String, SheetCell> byName = new HashMap<>();
                for (Map.Entry<String, Integer> column : columns.byName().entrySet()) {
                    byName.put(column.getKey(), cells.at(row, column.getValue()));
                }
                rows.add(new Answered(code.words(), byName));
            }
        }
    }
}
