package vn.tongket.review.setup;

import java.util.Optional;

/**
 * Which review is wanted, and for whose eyes.
 *
 * @param review code; empty: the programme's whose period ends last
 * @param unit code of the unit whose review it is; empty: the programme's own
 * @param issued the copy to be signed, without remarks and empty sections; else the draft
 * @param published only what is published: figures of published indicators, findings chosen for the text, no empty section
 * @param format whose document it is, the State's or the Party's; empty: as the review is set up
 */
public record ReviewRequest(
        String programme,
        Optional<String> review,
        Optional<String> unit,
        boolean issued,
        boolean published,
        Optional<ReviewDefinition.Format> format) {

    /** In the format the review is set up in. */
    public ReviewRequest(
            String programme, Optional<String> review, Optional<String> unit, boolean issued, boolean published) {
        this(programme, review, unit, issued, published, Optional.empty());
    }

    /** The draft with all that is known, of the programme's own unit. */
    public static ReviewRequest draft(String programme, String review) {
        return new ReviewRequest(programme, Optional.of(review), Optional.empty(), false, false);
    }
}
