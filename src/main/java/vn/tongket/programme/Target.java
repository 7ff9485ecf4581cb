package vn.tongket.programme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/**
 * Chỉ tiêu (mức phải đạt): the level to reach.
 *
 * @param unit code of the unit it is set for; null: the programme's unit
 * @param everyYear whether each year of the window must reach it, or the window as a whole
 * @param exceededFrom attainment in percent from which it counts as <em>vượt</em>; null: anything beyond the level
 * @param nearlyMetFrom attainment in percent from which it counts as <em>cơ bản đạt</em>; null: the word is not used
 * @param wording as the directive writes it
 */
public record Target(
        @Nullable String unit,
        Window window,
        Operator operator,
        @Nullable BigDecimal level,
        @Nullable BigDecimal upperLevel,
        boolean everyYear,
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
}
