package vn.tongket.report;

import java.util.List;

/**
 * What the rules say of one report.
 *
 * @param results every rule that its answers do not keep, explained ones included
 * @param scope what was looked at
 */
public record Checked(List<CheckResult> results, CheckScope scope) {
    public Checked {
        results = List.copyOf(results);
    }
}
