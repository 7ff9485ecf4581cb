package vn.tongket.measure.answer;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.Reason;

/**
 * What the rules made of values.
 *
 * @param caveats what has to be said beside it
 */
public record Outcome(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        boolean exact,
        @Nullable Reason reason,
        List<Caveat> caveats) {

    static Outcome none(Reason reason) {
        return new Outcome(null, null, null, false, reason, List.of());
    }

    /** The same as another figure, of a formula's one year. */
    Outcome withoutParts() {
        return new Outcome(value, null, null, exact, reason, caveats);
    }

    boolean hasValue() {
        return value != null;
    }
}
