package vn.tongket.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.unit.Unit;

/**
 * Số liệu tổng hợp: one figure of one indicator, unit and window, with all that is needed to believe it. Nothing is rounded
 * here; display rounds half-up to the indicator's decimals.
 *
 * @param value null where it cannot be computed; then {@code reason} says why
 * @param rule both rules, {@code SUM/SUM}, or {@code COMPUTED}
 */
public record Figure(
        Indicator indicator,
        Unit unit,
        Window window,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        String rule,
        Frame frame,
        Coverage coverage,
        Exactness exactness,
        @Nullable Reason reason) {}
