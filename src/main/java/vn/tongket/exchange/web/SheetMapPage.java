package vn.tongket.exchange.web;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import vn.tongket.exchange.sheet.ForeignSheet;
import vn.tongket.exchange.sheet.SheetMap;
import vn.tongket.page.Page;

/**
 * How a workbook is to be read, guessed or as kept, to be confirmed or changed.
 *
 * @param file as it was sent
 * @param number under which it is kept
 * @param sheets names of all its sheets
 * @param remarks what the person should know of how it is read: what is hidden, what was in an old encoding
 * @param columns that hold anything, with their first words
 * @param rows each with the line it is taken for
 */
public record SheetMapPage(
        FormPlace place,
        String file,
        String number,
        List<String> sheets,
        List<String> remarks,
        Map<Integer, String> columns,
        SheetMap map,
        List<ForeignSheet.LabelRow> rows,
        boolean ratios)
        implements Page {
    @Override
    public String template() {
        return "exchange/map.jte";
    }

    /** {@code Cột C: Số liệu quý III}. */
    public static String column(int column, String words) {
        String name = "Cột " + CellReference.convertNumToColString(column);
        return words.isEmpty() ? name : name + ": " + words;
    }

    public long recognised() {
        return rows.stream().filter(row -> !row.guess().isEmpty()).count();
    }
}
