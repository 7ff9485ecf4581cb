package vn.tongket.exchange.web;

import java.util.List;
import vn.tongket.exchange.workbook.WorkbookGuard;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;
import vn.tongket.report.Round;

/**
 * The form by which answers of many units come in, with all mistakes of what was sent.
 *
 * @param status 200, or why it was refused
 */
public record RoundUploadPage(Round round, int status, List<String> problems) implements Page {
    @Override
    public String template() {
        return "exchange/round-upload.jte";
    }

    public String address() {
        return "/dot-bao-cao/" + round.code();
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb(round.title(), address()));
    }

    public static long largestMegabytes() {
        return WorkbookGuard.LARGEST >> 20;
    }
}
