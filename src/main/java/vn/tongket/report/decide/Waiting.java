package vn.tongket.report.decide;

import vn.tongket.report.check.Checked;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Submission;
import vn.tongket.unit.Unit;

/**
 * A report that waits for somebody's decision.
 *
 * @param checked what the rules say of its answers
 * @param asked whether an explanation was asked for and not given yet
 * @param cameBack whether it was sent back or accepted before
 */
public record Waiting(
        Submission submission,
        Round round,
        FormVersion form,
        Unit unit,
        Checked checked,
        boolean asked,
        boolean cameBack) {
    /** Whether nothing about it is unusual, so that it may be decided together with others like it. */
    public boolean isClean() {
        return checked.results().isEmpty() && !asked && !cameBack;
    }
}
