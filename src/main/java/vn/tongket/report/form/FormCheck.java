package vn.tongket.report.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Điều kiện kiểm tra: a rule that answers are held against, the same definition in the browser and on the server.
 *
 * @param code within the form
 * @param hard whether an answer against it cannot be submitted; otherwise it asks for a reason
 * @param lines codes of the lines it speaks of; what stands at which place is said at each {@link Kind}
 * @param level what is compared with; null for the kind's usual level
 * @param words said instead of the kind's own sentence; for TEXT_AGREES the words that follow the number
 */
public record FormCheck(
        String code,
        Kind kind,
        boolean hard,
        List<String> lines,
        @Nullable BigDecimal level,
        @Nullable String words) {
    public FormCheck {
        lines = List.copyOf(lines);
    }

    /** What is compared with, the kind's usual level where none is set; null for kinds that have no level. */
    public @Nullable BigDecimal usedLevel() {
        return level != null ? level : kind.usual;
    }

    public BigDecimal requireLevel() {
        return Objects.requireNonNull(usedLevel(), kind.name());
    }

    /** What is compared; the numbers are those of domain errors 1 to 15 that reports can have. */
    public enum Kind {
        /** The first line is the sum of the others (1). */
        SUM_OF,
        /** The first line is at most the second: sub-item and total, persons and attendances, in-period and cumulative (1, 4, 11). */
        AT_MOST,
        /** The first line, in percent, is the second divided by the third (2); level: tolerance in percentage points, usually 0.05. */
        PERCENT_OF("0.05"),
        /** The lines are shares of one whole: they make 100 up to rounding (15); level: tolerance, usually 0.1. */
        SHARES_OF_WHOLE("0.1"),
        /** The line is not below its figure of the period before within the same year (6). */
        NOT_DECREASING,
        /** The line is not more than level times, nor less than one level-th of, its last figure (8); usually 3. */
        JUMP("3"),
        /** The line is not about a thousand or a million times its last figure, up or down: units of measure mixed (3). */
        SCALE,
        /** Not all figures are those of the period before or of the same period last year (7); of the whole form. */
        COPIED,
        /** Numbers in the answer to the first line that are followed by the words are the figure of the second line (9). */
        TEXT_AGREES,
        /** The answers name no unit that has ended before the window (10); of the whole form. */
        OLD_NAMES,
        /** Each line of text in the first answer stands in the second, word for word (13). */
        NAMES_AGREE,
        /** The line lies between 0 and level; usually 100. */
        RANGE("100");

        private final @Nullable BigDecimal usual;

        Kind() {
            this.usual = null;
        }

        Kind(String usual) {
            this.usual = new BigDecimal(usual);
        }
    }
}
