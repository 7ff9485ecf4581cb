package vn.tongket.report.record;

import java.util.List;
import java.util.stream.Stream;
import vn.tongket.base.Problem;

/**
 * What entering values did or, in a dry run, would do.
 *
 * @param added values of windows that had none
 * @param revised values that differ from what was stored and take its place as a new revision
 * @param same values that are stored already, just so
 * @param examples the first of those that are added or revised
 * @param problems with a hard one among them nothing was stored
 */
public record ValueChange(long added, long revised, long same, List<Example> examples, List<Problem> problems) {
    public ValueChange {
        examples = List.copyOf(examples);
        problems = List.copyOf(problems);
    }

    public static ValueChange none() {
        return new ValueChange(0, 0, 0, List.of(), List.of());
    }

    /** With more that should be looked at. */
    public ValueChange remarking(List<Problem> remarks) {
        return remarks.isEmpty()
                ? this
                : new ValueChange(
                        added,
                        revised,
                        same,
                        examples,
                        Stream.concat(problems.stream(), remarks.stream()).toList());
    }

    public boolean isRefused() {
        return problems.stream().anyMatch(Problem::hard);
    }

    public boolean isNothing() {
        return added == 0 && revised == 0;
    }

    /**
     * One value before and after.
     *
     * @param line in the file
     * @param before the stored figure in words; empty for a new one
     */
    public record Example(
            int line,
            String indicator,
            String unit,
            String from,
            String to,
            String breakdown,
            String before,
            String after) {}
}
