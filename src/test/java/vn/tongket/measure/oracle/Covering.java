package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tongket.unit.frame.ShareBy;

/** Counts whole, in part and missing, on the ground of the step's last day. */
// Sizes are asked only where all are known.
@SuppressWarnings("NullAway")
final class Covering {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Scene scene;
    private final Set<String> whole = new TreeSet<>();
    private final Set<String> inPart = new TreeSet<>();
    private final Set<String> missing = new TreeSet<>();
    private BigDecimal covered = BigDecimal.ZERO;
    private BigDecimal weights = BigDecimal.ZERO;

    Covering(Scene scene) {
        this.scene = scene;
    }

    /** Flows and means: in unit-time, of the days that anybody has figures for. */
    Covered ofTime(Scene.Chosen chosen, Days reached) {
        for (String unit : scene.expected()) {
            Map<Piece, Days> byPiece = scene.coveredPieces(unit, chosen);
            boolean all = byPiece.values().stream().allMatch(days -> days.coverAsMuchAs(reached));
            boolean some = byPiece.values().stream().anyMatch(days -> !days.isEmpty());
            BigDecimal part = BigDecimal.ZERO;
            for (var one : byPiece.entrySet()) {
                BigDecimal length = one.getValue().coverAsMuchAs(reached)
                        ? BigDecimal.ONE
                        : one.getValue().and(reached).months().divide(reached.months(), Amount.PRECISE);
                part = part.add(length.multiply(one.getKey().of(unit)));
            }
            count(unit, some && all, some, some ? part : BigDecimal.ZERO);
        }
        return result();
    }

    /** Levels: a figure in the step is enough. */
    Covered ofLevels(Function<Piece, Boolean> has) {
        for (String unit : scene.expected()) {
            BigDecimal part = BigDecimal.ZERO;
            boolean all = true;
            boolean some = false;
            for (Piece piece : scene.groundOf(unit)) {
                boolean here = has.apply(piece);
                all &= here;
                some |= here;
                part = part.add(here ? piece.of(unit) : BigDecimal.ZERO);
            }
            count(unit, all && some, some, part);
        }
        return result();
    }

    /** Counted unit by unit. */
    Covered ofUnits(Function<String, Boolean> isWhole, Function<String, Boolean> hasSome) {
        for (String unit : scene.expected()) {
            boolean all = isWhole.apply(unit);
            count(unit, all, all || hasSome.apply(unit), all ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        return result();
    }

    private void count(String unit, boolean all, boolean some, BigDecimal part) {
        (all ? whole : some ? inPart : missing).add(unit);
        BigDecimal weight = weight(unit);
        covered = covered.add(weight.multiply(part));
        weights = weights.add(weight);
    }

    private BigDecimal weight(String unit) {
        boolean known = scene.expected().stream().allMatch(one -> size(one) != null)
                && scene.expected().stream().anyMatch(one -> size(one).signum() > 0);
        return known ? size(unit) : BigDecimal.ONE;
    }

    private @Nullable BigDecimal size(String unit) {
        Place place = scene.pieces().world.place(unit);
        if (scene.indicator().shareBy() == ShareBy.LAND) {
            return place.area();
        }
        return place.people() == null ? null : BigDecimal.valueOf(place.people());
    }

    private Covered result() {
        BigDecimal percent = weights.signum() == 0
                ? BigDecimal.ZERO
                : HUNDRED.multiply(covered).divide(weights, Amount.PRECISE);
        return new Covered(
                whole, inPart, missing, percent, scene.indicator().limits().leastCoverage());
    }
}
