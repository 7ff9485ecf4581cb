package vn.tongket.report.web.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;

/**
 * Kiểm tra và trình: a minute before it counts.
 *
 * @param next a sentence: what happens after submitting, and who approves
 * @param stops what must be mended before it can be submitted
 * @param missed whether the round was frozen meanwhile: a late submission is asked for instead
 * @param draftKey under which the browser keeps what the server has not acknowledged
 * @param scope what was checked, and what could not be
 */
public record CheckPage(
        int status,
        String address,
        List<Crumb> crumbs,
        String title,
        String unit,
        String round,
        String window,
        String deadline,
        boolean invented,
        String button,
        String next,
        @Nullable String locked,
        boolean missed,
        @Nullable String lateRequest,
        boolean mayEnter,
        int version,
        String draftKey,
        List<Stop> stops,
        List<Section> sections,
        String scope)
        implements Page {

    /** @param edit address of the cell to mend */
    public record Stop(String words, String edit) {}

    /**
     * @param open lines that are missing, unusual or changed, which the person should see
     * @param folded how many more there are
     */
    public record Section(String title, String edit, List<Line> open, List<Line> folded) {}

    /**
     * @param was the last period's figure, or the answer that was sent back; empty where there is none
     * @param faults sentences of rules it does not keep
     * @param reasonFor name of the field that takes a reason in place; null where none is asked
     */
    public record Line(
            String code,
            boolean figure,
            String label,
            String measuredIn,
            String answer,
            String was,
            List<String> faults,
            boolean asksReason,
            String reason,
            int revision,
            String edit) {
        public String id() {
            return "ly-do-" + code.replace('.', '_');
        }
    }

    @Override
    public String template() {
        return "report/check.jte";
    }

    public boolean maySubmit() {
        return locked == null && mayEnter;
    }
}
