package vn.tongket.programme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/**
 * Chỉ tiêu (mức phải đạt): the level to reach.
 *
 * @param unit code of the unit it is set for; null: the programme's unit
 * @param years which years of the window must reach it, or the window as a whole
 * @param exceededFrom its own threshold, as {@link Thresholds#exceededFrom}; null: the programme's
 * @param nearlyMetFrom its own threshold, as {@link Thresholds#nearlyMetFrom}; null: the programme's
 * @param wording as the directive writes it
 */
public record Target(
        @Nullable String unit,
        Window window,
        Operator operator,
        @Nullable BigDecimal level,
        @Nullable BigDecimal upperLevel,
        YearRule years,
        @Nullable BigDecimal exceededFrom,
        @Nullable BigDecimal nearlyMetFrom,
        @Nullable String wording,
        @Nullable String source) {

    public enum Operator {
        AT_LEAST,
        AT_MOST,
        EQUAL,
        RANGE,
        /** Reached once, by the end of the window; a level may state how much. */
        MILESTONE
    }

    /** Whether each year of the window has a verdict of its own. */
    public boolean isYearly() {
        return years.isYearly();
    }
}
