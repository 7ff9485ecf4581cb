package vn.tongket.report.web.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;

/**
 * Kiểm tra và trình: a minute before it counts.
 *
 * @param stops what must be mended before it can be submitted
 * @param scope what was checked, and what could not be
 */
public record CheckPage(
        int status,
        String address,
        List<Crumb> crumbs,
        Head head,
        Lock lock,
        Submitting submitting,
        List<Stop> stops,
        List<Section> sections,
        String scope)
        implements Page {

    /** What is asked, of whom and until when. */
    public record Head(String title, String unit, String round, String window, String deadline, boolean invented) {}

    /**
     * @param because why it cannot be submitted; null: it can
     * @param missed whether the round was frozen meanwhile: a late submission is asked for instead
     */
    public record Lock(
            @Nullable String because,
            boolean missed,
            @Nullable String lateRequest) {}

    /**
     * @param next a sentence: what happens after submitting, and who approves
     * @param draftKey under which the browser keeps what the server has not acknowledged
     */
    public record Submitting(String button, String next, boolean mayEnter, int version, String draftKey) {}

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
        return lock.because() == null && submitting.mayEnter();
    }
}
