package vn.tongket.measure.judge;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.figure.Decimals;
import vn.tongket.programme.Target;
import vn.tongket.programme.Thresholds;

/** A number against a level. Compares unrounded, and thresholds without dividing: 99,96 is not 100, however it is printed. */
final class Levels {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Target target;
    private final Thresholds thresholds;

    Levels(Target target, Thresholds thresholds) {
        this.target = target;
        this.thresholds = thresholds;
    }

    /** As if nothing more came. */
    Standing standing(BigDecimal value) {
        if (isMet(value)) {
            return isExceeded(value) ? Standing.EXCEEDED : Standing.MET;
        }
        return isNearlyMet(value) ? Standing.NEARLY_MET : Standing.NOT_MET;
    }

    private boolean isMet(BigDecimal value) {
        return switch (target.operator()) {
            case AT_LEAST -> value.compareTo(level()) >= 0;
            case AT_MOST -> value.compareTo(level()) <= 0;
            case EQUAL -> value.compareTo(level()) == 0;
            case RANGE -> value.compareTo(level()) >= 0 && value.compareTo(upperLevel()) <= 0;
            case MILESTONE -> target.level() == null ? value.signum() > 0 : value.compareTo(target.level()) >= 0;
        };
    }

    /** Beyond the level; where a threshold is said, from there. A range or an equality cannot be exceeded. */
    private boolean isExceeded(BigDecimal value) {
        BigDecimal from = thresholds.exceededFrom();
        return switch (target.operator()) {
            case AT_LEAST -> from == null ? value.compareTo(level()) > 0 : reaches(value, from);
            case AT_MOST -> from == null ? value.compareTo(level()) < 0 : reaches(value, from);
            case MILESTONE -> from != null && reaches(value, from);
            case EQUAL, RANGE -> false;
        };
    }

    private boolean isNearlyMet(BigDecimal value) {
        BigDecimal from = thresholds.nearlyMetFrom();
        return from != null && reaches(value, from);
    }

    /** Whether the attainment is at least so many percent; never where no percentage says anything. */
    private boolean reaches(BigDecimal value, BigDecimal percent) {
        Part part = part(value);
        return part != null && part.above.multiply(HUNDRED).compareTo(part.below.multiply(percent)) >= 0;
    }

    /** How far the level is reached: 100 for just reached, above for beyond it; null where no percentage says anything. */
    @Nullable
    BigDecimal percent(BigDecimal value) {
        Part part = part(value);
        return part == null ? null : Decimals.divide(part.above.multiply(HUNDRED), part.below);
    }

    private record Part(BigDecimal above, BigDecimal below) {}

    /** Value over level; the other way round where less is better; for a range against the bound that was missed. */
    private @Nullable Part part(BigDecimal value) {
        Part part = switch (target.operator()) {
            case AT_LEAST -> new Part(value, level());
            case AT_MOST -> new Part(level(), value);
            case EQUAL -> new Part(value.min(level()), value.max(level()));
            case RANGE ->
                value.compareTo(level()) < 0
                        ? new Part(value, level())
                        : value.compareTo(upperLevel()) > 0
                                ? new Part(upperLevel(), value)
                                : new Part(BigDecimal.ONE, BigDecimal.ONE);
            case MILESTONE -> new Part(value, target.level() == null ? BigDecimal.ZERO : target.level());
        };
        return part.below.signum() <= 0 || part.above.signum() < 0 ? null : part;
    }

    /**
     * Whether more of what is never below zero leaves the verdict as it is: an at-least that is reached, a most that is passed
     * so far that it is not even nearly met.
     */
    boolean staysWhateverIsAdded(BigDecimal value) {
        Standing now = standing(value);
        return switch (target.operator()) {
            case AT_LEAST, MILESTONE -> now.isReached();
            case AT_MOST, EQUAL -> now == Standing.NOT_MET && value.compareTo(level()) > 0;
            case RANGE -> now == Standing.NOT_MET && value.compareTo(upperLevel()) > 0;
        };
    }

    private BigDecimal level() {
        return Objects.requireNonNull(target.level(), "Every target but a milestone has a level");
    }

    private BigDecimal upperLevel() {
        return Objects.requireNonNull(target.upperLevel(), "A range has an upper level");
    }
}
