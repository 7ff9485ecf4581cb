package vn.tongket.measure.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.question.Frame;
import vn.tongket.programme.Indicator;
import vn.tongket.unit.Unit;

/**
 * Số liệu tổng hợp: one figure of one indicator, unit and window, with all that is needed to believe it. Nothing is rounded
 * here; display rounds half-up to the indicator's decimals.
 *
 * @param value null where it cannot be computed; then {@code reason} says why
 * @param groundDay the day in whose boundaries it stands: of the frame; as reported, of its step's last day
 * @param caveats what else has to be said beside it
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
        @Nullable Reason reason,
        LocalDate groundDay,
        List<Caveat> caveats) {

    /** The same to be kept for long, without what it was worked out of. */
    public Figure settled() {
        return new Figure(
                indicator,
                unit,
                window,
                value,
                numerator,
                denominator,
                rule,
                frame,
                coverage.settled(),
                exactness,
                reason,
                groundDay,
                caveats);
    }
}
