package vn.tongket.review;

import java.time.OffsetDateTime;
import vn.tongket.programme.Programme;
import vn.tongket.review.setup.ReviewDefinition;

/**
 * A review that everybody may read.
 *
 * @param programme as the public sees it
 * @param at the moment it was published in the version that stands
 */
public record PublicReview(Programme programme, ReviewDefinition definition, OffsetDateTime at) {
    /**
     * A section or an annex of it.
     *
     * @param anchor on the review's page
     * @param heading empty for text without one
     */
    public record Text(String anchor, String heading, String words) {}
}
