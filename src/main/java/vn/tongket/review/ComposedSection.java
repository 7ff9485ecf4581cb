package vn.tongket.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.document.Block;
import vn.tongket.report.Finding;

/**
 * A section of the outline with everything that stands in it.
 *
 * @param evidence every finding behind it, chosen for the text or not
 */
record ComposedSection(
        String code,
        @Nullable String heading,
        List<Block> blocks,
        List<ComposedSection> sections,
        List<Finding> evidence) {

    /** Whether there is nothing to say in it or in any section inside. */
    boolean isEmpty() {
        return blocks.isEmpty() && sections.stream().allMatch(ComposedSection::isEmpty);
    }
}
