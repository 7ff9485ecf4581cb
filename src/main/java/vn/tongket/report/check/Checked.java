package vn.tongket.report.check;

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

    /** What was checked and what came of it, as the receipt says it. */
    public String words() {
        return "Theo số liệu hiện có: "
                + (results.isEmpty()
                        ? "không có điểm bất thường trong những gì kiểm tra được. "
                        : results.size() + " điểm cần xem. ")
                + scope.words();
    }
}
