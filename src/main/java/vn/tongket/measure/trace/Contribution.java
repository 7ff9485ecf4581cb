package vn.tongket.measure.trace;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.unit.Unit;

/**
 * One value's part in a figure.
 *
 * @param share part of the value that counts, 0 to 1
 * @param basis what the share was worked out from: WHOLE, POPULATION, AREA, EQUAL, UNKNOWN
 * @param quality ACTUAL, ESTIMATE or NIL; the missing are named by the figure's coverage
 * @param contributed quantity times share, or numerator times share for a ratio
 * @param enteredBy who entered it
 * @param origin file or page it was entered by
 */
public record Contribution(
        long valueId,
        Unit unit,
        Window window,
        String breakdown,
        String quality,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        BigDecimal share,
        String basis,
        BigDecimal contributed,
        @Nullable String source,
        @Nullable String note,
        String enteredBy,
        Instant enteredAt,
        String origin,
        int revision) {}
