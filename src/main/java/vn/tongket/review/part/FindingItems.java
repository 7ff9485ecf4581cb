package vn.tongket.review.part;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Run;
import vn.tongket.report.record.Finding;
import vn.tongket.review.figure.Wording;

/** Findings chosen for the text, in the words of those who wrote them: one is a paragraph behind its lead, several are items. */
public final class FindingItems {
    private FindingItems() {}

    public static List<Block> of(List<Finding> findings, @Nullable String lead) {
        List<List<Run>> chosen = findings.stream()
                .filter(Finding::selected)
                .map(finding -> Run.of(Wording.sentence(finding.words())))
                .toList();
        if (chosen.isEmpty()) {
            return List.of();
        }
        if (chosen.size() == 1) {
            List<Run> alone = new ArrayList<>(chosen.getFirst());
            if (lead != null) {
                alone.addFirst(Run.italic(lead + ": "));
            }
            return List.of(new Block.Paragraph(alone));
        }
        List<Block> blocks = new ArrayList<>();
        if (lead != null) {
            blocks.add(new Block.Paragraph(List.of(Run.italic(lead + ":"))));
        }
        blocks.add(new Block.Items(Block.ItemMark.DASH, chosen));
        return blocks;
    }
}
