package vn.tongket.report.web.word;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.record.Quality;

/**
 * An answer as it stands in the fields of the page, or as they were sent.
 *
 * @param quality NIL, MISSING, ESTIMATE for an estimated figure, or empty for an actual one
 * @param meant what a number that can be read in two ways was said to mean, with a point for decimals; empty: not said
 */
public record TypedAnswer(
        String quality,
        String value,
        String numerator,
        String denominator,
        String words,
        String reason,
        String meant,
        String meantNumerator,
        String meantDenominator) {
    public static final TypedAnswer NOTHING = of(Answer.NOTHING);

    /** In full: nothing is rounded where it will be read back. */
    public static TypedAnswer of(Answer answer) {
        Quality quality = answer.quality();
        return new TypedAnswer(
                quality == null || quality == Quality.ACTUAL ? "" : quality.name(),
                number(answer.quantity()),
                number(answer.numerator()),
                number(answer.denominator()),
                Objects.requireNonNullElse(answer.words(), ""),
                Objects.requireNonNullElse(answer.reason(), ""),
                plain(answer.quantity()),
                plain(answer.numerator()),
                plain(answer.denominator()));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null
                ? ""
                : VietnameseNumbers.formatShort(number, Math.max(0, number.scale()))
                        .replace('−', '-');
    }

    static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    /** As sent by a browser, where any field may be missing. */
    public TypedAnswer complete() {
        return new TypedAnswer(
                orEmpty(quality),
                orEmpty(value),
                orEmpty(numerator),
                orEmpty(denominator),
                orEmpty(words),
                orEmpty(reason),
                orEmpty(meant),
                orEmpty(meantNumerator),
                orEmpty(meantDenominator));
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }

    boolean hasNumber() {
        return !value.isBlank() || !numerator.isBlank() || !denominator.isBlank();
    }

    public boolean isNil() {
        return quality.equals(Quality.NIL.name());
    }

    public boolean isMissing() {
        return quality.equals(Quality.MISSING.name());
    }

    /** Ước thực hiện. */
    public boolean isEstimate() {
        return quality.equals(Quality.ESTIMATE.name());
    }

    /** Takes over what the numbers mean that stand as they did before. */
    public TypedAnswer knowing(TypedAnswer before) {
        return new TypedAnswer(
                quality,
                value,
                numerator,
                denominator,
                words,
                reason,
                meant.isEmpty() && value.equals(before.value) ? before.meant : meant,
                meantNumerator.isEmpty() && numerator.equals(before.numerator) ? before.meantNumerator : meantNumerator,
                meantDenominator.isEmpty() && denominator.equals(before.denominator)
                        ? before.meantDenominator
                        : meantDenominator);
    }

    /** Whether the fields say the same, whatever their numbers mean. */
    public boolean looksLike(TypedAnswer other) {
        return quality.equals(other.quality)
                && value.strip().equals(other.value)
                && numerator.strip().equals(other.numerator)
                && denominator.strip().equals(other.denominator)
                && words.strip().equals(other.words.strip())
                && reason.strip().equals(other.reason.strip());
    }
}
