package vn.tongket.report.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/**
 * A figure that stands or comes in. What says that there is no figure (MISSING, NOT_APPLICABLE) claims nothing; NIL claims as 0.
 *
 * @param upper quantity, or numerator of a ratio
 * @param lower denominator; null where the figure is a quantity
 * @param line in the file or form it comes in with; 0: it stands already
 */
public record Claim(
        int unit,
        Window window,
        String breakdown,
        BigDecimal upper,
        @Nullable BigDecimal lower,
        int line) {

    public boolean isComing() {
        return line > 0;
    }

    LocalDate lastDay() {
        return window.lastDay();
    }

    /** Whether it is of the same unit, window and breakdown: one is then a new revision of the other. */
    boolean isRevisionOf(Claim other) {
        return unit == other.unit && window.equals(other.window) && breakdown.equals(other.breakdown);
    }
}
