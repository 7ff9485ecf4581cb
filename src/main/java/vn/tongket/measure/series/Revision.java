package vn.tongket.measure.series;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.report.record.Quality;
import vn.tongket.unit.Unit;

/**
 * A value that was entered or revised since a moment.
 *
 * @param indicator code; of a computed figure, of the input
 * @param then as it stood at the moment; null where there was none
 * @param now as it stands
 * @param by who entered what stands now
 * @param origin file or page it was entered by
 * @param number of the revision that stands; 1 is the first entry
 */
public record Revision(
        String indicator,
        Unit unit,
        Window window,
        String breakdown,
        @Nullable Stated then,
        Stated now,
        String by,
        Instant at,
        String origin,
        int number) {

    /** What a value states. */
    public record Stated(
            Quality quality,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}
}
