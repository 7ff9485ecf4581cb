package vn.tongket.review.part;

import java.util.List;
import vn.tongket.base.Problem;
import vn.tongket.document.model.Block;
import vn.tongket.review.figure.Quote;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.text.OneForm;

/**
 * A review with everything in its place, before it is laid out as a draft or as an issued copy.
 *
 * @param annexes those that have data
 * @param quotes every figure in it
 * @param faults what stops the issued copy: tokens that cannot be computed, text that has no section
 */
public record ComposedReview(
        Subject subject,
        List<ComposedSection> sections,
        List<ComposedAnnex> annexes,
        List<Quote> quotes,
        List<Problem> faults) {

    /** @param codes of the outline's annex, or of all that were folded into it, in order */
    public record ComposedAnnex(List<String> codes, String title, List<Block> blocks) {
        public String code() {
            return codes.getFirst();
        }

        public ComposedAnnex inOneForm() {
            return new ComposedAnnex(codes, OneForm.of(title), OneForm.of(blocks));
        }

        public static String place(String code) {
            return "phu-luc-" + code;
        }
    }
}
