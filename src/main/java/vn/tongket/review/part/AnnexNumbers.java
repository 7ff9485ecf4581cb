package vn.tongket.review.part;

import java.util.List;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.review.setup.Outline;

/** Numbers of the annexes that have something in them, in order and without gaps; a single one has none. */
public final class AnnexNumbers {
    private final IssueFormat format;
    private final Outline outline;
    private final List<ComposedReview.ComposedAnnex> present;

    /** @param format says how annexes are counted */
    public AnnexNumbers(IssueFormat format, Outline outline, List<ComposedReview.ComposedAnnex> present) {
        this.format = format;
        this.outline = outline;
        this.present = present;
    }

    /** {@code  (chi tiết tại Phụ lục II)}, {@code  (chi tiết tại mục 2 Phụ lục V)}; nothing where there is no such annex. */
    String reference(Outline.AnnexContent content) {
        return outline.annexes().stream()
                .filter(annex -> annex.content() == content)
                .map(annex -> reference(annex.code()))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String reference(String code) {
        for (int i = 0; i < present.size(); i++) {
            int part = present.get(i).codes().indexOf(code);
            if (part >= 0) {
                boolean folded = present.get(i).codes().size() > 1;
                String annex = ("Phụ lục " + format.annexes().number(i, present.size())).strip();
                return " (chi tiết tại " + (folded ? "mục " + (part + 1) + " " : "") + annex + ")";
            }
        }
        return "";
    }
}
