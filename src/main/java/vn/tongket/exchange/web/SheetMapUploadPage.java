package vn.tongket.exchange.web;

import java.util.List;
import vn.tongket.exchange.sheet.SheetMap;
import vn.tongket.exchange.workbook.WorkbookGuard;
import vn.tongket.page.Page;

/**
 * The form by which somebody's own workbook comes in.
 *
 * @param maps kept ones of this form
 * @param status 200, or why it was refused
 */
public record SheetMapUploadPage(FormPlace place, List<SheetMap> maps, int status, List<String> problems)
        implements Page {
    @Override
    public String template() {
        return "exchange/map-upload.jte";
    }

    public static long largestMegabytes() {
        return WorkbookGuard.LARGEST >> 20;
    }
}
