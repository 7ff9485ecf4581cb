package vn.tongket.page.part;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far against the target: a bar from zero, the target as a tick, last year as a thin mark. All in parts of the track,
 * 0 to 100.
 *
 * @param attention whether the bar is orange and hatched
 * @param words what it says, for those who cannot see it
 */
public record Bullet(
        BigDecimal value,
        @Nullable BigDecimal target,
        @Nullable BigDecimal before,
        boolean attention,
        String words) {
    private static final BigDecimal TRACK = BigDecimal.valueOf(100);
    private static final BigDecimal ROOM = new BigDecimal("1.1");

    /** Nothing below zero can be drawn as a bar from zero: then there is none. */
    public static @Nullable Bullet of(
            BigDecimal value,
            @Nullable BigDecimal target,
            @Nullable BigDecimal before,
            boolean attention,
            String words) {
        BigDecimal most =
                Stream.of(value, target, before).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::max);
        boolean below =
                Stream.of(value, target, before).filter(Objects::nonNull).anyMatch(number -> number.signum() < 0);
        if (below || most.signum() == 0) {
            return null;
        }
        BigDecimal full = most.multiply(ROOM);
        return new Bullet(part(value, full), partOrNull(target, full), partOrNull(before, full), attention, words);
    }

    private static @Nullable BigDecimal partOrNull(@Nullable BigDecimal number, BigDecimal full) {
        return number == null ? null : part(number, full);
    }

    private static BigDecimal part(BigDecimal number, BigDecimal full) {
        return number.multiply(TRACK).divide(full, 1, RoundingMode.HALF_UP);
    }
}
