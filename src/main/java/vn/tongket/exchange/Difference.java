package vn.tongket.exchange;

import java.util.List;
import vn.tongket.base.Problem;
import vn.tongket.report.record.ValueChange;

/**
 * What an import changed or, in a dry run, would change.
 *
 * @param programme code of the programme
 * @param sections what differs, section by section; those without anything are left out
 * @param warnings what should be looked at but stops nothing
 */
public record Difference(
        String programme, List<SectionDifference> sections, ValueChange values, List<Problem> warnings) {
    public Difference {
        sections = List.copyOf(sections);
        warnings = List.copyOf(warnings);
    }

    public boolean isNothing() {
        return sections.stream().allMatch(SectionDifference::isNothing) && values.isNothing();
    }
}
