package vn.tongket.review.figure;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A figure in text: a query to the roll-up, for the review's unit, period and frame unless it says otherwise.
 *
 * @param text as written, braces included
 * @param year the figure of one year
 * @param unit code of another unit
 * @param from first day of another window
 * @param to first day after it
 * @param asked what is asked of the figure; null: the figure itself
 */
public record Token(
        String text,
        String indicator,
        As as,
        @Nullable Integer year,
        @Nullable String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable SeriesToken asked)
        implements TextPiece {

    Token(
            String text,
            String indicator,
            As as,
            @Nullable Integer year,
            @Nullable String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this(text, indicator, as, year, unit, from, to, null);
    }

    /** How the figure reads. */
    public enum As {
        /** {@code 16,1%/năm}. */
        FULL,
        /** {@code 127}: without the unit of measure. */
        NUMBER,
        /** {@code 3.051/3.055 (99,9%)}. */
        PARTS;

        static As of(@Nullable String written) {
            return written == null
                    ? FULL
                    : Arrays.stream(values())
                            .filter(as ->
                                    as.name().toLowerCase(java.util.Locale.ROOT).equals(written))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException(written));
        }
    }
}
