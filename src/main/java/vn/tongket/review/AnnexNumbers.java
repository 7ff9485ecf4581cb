package vn.tongket.review;

import java.util.List;
import vn.tongket.document.HeadingNumbers;

/** Numbers of the annexes that have something in them, in order and without gaps; a single one has none. */
final class AnnexNumbers {
    private final List<Outline.Annex> present;

    AnnexNumbers(List<Outline.Annex> present) {
        this.present = present;
    }

    /** @param count of annexes there are */
    static String number(int index, int count) {
        return count < 2 ? "" : HeadingNumbers.roman(index + 1);
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
        return (" (chi tiết tại Phụ lục " + number(index, present.size())).stripTrailing() + ")";
    }
}
