package vn.tongket.unit.frame;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.unit.UnitKind;

/**
 * Tiền thân, kế thừa: whose ground a unit took over at its beginning, through however many mergers, and who took over its own.
 * Only units of one kind; what a unit that stood already was given later is not its ground before.
 */
public final class Lineage {
    /** Where less than this part of the giver and of the receiver passed, figures are not held to count ground twice. */
    private static final BigDecimal SMALL = new BigDecimal("0.05");

    private final Ground ground;
    private final ShareBy shareBy;

    private Lineage(Ground ground, ShareBy shareBy) {
        this.ground = ground;
        this.shareBy = shareBy;
    }

    public static Lineage of(Ground ground, ShareBy shareBy) {
        return new Lineage(ground, shareBy);
    }

    /**
     * One unit whose ground, or a part of it, is now another's. Both by id.
     *
     * @param on day on which the ground left {@code from}
     * @param whole whether all of it went that way
     * @param nearly whether all but less than 5 % went that way
     * @param small whether less than 5 % of the giver and of the receiver passed, at some step of the way
     * @param act legal basis on which the ground left {@code from}; null: not recorded
     */
    public record Kin(
            int from,
            int to,
            LocalDate on,
            boolean whole,
            boolean nearly,
            boolean small,
            @Nullable String act) {}

    /** How much went on, along the way looked back so far. */
    private record Way(boolean whole, boolean nearly, boolean small) {
        static final Way ITSELF = new Way(true, true, false);
    }

    /** The units whose ground lies in this one since its beginning, nearest first. */
    public List<Kin> before(int unitId) {
        Map<Integer, Kin> found = new LinkedHashMap<>();
        walkBack(ground.index(unitId), unitId, Way.ITSELF, found);
        return List.copyOf(found.values());
    }

    private void walkBack(int index, int to, Way way, Map<Integer, Kin> found) {
        for (Passings.Passing passing : ground.passings(shareBy).into(index)) {
            int from = ground.unitId(passing.from());
            if (isInheritance(passing) && !found.containsKey(from) && from != to) {
                Way on = new Way(
                        way.whole && passing.share().compareTo(BigDecimal.ONE) == 0,
                        way.nearly && BigDecimal.ONE.subtract(passing.share()).compareTo(SMALL) < 0,
                        way.small || isSmall(passing));
                found.put(from, new Kin(from, to, passing.on(), on.whole, on.nearly, on.small, passing.legalBasis()));
                walkBack(passing.from(), to, on, found);
            }
        }
    }

    /** The units in which this one's ground lies since their beginning, nearest first. */
    public List<Integer> after(int unitId) {
        List<Integer> found = new ArrayList<>();
        walkOn(ground.index(unitId), found);
        return List.copyOf(found);
    }

    private void walkOn(int index, List<Integer> found) {
        for (Passings.Passing passing : ground.passings(shareBy).outOf(index)) {
            int to = ground.unitId(passing.to());
            if (isInheritance(passing) && !found.contains(to)) {
                found.add(to);
                walkOn(passing.to(), found);
            }
        }
    }

    private boolean isInheritance(Passings.Passing passing) {
        return ground.kind(passing.from()) == ground.kind(passing.to())
                && !passing.on().isAfter(ground.firstDay(passing.to()));
    }

    /** Where the sizes are not known the giver's part alone decides. */
    private boolean isSmall(Passings.Passing passing) {
        if (passing.share().compareTo(SMALL) >= 0) {
            return false;
        }
        BigDecimal giver = size(passing.from());
        BigDecimal receiver = size(passing.to());
        return giver == null
                || receiver == null
                || receiver.signum() == 0
                || passing.share()
                                .multiply(giver)
                                .divide(receiver, MathContext.DECIMAL64)
                                .compareTo(SMALL)
                        < 0;
    }

    private @Nullable BigDecimal size(int index) {
        Ground.Size size = ground.size(index);
        return switch (shareBy) {
            case PEOPLE -> size.people();
            case LAND -> size.area();
        };
    }

    public LocalDate firstDay(int unitId) {
        return ground.firstDay(ground.index(unitId));
    }

    /** First day after the unit's last; null while it stands. */
    public @Nullable LocalDate end(int unitId) {
        return ground.end(ground.index(unitId));
    }

    /** As the unit was called in its last days, or is called. */
    public String name(int unitId) {
        return ground.version(ground.index(unitId), LocalDate.MAX).fullName();
    }

    public UnitKind kind(int unitId) {
        return ground.kind(ground.index(unitId));
    }
}
