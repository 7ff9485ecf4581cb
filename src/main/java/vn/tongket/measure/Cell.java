package vn.tongket.measure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tongket.programme.UnitRule;

/**
 * The values of one window, added up for one unit.
 *
 * @param amount sum of quantities, for SUM; the own figure, for OWN_LEVEL and DISTINCT where it was given as one
 * @param above sum of numerators; of weighted quantities; of the shares of units that meet a condition
 * @param below sum of denominators; of weights; of the shares of units that reported
 * @param exact whether every value in it lies wholly inside the unit
 */
record Cell(
        @Nullable BigDecimal amount,
        @Nullable BigDecimal above,
        @Nullable BigDecimal below,
        boolean exact) {

    /** A part of what was added up for units that are placed alike. */
    static Cell of(RollUpEngine.Sum sum, BigDecimal part, UnitRule rule) {
        boolean exact = part.compareTo(BigDecimal.ONE) == 0;
        BigDecimal first = exact ? sum.first() : sum.first().multiply(part);
        BigDecimal second =
                sum.second() == null || exact ? sum.second() : sum.second().multiply(part);
        return rule == UnitRule.SUM ? new Cell(first, null, null, exact) : new Cell(null, first, second, exact);
    }

    Cell plus(Cell other) {
        return new Cell(
                plus(amount, other.amount), plus(above, other.above), plus(below, other.below), exact && other.exact);
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }

    /** What a unit reported itself, <em>không phát sinh</em> as zero. */
    static Cell of(RollUpEngine.Own own) {
        return own.quality().equals("N")
                ? new Cell(BigDecimal.ZERO, null, null, true)
                : new Cell(own.quantity(), own.numerator(), own.denominator(), true);
    }

    boolean hasParts() {
        return above != null && below != null;
    }

    /** Null where the parts make no figure: a denominator of zero. */
    @Nullable
    BigDecimal value(UnitRule rule, BigDecimal factor) {
        return switch (rule) {
            case SUM -> amount;
            case COUNT_IF -> above;
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

    static Cell sum(Collection<Cell> cells) {
        return new Cell(
                sum(cells, Cell::amount),
                sum(cells, Cell::above),
                sum(cells, Cell::below),
                cells.stream().allMatch(Cell::exact));
    }

    private static @Nullable BigDecimal sum(Collection<Cell> cells, Function<Cell, @Nullable BigDecimal> part) {
        BigDecimal sum = null;
        for (Cell cell : cells) {
            BigDecimal number = part.apply(cell);
            if (number != null) {
                sum = sum == null ? number : sum.add(number);
            }
        }
        return sum;
    }
}
