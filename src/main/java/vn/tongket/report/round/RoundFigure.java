package vn.tongket.report.round;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a round's roll-up.
 *
 * @param value unrounded; null where it cannot be computed, then {@code reason} says why
 * @param estimated whether ground was divided on the way
 * @param reported units whose accepted figures it counts, of {@code expected}
 * @param missing names of units whose figures are lacking
 */
public record RoundFigure(
        String indicator,
        String name,
        String measuredIn,
        int decimals,
        @Nullable BigDecimal value,
        boolean estimated,
        int reported,
        int expected,
        List<String> missing,
        @Nullable String reason) {
    public RoundFigure {
        missing = List.copyOf(missing);
    }
}
