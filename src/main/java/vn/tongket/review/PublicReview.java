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
public record PublicReview(Programme programme, ReviewDefinition definition, OffsetDateTime at) {}
