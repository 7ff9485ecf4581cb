package vn.tongket.exchange.web;

import java.util.List;
import vn.tongket.exchange.sheet.SummaryMap;
import vn.tongket.exchange.workbook.WorkbookGuard;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Round;

/**
 * The form by which an office's own summary table comes in.
 *
 * @param maps kept ones of this form
 * @param status 200, or why it was refused
 */
public record SummaryUploadPage(Round round, FormVersion form, List<SummaryMap> maps, int status, List<String> problems)
        implements Page {
    @Override
    public String template() {
        return "exchange/summary-upload.jte";
    }

    public String address() {
        return address(round, form);
    }

    static String address(Round round, FormVersion form) {
        return "/dot-bao-cao/" + round.code() + "/bang-tong-hop/" + form.form();
    }

    public List<Crumb> crumbs() {
        return crumbs(round);
    }

    static List<Crumb> crumbs(Round round) {
        String address = "/dot-bao-cao/" + round.code();
        return List.of(
                new Crumb(round.title(), address), new Crumb("Nhập số liệu nhiều đơn vị", address + "/nhap-tep"));
    }

    public static long largestMegabytes() {
        return WorkbookGuard.LARGEST >> 20;
    }
}
