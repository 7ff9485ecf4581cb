package vn.tongket.report.check;

import java.util.List;

/**
 * A rule that answers do not keep.
 *
 * @param check code of the rule; of rules that hold for every form their kind in small letters: {@code required}
 * @param hard whether the form cannot be submitted so
 * @param lines codes of the lines it is about, the one to look at first in front; empty: the whole form
 * @param words what is wrong and how to mend it, for the person
 * @param explained whether a soft one has been given a reason at one of its lines
 */
public record CheckResult(String check, boolean hard, List<String> lines, String words, boolean explained) {
    public CheckResult {
        lines = List.copyOf(lines);
    }

    /** Whether it keeps the form from being submitted. */
    public boolean stops() {
        return hard || !explained;
    }
}
