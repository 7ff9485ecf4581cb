package vn.tongket.measure.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.figure.Decimals;
import vn.tongket.programme.UnitRule;

/**
 * The values of one window, added up for one unit.
 *
 * @param amount sum of quantities, for SUM; the own figure, for OWN_LEVEL and DISTINCT where it was given as one
 * @param above sum of numerators; of weighted quantities; of the shares of units that meet a condition
 * @param below sum of denominators; of weights; of the shares of units that reported
 * @param exact whether every value in it lies wholly inside the unit
 */
public record SummedCell(
        @Nullable BigDecimal amount,
        @Nullable BigDecimal above,
        @Nullable BigDecimal below,
        boolean exact) {

    /** As its rule over units counts a single value. */
    public SummedCell as(UnitRule rule) {
        BigDecimal zero = BigDecimal.ZERO;
        return switch (rule) {
            case SUM, COUNT_IF, WEIGHTED_MEAN -> new SummedCell(amount == null ? zero : amount, null, null, exact);
            case RATIO_OF_SUMS ->
                new SummedCell(null, above == null ? zero : above, below == null ? zero : below, exact);
            case OWN_LEVEL, DISTINCT, COMPUTED -> this;
        };
    }

    /** A part of what was added up for units that are placed alike. */
    public static SummedCell of(RollUpEngine.Sum sum, BigDecimal part, UnitRule rule) {
        boolean exact = part.compareTo(BigDecimal.ONE) == 0;
        BigDecimal first = exact ? sum.first() : sum.first().multiply(part);
        BigDecimal second =
                sum.second() == null || exact ? sum.second() : sum.second().multiply(part);
        return rule == UnitRule.SUM
                ? new SummedCell(first, null, null, exact)
                : new SummedCell(null, first, second, exact);
    }

    public SummedCell times(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0
                ? this
                : new SummedCell(times(amount, factor), times(above, factor), times(below, factor), exact);
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal number, BigDecimal factor) {
        return number == null ? null : number.multiply(factor);
    }

    public SummedCell plus(SummedCell other) {
        return new SummedCell(
                plus(amount, other.amount), plus(above, other.above), plus(below, other.below), exact && other.exact);
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }

    /** One value, <em>không phát sinh</em> as zero. */
    static SummedCell ofSingle(
            @Nullable String quality,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {
        return "N".equals(quality) && quantity == null && numerator == null
                ? new SummedCell(BigDecimal.ZERO, null, null, true)
                : new SummedCell(quantity, numerator, denominator, true);
    }

    public boolean hasParts() {
        return above != null && below != null;
    }

    /** Null where the parts make no figure: a denominator of zero. A count measured in percent is a share of those that reported. */
    @Nullable
    public BigDecimal value(Measured indicator) {
        BigDecimal factor = indicator.indicator().factor();
        return switch (indicator.unitRule()) {
            case SUM -> amount;
            case COUNT_IF -> indicator.isShare() ? quotient(factor) : above;
            case RATIO_OF_SUMS -> quotient(factor);
            case WEIGHTED_MEAN -> quotient(BigDecimal.ONE);
            case OWN_LEVEL, DISTINCT -> amount != null ? amount : quotient(factor);
            case COMPUTED -> throw new IllegalStateException("A computed figure has no values of its own");
        };
    }

    private @Nullable BigDecimal quotient(BigDecimal factor) {
        if (above == null || below == null || below.signum() == 0) {
            return null;
        }
        return Decimals.divide(above.multiply(factor), below);
    }
}
