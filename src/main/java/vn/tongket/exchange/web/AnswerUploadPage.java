package vn.tongket.exchange.web;

import java.util.List;
import vn.tongket.exchange.workbook.WorkbookGuard;
import vn.tongket.page.Page;

/**
 * The form by which a file of answers comes in, with all mistakes of what was sent.
 *
 * @param status 200, or why it was refused
 */
public record AnswerUploadPage(FormPlace place, int status, List<String> problems) implements Page {
    @Override
    public String template() {
        return "exchange/answer-upload.jte";
    }

    public static long largestMegabytes() {
        return WorkbookGuard.LARGEST >> 20;
    }
}
