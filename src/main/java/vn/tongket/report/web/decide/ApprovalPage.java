package vn.tongket.report.web.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Crumb;
import vn.tongket.page.NumberCell;
import vn.tongket.page.Page;
import vn.tongket.page.State;
import vn.tongket.report.web.word.StepLine;

/**
 * One report, to be decided about: what differs, the whole form below, what was done with it.
 *
 * @param status 200; 400 where what was sent is refused; 409 where somebody acted meanwhile, the buttons are closed then
 * @param refused what happened meanwhile; empty else
 * @param scope what was checked, and what could not be
 * @param beforeWords what the earlier answers are: {@code Số khi trả lại}; empty where there are none
 * @param changed lines whose figure is another than last period's, the largest change first
 * @param acts what the person may do now
 */
public record ApprovalPage(
        int status,
        List<String> problems,
        String refused,
        String done,
        Head head,
        List<String> results,
        String scope,
        String beforeWords,
        List<Line> returned,
        List<Line> changed,
        List<Line> lines,
        List<StepLine> log,
        Acts acts,
        String typedReason)
        implements Page {
    public record Head(
            String unit,
            String form,
            String round,
            String about,
            State state,
            String word,
            String address,
            int version,
            String entryAddress,
            @Nullable String receiptAddress,
            List<String> notes) {}

    /** @param now null for a question; then {@code words} is its answer */
    public record Line(
            String code,
            String section,
            String label,
            String measuredIn,
            boolean figure,
            @Nullable NumberCell now,
            String words,
            Beside beside,
            Before before,
            String change,
            String reason,
            List<String> odd) {}

    /** What a figure is held against. */
    public record Beside(
            @Nullable NumberCell last, @Nullable NumberCell yearBefore, String target) {}

    /** The answer when it was sent back. */
    public record Before(@Nullable NumberCell figure, String words) {}

    /** @param forward the step onward, send the step back, undo the step that takes the last one back; null: none is open */
    public record Acts(
            @Nullable Button forward,
            @Nullable Button back,
            @Nullable Button undo,
            @Nullable Button correct,
            boolean asks) {
        public static final Acts NONE = new Acts(null, null, null, null, false);

        public boolean isNone() {
            return forward == null && back == null && undo == null && correct == null && !asks;
        }
    }

    public record Button(String word, String address) {}

    @Override
    public String template() {
        return "report/approval.jte";
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("Duyệt", "/duyet"));
    }

    /** Whether the form asks any figure; one that asks questions only has no table. */
    public boolean hasFigures() {
        return lines.stream().anyMatch(Line::figure);
    }

    public boolean hasBefore() {
        return !beforeWords.isEmpty();
    }
}
