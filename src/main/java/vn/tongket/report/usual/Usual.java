package vn.tongket.report.usual;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Between what the figures of a line lay so far: the unit's own of windows as long as this one, and those of its neighbours.
 *
 * @param own the unit's own figures; of levels, which speak of one day, windows of every length count
 * @param denominators of the own figures, where they are made of parts
 * @param others what the middle one of the units of its kind would be for a unit of its size; null: too few are known
 */
public record Usual(Range own, Range denominators, @Nullable Others others) {
    public static final Usual UNKNOWN = new Usual(Range.NONE, Range.NONE, null);

    /** @param periods how many figures lie in it; 0: none is known, and both ends are null */
    public record Range(@Nullable BigDecimal low, @Nullable BigDecimal high, int periods) {
        public static final Range NONE = new Range(null, null, 0);

        public Range with(@Nullable BigDecimal figure) {
            if (figure == null) {
                return this;
            }
            return new Range(
                    low == null ? figure : low.min(figure), high == null ? figure : high.max(figure), periods + 1);
        }
    }

    /** @param perHead whether it was put at the unit's size by its people */
    public record Others(BigDecimal middle, int units, boolean perHead) {}

    public Usual beside(Others units) {
        return new Usual(own, denominators, units);
    }

    public boolean isOfOwn() {
        return own.periods() > 0;
    }

    /** Whether there is anything to hold a figure against. */
    public boolean isKnown() {
        return own.periods() > 0 || others != null;
    }
}
