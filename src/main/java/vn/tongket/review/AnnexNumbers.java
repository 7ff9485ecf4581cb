package vn.tongket.review;

import java.util.List;
import vn.tongket.document.IssueFormat;

/** Numbers of the annexes that have something in them, in order and without gaps; a single one has none. */
final class AnnexNumbers {
    private final IssueFormat format;
    private final List<Outline.Annex> present;

    /** @param format says how annexes are counted */
    AnnexNumbers(IssueFormat format, List<Outline.Annex> present) {
        this.format = format;
        this.present = present;
    }

    /** {@code  (chi tiết tại Phụ lục II)}, or nothing where there is no such annex. */
    String reference(Outline.AnnexContent content) {
        for (int i = 0; i < present.size(); i++) {
            if (present.get(i).content() == content) {
                return words(i);
            }
        }
        return "";
    }

    String reference(String code) {
        for (int i = 0; i < present.size(); i++) {
            if (present.get(i).code().equals(code)) {
                return words(i);
            }
        }
        return "";
    }

    private String words(int index) {
        return (" (chi tiết tại Phụ lục " + format.annexes().number(index, present.size())).stripTrailing() + ")";
    }
}
