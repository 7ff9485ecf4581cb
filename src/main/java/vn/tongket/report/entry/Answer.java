package vn.tongket.report.entry;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tongket.report.record.Quality;

/**
 * What a unit answers to one line: a figure with its quality, or words.
 *
 * @param quality of a figure; null while nothing was said, and for questions
 * @param words answer to a question
 * @param reason why there is no figure, or why an unusual one is right
 */
public record Answer(
        @Nullable Quality quality,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String words,
        @Nullable String reason) {
    public static final Answer NOTHING = new Answer(null, null, null, null, null, null);

    public static Answer figure(BigDecimal quantity) {
        return new Answer(Quality.ACTUAL, quantity, null, null, null, null);
    }

    public static Answer ratio(BigDecimal numerator, BigDecimal denominator) {
        return new Answer(Quality.ACTUAL, null, numerator, denominator, null, null);
    }

    /** Không phát sinh. */
    public static Answer nil() {
        return new Answer(Quality.NIL, null, null, null, null, null);
    }

    /** Chưa có số liệu. */
    public static Answer missing(String reason) {
        return new Answer(Quality.MISSING, null, null, null, null, reason);
    }

    public static Answer text(String words) {
        return new Answer(null, null, null, null, words, null);
    }

    public Answer because(@Nullable String why) {
        return new Answer(quality, quantity, numerator, denominator, words, why);
    }

    /** Whether nothing at all was said; a reason alone says nothing. */
    public boolean isEmpty() {
        return quality == null && (words == null || words.isBlank());
    }

    /** Whether it says the same, whatever the reason and however many zeros end its decimals. */
    public boolean saysTheSame(Answer other) {
        return quality == other.quality
                && same(quantity, other.quantity)
                && same(numerator, other.numerator)
                && same(denominator, other.denominator)
                && java.util.Objects.equals(words, other.words);
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }
}
