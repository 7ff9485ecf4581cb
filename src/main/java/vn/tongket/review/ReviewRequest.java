package vn.tongket.review;

import java.util.Optional;

/**
 * Which review is wanted, and for whose eyes.
 *
 * @param review code; empty: the programme's whose period ends last
 * @param unit code of the unit whose figures it is to hold; empty: the programme's own
 * @param issued the copy to be signed, without remarks and empty sections; else the draft
 * @param published only what may be published: figures of publishable indicators, findings chosen for the text
 */
public record ReviewRequest(
        String programme, Optional<String> review, Optional<String> unit, boolean issued, boolean published) {

    /** The draft with all that is known, of the programme's own unit. */
    public static ReviewRequest draft(String programme, String review) {
        return new ReviewRequest(programme, Optional.of(review), Optional.empty(), false, false);
    }
}
