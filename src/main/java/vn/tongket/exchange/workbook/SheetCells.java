package vn.tongket.exchange.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.NumberColumn;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.VietnameseText;
import vn.tongket.exchange.reading.SheetCell;
import vn.tongket.exchange.text.OldEncoding;

/** What the cells of a sheet say; no formula is computed. */
public final class SheetCells {
    /** A spreadsheet keeps and shows 15 digits; what its binary fractions add beyond them nobody typed. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int AFTER_9999 = 2_958_466;
    private static final int AFTER_9999_FROM_1904 = 2_957_004;

    private final Sheet sheet;
    private final List<CellRangeAddress> merged;
    private final String prefix;
    private final boolean visibleOnly;
    private final @Nullable OldEncoding encoding;

    /** @param named whether places name the sheet, too */
    public SheetCells(Sheet sheet, boolean named) {
        this(sheet, named ? sheet.getSheetName() + "!" : "", false, null);
    }

    private SheetCells(Sheet sheet, String prefix, boolean visibleOnly, @Nullable OldEncoding encoding) {
        this.sheet = sheet;
        this.merged = sheet.getMergedRegions();
        this.prefix = prefix;
        this.visibleOnly = visibleOnly;
        this.encoding = encoding;
    }

    /** What a person sees of somebody's own sheet: hidden rows and columns hold nothing, words in an old font are read. */
    public static SheetCells seen(Sheet sheet) {
        List<String> words = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.STRING && words.size() < MOST_WORDS) {
                words.add(cell.getStringCellValue());
            }
        }));
        return new SheetCells(
                sheet, "", true, OldEncoding.ofWords(String.join("\n", words)).orElse(null));
    }

    /** Of a sheet whose words are looked at to find how they are written. */
    private static final int MOST_WORDS = 2_000;

    /** What a person should know of how the sheet was read. */
    public List<String> remarks(int last, int widest) {
        List<String> hidden = new ArrayList<>();
        for (int row = 0; row <= last; row++) {
            if (isHiddenRow(row) && holdsAnything(row)) {
                hidden.add("dòng " + (row + 1));
            }
        }
        for (int column = 0; column < widest; column++) {
            int at = column;
            if (sheet.isColumnHidden(column) && IntStream.rangeClosed(0, last).anyMatch(row -> cell(row, at) != null)) {
                hidden.add("cột " + CellReference.convertNumToColString(column));
            }
        }
        List<String> remarks = new ArrayList<>();
        if (!hidden.isEmpty()) {
            String some = String.join(", ", hidden.subList(0, Math.min(MOST_NAMED, hidden.size())));
            remarks.add("Không lấy phần đang ẩn của trang tính: " + some
                    + (hidden.size() > MOST_NAMED ? " và " + (hidden.size() - MOST_NAMED) + " chỗ khác" : "")
                    + ". Nếu cần, bỏ ẩn (Unhide) rồi gửi lại tệp.");
        }
        if (encoding != null) {
            remarks.add(encoding.remark());
        }
        return remarks;
    }

    private static final int MOST_NAMED = 12;

    private boolean isHiddenRow(int row) {
        Row cells = sheet.getRow(row);
        return cells != null && cells.getZeroHeight();
    }

    private boolean holdsAnything(int row) {
        Row cells = sheet.getRow(row);
        if (cells == null) {
            return false;
        }
        for (Cell each : cells) {
            if (each.getCellType() != CellType.BLANK) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Cell cell(int row, int column) {
        Row cells = sheet.getRow(row);
        Cell cell = cells == null ? null : cells.getCell(column);
        return cell == null || cell.getCellType() == CellType.BLANK ? null : cell;
    }

    private boolean isSeen(int row, int column) {
        return !visibleOnly || !isHiddenRow(row) && !sheet.isColumnHidden(column);
    }

    /** The words of the cell, or of the merged block that it lies in. */
    public SheetCell headingAt(int row, int column) {
        return merged.stream()
                .filter(region -> region.isInRange(row, column))
                .findFirst()
                .map(region -> anyAt(region.getFirstRow(), region.getFirstColumn()))
                .orElseGet(() -> anyAt(row, column));
    }

    public SheetCell at(int row, int column) {
        String place = prefix.isEmpty() ? place(row, column) : place(row, column) + ", trang " + sheet.getSheetName();
        boolean isMerged = merged.stream().anyMatch(region -> region.isInRange(row, column));
        Row cells = sheet.getRow(row);
        SheetCell cell =
                cells == null || !isSeen(row, column) ? SheetCell.empty(place) : read(cells.getCell(column), place);
        return isMerged
                ? new SheetCell(place, SheetCell.Kind.MERGED, cell.number(), cell.words(), cell.percent())
                : cell;
    }

    /** As {@link #at}; of a merged block the first cell says what it says. */
    public SheetCell anyAt(int row, int column) {
        Row cells = sheet.getRow(row);
        String place = place(row, column);
        return cells == null || !isSeen(row, column) ? SheetCell.empty(place) : read(cells.getCell(column), place);
    }

    /** How the numbers of a column are written, down to a row. */
    public NumberColumn numbers(int column, int last) {
        return SheetCell.column(IntStream.rangeClosed(0, last).mapToObj(row -> anyAt(row, column)));
    }

    public static String place(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    private SheetCell read(@Nullable Cell cell, String place) {
        if (cell == null) {
            return SheetCell.empty(place);
        }
        return switch (cell.getCellType()) {
            case NUMERIC -> number(cell, place);
            case STRING ->
                SheetCell.words(
                        place,
                        VietnameseText.nfc(
                                encoding == null
                                        ? cell.getStringCellValue()
                                        : encoding.decoded(cell.getStringCellValue())));
            case FORMULA -> other(SheetCell.Kind.FORMULA, place, shown(cell));
            case BOOLEAN -> other(SheetCell.Kind.OTHER, place, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> other(SheetCell.Kind.OTHER, place, "#LỖI");
            case BLANK, _NONE -> SheetCell.empty(place);
        };
    }

    private static boolean from1904(Cell cell) {
        return cell.getSheet().getWorkbook() instanceof Date1904Support support && support.isDate1904();
    }

    /** Whether a number that is shown as a day is one of the years 1900 to 9999. */
    public static boolean isDay(double serial, boolean from1904) {
        return serial >= 0 && serial < (from1904 ? AFTER_9999_FROM_1904 : AFTER_9999);
    }

    private static SheetCell number(Cell cell, String place) {
        if (DateUtil.isCellDateFormatted(cell)) {
            boolean isDay = isDay(cell.getNumericCellValue(), from1904(cell));
            return isDay
                    ? other(
                            SheetCell.Kind.DAY,
                            place,
                            VietnameseDates.day(cell.getLocalDateTimeCellValue().toLocalDate()))
                    : other(SheetCell.Kind.OTHER, place, "#LỖI");
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
