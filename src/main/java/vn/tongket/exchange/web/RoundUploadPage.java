package vn.tongket.exchange.web;

import java.util.List;
import vn.tongket.exchange.workbook.WorkbookGuard;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;
import vn.tongket.report.round.Round;

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

    /** The board above it is for whoever runs rounds; the others come from their work. */
    public List<Crumb> crumbs() {
        return List.of(
                Visit.current().may(Right.STEER)
                        ? new Crumb(round.title(), address())
                        : new Crumb("Việc của tôi", "/"));
    }

    public static long largestMegabytes() {
        return WorkbookGuard.LARGEST >> 20;
    }
}
