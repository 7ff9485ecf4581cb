package vn.tongket.report;

import java.util.List;
import vn.tongket.unit.Unit;

/**
 * A report that waits for somebody's decision.
 *
 * @param results rules that its answers do not keep, explained ones included
 * @param asked whether an explanation was asked for and not given yet
 * @param cameBack whether it was sent back or accepted before
 */
public record Waiting(
        Submission submission,
        Round round,
        FormVersion form,
        Unit unit,
        List<CheckResult> results,
        boolean asked,
        boolean cameBack) {
    public Waiting {
        results = List.copyOf(results);
    }

    /** Whether nothing about it is unusual, so that it may be decided together with others like it. */
    public boolean isClean() {
        return results.isEmpty() && !asked && !cameBack;
    }
}
