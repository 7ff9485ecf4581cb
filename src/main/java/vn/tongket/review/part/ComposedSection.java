package vn.tongket.review.part;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.document.model.Block;
import vn.tongket.report.record.Finding;
import vn.tongket.review.text.OneForm;

/**
 * A section of the outline with everything that stands in it.
 *
 * @param evidence every finding behind it, chosen for the text or not
 */
public record ComposedSection(
        String code,
        @Nullable String heading,
        List<Block> blocks,
        List<ComposedSection> sections,
        List<Finding> evidence) {

    /** Whether there is nothing to say in it or in any section inside; what it asks for is not said. */
    public boolean isEmpty() {
        return blocks.stream().allMatch(Block.Notice.class::isInstance)
                && sections.stream().allMatch(ComposedSection::isEmpty);
    }

    public boolean hasHeading() {
        return heading != null;
    }

    public ComposedSection inOneForm() {
        return new ComposedSection(
                code,
                heading == null ? null : OneForm.of(heading),
                OneForm.of(blocks),
                sections.stream().map(ComposedSection::inOneForm).toList(),
                evidence);
    }
}
