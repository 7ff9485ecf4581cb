package vn.tongket.programme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Ngưỡng: from which attainment on, in percent of the level, a figure counts as <em>vượt</em> and as <em>cơ bản đạt</em>.
 * <em>Đạt</em> is always the level itself.
 *
 * @param exceededFrom 100 or more; null: anything beyond the level
 * @param nearlyMetFrom below 100; null or 100: the word is not used
 */
public record Thresholds(
        @Nullable BigDecimal exceededFrom, @Nullable BigDecimal nearlyMetFrom) {
    /** Vượt is anything beyond the level, and nothing is cơ bản đạt. */
    public static final Thresholds PLAIN = new Thresholds(null, null);

    /** Each as it is said here, else as {@code usual} says. */
    public Thresholds orElse(Thresholds usual) {
        return new Thresholds(
                exceededFrom == null ? usual.exceededFrom : exceededFrom,
                nearlyMetFrom == null ? usual.nearlyMetFrom : nearlyMetFrom);
    }
}
