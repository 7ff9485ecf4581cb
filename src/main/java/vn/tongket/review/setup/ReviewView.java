package vn.tongket.review.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.programme.Programme;
import vn.tongket.report.record.Finding;
import vn.tongket.unit.Unit;

/**
 * A composed review as a page shows it: section by section, each with its state and the findings behind it.
 *
 * @param figures how many figures stand in it
 * @param faults what stops the issued copy, in Vietnamese
 */
public record ReviewView(
        Programme programme,
        ReviewDefinition definition,
        Unit unit,
        boolean ofProgrammeUnit,
        IssueFormat format,
        List<Section> sections,
        List<Annex> annexes,
        int figures,
        List<String> faults) {

    /**
     * @param level 1 to 4; of a section without heading, where it stands
     * @param number as the draft numbers it; empty without heading
     * @param empty nothing in it nor in any section inside
     * @param group only holds other sections
     */
    public record Section(
            String code,
            int level,
            String number,
            @Nullable String heading,
            boolean empty,
            boolean group,
            List<Block> blocks,
            List<Finding> evidence) {}

    /** @param number Roman; empty where there is only one */
    public record Annex(String code, String number, String title, List<Block> blocks) {}

    /** Sections that are to hold something of their own, and how many of them do. */
    public long sectionsExpected() {
        return sections.stream().filter(section -> !section.group()).count();
    }

    public long sectionsFilled() {
        return sections.stream()
                .filter(section -> !section.group() && !section.empty())
                .count();
    }
}
