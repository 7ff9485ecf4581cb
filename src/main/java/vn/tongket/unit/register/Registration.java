package vn.tongket.unit.register;

import java.util.List;
import java.util.stream.Stream;
import vn.tongket.base.Problem;

/**
 * What recording rows did or, in a dry run, would do. With a hard problem among them nothing is stored.
 *
 * @param added codes of units that are new
 * @param changed codes of units whose versions, size or successions become different
 */
public record Registration(List<Problem> problems, List<String> added, List<String> changed) {
    public Registration {
        problems = List.copyOf(problems);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
    }

    public boolean isRefused() {
        return problems.stream().anyMatch(Problem::hard);
    }

    /** Added and changed. */
    List<String> touched() {
        return Stream.concat(added.stream(), changed.stream()).toList();
    }
}
