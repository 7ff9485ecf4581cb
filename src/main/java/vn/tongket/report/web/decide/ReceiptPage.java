package vn.tongket.report.web.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Page;
import vn.tongket.page.QrCode;

/**
 * Phiếu xác nhận đã trình.
 *
 * @param sections all answers as they stood when it was submitted last; empty for who may not read the unit's reports
 * @param address of the form; null for who may not read
 */
public record ReceiptPage(
        String reference,
        Head head,
        Sent sent,
        List<Section> sections,
        List<Step> steps,
        String shortAddress,
        QrCode code,
        @Nullable String address,
        boolean mayWithdraw,
        int version,
        String checked)
        implements Page {

    public record Head(String unit, String round, String form, String window, boolean invented) {}

    /**
     * @param by empty for who may not read
     * @param state where the report stands now
     * @param stillOpen whether it was taken back or sent back since: then the receipt is of an earlier state
     */
    public record Sent(String at, String by, String state, boolean stillOpen) {}

    public record Section(String title, List<Line> lines) {}

    public record Line(
            String label,
            String measuredIn,
            boolean figure,
            String answer,
            @Nullable String reason) {}

    public record Step(
            String words, String by, String when, @Nullable String reason) {}

    @Override
    public String template() {
        return "report/receipt.jte";
    }

    public boolean isWhole() {
        return address != null;
    }
}
