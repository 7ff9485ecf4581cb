package vn.tongket.unit.frame;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tongket.unit.Succession.Basis;
import vn.tongket.unit.frame.Passings.Passing;

/**
 * Khung địa giới của một ngày: where every unit, of whatever time, lies in the boundaries of one day. Worked out when asked
 * and remembered. The rules, with figures worked out by hand, are in docs/domain/roll-up.md.
 */
public final class FrameLayout {
    /** What is remembered of a question is a few hundred kilobytes for so many units; for thousands it would be megabytes. */
    private static final int FEW = 200;

    private static final int REMEMBERED = 8;

    private final Ground ground;
    private final LocalDate day;
    private final ShareBy shareBy;
    private final AtomicReferenceArray<@Nullable List<Placement>> placements;
    private final AtomicReferenceArray<@Nullable List<Placement>> within;
    private final LinkedHashMap<BitSet, Placing> placings = new LinkedHashMap<>();

    FrameLayout(Ground ground, LocalDate day, ShareBy shareBy) {
        this.ground = ground;
        this.day = day;
        this.shareBy = shareBy;
        this.placements = new AtomicReferenceArray<>(ground.count());
        this.within = new AtomicReferenceArray<>(ground.count());
    }

    /** The parts of a unit in units valid on the day (or in itself, where nothing followed it); they sum to exactly 1. */
    public List<Placement> placements(int index) {
        return remembered(placements, index, this::place);
    }

    /** The parts of a unit in each unit of the day and in each unit above those. */
    public List<Placement> within(int index) {
        return remembered(within, index, this::placeWithin);
    }

    /**
     * How all units lie in some of the day.
     *
     * @param unitIds not changed afterwards
     */
    public Placing placing(BitSet unitIds) {
        if (unitIds.cardinality() > FEW) {
            return new Placing(ground, this, unitIds);
        }
        synchronized (placings) {
            Placing known = placings.remove(unitIds);
            if (known == null) {
                known = new Placing(ground, this, unitIds);
            }
            // Those asked for last stand last.
            placings.put(unitIds, known);
            if (placings.size() > REMEMBERED) {
                placings.remove(placings.firstEntry().getKey());
            }
            return known;
        }
    }

    private static List<Placement> remembered(
            AtomicReferenceArray<@Nullable List<Placement>> memory,
            int index,
            Function<Integer, List<Placement>> work) {
        List<Placement> known = memory.get(index);
        if (known == null) {
            known = work.apply(index);
            memory.set(index, known);
        }
        return known;
    }

    private List<Placement> place(int index) {
        if (ground.isValidOn(index, day)) {
            return List.of(Placement.whole(ground.unitId(index)));
        }
        if (ground.firstDay(index).isAfter(day)
                && !ground.passings(shareBy).into(index).isEmpty()) {
            return backward(index);
        }
        LocalDate end = ground.end(index);
        return end == null || end.isAfter(day) ? List.of(Placement.whole(ground.unitId(index))) : forward(index);
    }

    /** What passed on by the day follows its successors; the rest, if any, stays where it was. */
    private List<Placement> forward(int index) {
        Parts parts = new Parts();
        BigDecimal left = BigDecimal.ONE;
        for (Passing passing : ground.passings(shareBy).outOf(index)) {
            if (!passing.on().isAfter(day)) {
                parts.add(followed(passing.to()), passing.share(), passing.basis());
                left = left.subtract(passing.share());
            }
        }
        if (left.signum() > 0) {
            parts.add(List.of(Placement.whole(ground.unitId(index))), left, Basis.UNKNOWN);
        }
        return parts.placements();
    }

    /** A successor that begins only after the day cannot be followed further, nor back to where we come from. */
    private List<Placement> followed(int index) {
        return ground.firstDay(index).isAfter(day) ? List.of(Placement.whole(ground.unitId(index))) : placements(index);
    }

    /** A unit of later times is divided among those it was made of, in proportion to what each brought in. */
    private List<Placement> backward(int index) {
        List<Passing> origins = ground.passings(shareBy).into(index);
        Weights weights = Weights.of(ground, origins, shareBy);
        List<BigDecimal> shares = Apportionment.of(weights.weights());
        Parts parts = new Parts();
        for (int i = 0; i < origins.size(); i++) {
            if (shares.get(i).signum() > 0) {
                parts.add(placements(origins.get(i).from()), shares.get(i), weights.basis());
            }
        }
        return parts.placements();
    }

    private List<Placement> placeWithin(int index) {
        Parts parts = new Parts();
        for (Placement placement : placements(index)) {
            for (int above : ancestors(placement.unitId())) {
                parts.add(List.of(Placement.whole(above)), placement.share(), placement.basis());
            }
        }
        return parts.placements();
    }

    /** A unit and each unit above it, by the version of the day or the nearest one. */
    public List<Integer> ancestors(int unitId) {
        List<Integer> chain = new ArrayList<>();
        Integer next = unitId;
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            next = ground.version(ground.index(next), day).parentId();
        }
        return chain;
    }

    /** Sums shares by unit; the basis of a sum is the weakest in it, and a sum of 1 is the whole. */
    private static final class Parts {
        private final Map<Integer, BigDecimal> shares = new LinkedHashMap<>();
        private final Map<Integer, Basis> bases = new HashMap<>();

        void add(List<Placement> placements, BigDecimal share, Basis basis) {
            Basis own = share.compareTo(BigDecimal.ONE) == 0 ? Basis.WHOLE : basis;
            for (Placement placement : placements) {
                shares.merge(placement.unitId(), placement.share().multiply(share), BigDecimal::add);
                bases.merge(placement.unitId(), weaker(own, placement.basis()), Parts::weaker);
            }
        }

        private static Basis weaker(Basis one, Basis other) {
            return one.compareTo(other) >= 0 ? one : other;
        }

        List<Placement> placements() {
            return shares.entrySet().stream().map(this::placement).toList();
        }

        private Placement placement(Map.Entry<Integer, BigDecimal> part) {
            int unitId = part.getKey();
            return part.getValue().compareTo(BigDecimal.ONE) == 0
                    ? Placement.whole(unitId)
                    : new Placement(
                            unitId, part.getValue().stripTrailingZeros(), bases.getOrDefault(unitId, Basis.UNKNOWN));
        }
    }
}
