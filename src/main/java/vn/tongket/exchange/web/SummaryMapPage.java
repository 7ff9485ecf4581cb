package vn.tongket.exchange.web;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import vn.tongket.exchange.sheet.SummaryMap;
import vn.tongket.exchange.sheet.SummarySheet;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Round;

/**
 * How a summary table is to be read, guessed or as kept, to be confirmed or changed.
 *
 * @param file as it was sent
 * @param number under which it is kept
 * @param sheets names of all its sheets
 * @param remarks what the person should know of how it is read: what is hidden, what was in an old encoding
 * @param columns each but the units' with what it is taken for
 * @param choices what a column may hold
 * @param units how many rows name a unit of the round
 */
public record SummaryMapPage(
        Round round,
        FormVersion form,
        String file,
        String number,
        List<String> sheets,
        List<String> remarks,
        SummaryMap map,
        List<SummarySheet.Column> columns,
        List<Choice> choices,
        int units)
        implements Page {

    /** @param held as {@link SummaryMap#columns()} writes it */
    public record Choice(String held, String words) {}

    @Override
    public String template() {
        return "exchange/summary-map.jte";
    }

    public String address() {
        return SummaryUploadPage.address(round, form);
    }

    public List<Crumb> crumbs() {
        return SummaryUploadPage.crumbs(round);
    }

    /** {@code Cột C: Số hộ}. */
    public static String column(SummarySheet.Column column) {
        return column.heading().isEmpty() ? letter(column.number()) : letter(column.number()) + ": " + column.heading();
    }

    public static String letter(int column) {
        return "Cột " + CellReference.convertNumToColString(column);
    }
}
