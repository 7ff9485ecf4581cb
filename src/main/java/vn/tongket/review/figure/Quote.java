package vn.tongket.review.figure;

import org.jspecify.annotations.Nullable;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.series.Line;

/**
 * A figure that stands in the review: in text, in a table or in a sentence the product made.
 *
 * @param place code of the section, or of the annex as {@code phu-luc-6}
 * @param words as printed
 * @param reference address that opens it
 * @param figure null for a count of the programme's own records, such as documents issued
 * @param line what was asked of the figure; null where the figure itself stands in the review
 */
public record Quote(
        String place,
        String words,
        String reference,
        @Nullable Figure figure,
        @Nullable Line line) {}
