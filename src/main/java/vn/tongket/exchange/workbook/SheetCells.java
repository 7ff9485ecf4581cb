package vn.tongket.exchange.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.NumberColumn;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.VietnameseText;
import vn.tongket.exchange.SheetCell;

/** What the cells of a sheet say; no formula is computed. */
public final class SheetCells {
    /** A spreadsheet keeps and shows 15 digits; what its binary fractions add beyond them nobody typed. */
    private static final MathContext DIGITS = new MathContext(15);

    private final Sheet sheet;
    private final List<CellRangeAddress> merged;
    private final String prefix;

    /** @param named whether places name the sheet, too */
    public SheetCells(Sheet sheet, boolean named) {
        this.sheet = sheet;
        this.merged = sheet.getMergedRegions();
        this.prefix = named ? sheet.getSheetName() + "!" : "";
    }

    public SheetCell at(int row, int column) {
        String place = prefix.isEmpty() ? place(row, column) : place(row, column) + ", trang " + sheet.getSheetName();
        boolean isMerged = merged.stream().anyMatch(region -> region.isInRange(row, column));
        Row cells = sheet.getRow(row);
        SheetCell cell = cells == null ? SheetCell.empty(place) : read(cells.getCell(column), place);
        return isMerged
                ? new SheetCell(place, SheetCell.Kind.MERGED, cell.number(), cell.words(), cell.percent())
                : cell;
    }

    /** As {@link #at}; of a merged block the first cell says what it says. */
    public SheetCell anyAt(int row, int column) {
        Row cells = sheet.getRow(row);
        String place = place(row, column);
        return cells == null ? SheetCell.empty(place) : read(cells.getCell(column), place);
    }

    /** How the numbers of a column are written, down to a row. */
    public NumberColumn numbers(int column, int last) {
        return SheetCell.column(IntStream.rangeClosed(0, last).mapToObj(row -> anyAt(row, column)));
    }

    public static String place(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    private static SheetCell read(@Nullable Cell cell, String place) {
        if (cell == null) {
            return SheetCell.empty(place);
        }
        return switch (cell.getCellType()) {
            case NUMERIC -> number(cell, place);
            case STRING -> SheetCell.words(place, VietnameseText.nfc(cell.getStringCellValue()));
            case FORMULA -> other(SheetCell.Kind.FORMULA, place, shown(cell));
            case BOOLEAN -> other(SheetCell.Kind.OTHER, place, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> other(SheetCell.Kind.OTHER, place, "#LỖI");
            case BLANK, _NONE -> SheetCell.empty(place);
        };
    }

    private static SheetCell number(Cell cell, String place) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return other(
                    SheetCell.Kind.DAY,
                    place,
                    VietnameseDates.day(cell.getLocalDateTimeCellValue().toLocalDate()));
        }
        BigDecimal number = new BigDecimal(Double.toString(cell.getNumericCellValue()))
                .round(DIGITS)
                .stripTrailingZeros();
        BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
        boolean percent = cell.getCellStyle().getDataFormatString().contains("%");
        return new SheetCell(place, SheetCell.Kind.NUMBER, plain, plain.toPlainString(), percent);
    }

    /** What a formula last gave, for the eye only. */
    private static String shown(Cell cell) {
        CellType type = cell.getCachedFormulaResultType();
        return switch (type) {
            case NUMERIC ->
                new BigDecimal(Double.toString(cell.getNumericCellValue()))
                        .round(DIGITS)
                        .stripTrailingZeros()
                        .toPlainString();
            case STRING -> cell.getStringCellValue();
            case FORMULA, BOOLEAN, ERROR, BLANK, _NONE -> "";
        };
    }

    private static SheetCell other(SheetCell.Kind kind, String place, String words) {
        return new SheetCell(place, kind, null, words, false);
    }
}
