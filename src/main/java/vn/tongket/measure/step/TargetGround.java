package vn.tongket.measure.step;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.unit.frame.Composition;
import vn.tongket.unit.frame.Composition.Part;
import vn.tongket.unit.frame.Ground;
import vn.tongket.unit.frame.Placing;

/** A unit asked about, in the boundaries of a day: which units of a kind lie in it. */
public final class TargetGround {
    private final Ground ground;
    private final Composition composition;
    private final Placing placing;
    private final int unitId;
    private final BitSet within;
    private final BitSet expected;
    private final Map<BitSet, Long> sizes = new HashMap<>();
    private @Nullable BitSet divided;

    public TargetGround(Ground ground, Composition composition, Placing placing, int unitId) {
        this.ground = ground;
        this.composition = composition;
        this.placing = placing;
        this.unitId = unitId;
        this.within = placing.within(unitId);
        this.expected = (BitSet) within.clone();
        this.expected.and(composition.standing());
    }

    public int unitId() {
        return unitId;
    }

    public Composition composition() {
        return composition;
    }

    /** Units of the kind that stand on the day and lie in it; not to be changed. */
    public BitSet expected() {
        return expected;
    }

    /** Whether it is itself of the kind that is collected. */
    boolean isOfKind() {
        return composition.isStanding(unitId);
    }

    /** Units of all times that lie in it, at least in part; not to be changed. */
    public BitSet within() {
        return within;
    }

    /** What units weigh in a coverage together; 0 unless known of each. */
    public long size(BitSet units) {
        Long known = sizes.get(units);
        if (known == null) {
            known = 0L;
            for (int unit : units.stream().toArray()) {
                long size = composition.size(unit);
                if (size <= 0) {
                    known = 0L;
                    break;
                }
                known += size;
            }
            sizes.put((BitSet) units.clone(), known);
        }
        return known;
    }

    /** Whether a unit of the day, or one that nothing followed, lies in it. */
    public boolean holds(int unit) {
        return expected.get(unit) || (!composition.isStanding(unit) && within().get(unit));
    }

    /** Part of a unit of any time that lies in it, 0 to 1. */
    BigDecimal part(int unit) {
        int number = placing.of(ground.index(unit));
        return number == Placing.NOWHERE
                ? BigDecimal.ZERO
                : placing.parts(number).getOrDefault(unitId, BigDecimal.ZERO);
    }

    /** Units with values that nothing followed: they lie in it, and nobody expects them. */
    public List<Integer> besides(Leaf leaf) {
        BitSet former = (BitSet) leaf.state().figures().clone();
        former.andNot(composition.standing());
        former.and(within());
        List<Integer> besides = new ArrayList<>();
        former.stream().filter(this::isWithoutFollower).forEach(besides::add);
        return besides;
    }

    private boolean isWithoutFollower(int unit) {
        List<Part> parts = composition.madeUpBy(unit);
        return parts.size() == 1 && parts.getFirst().unitId() == unit;
    }

    /** All of it but some, and units with values that nobody expects. */
    public BitSet others(BitSet units, Leaf leaf) {
        BitSet others = (BitSet) expected.clone();
        others.andNot(units);
        besides(leaf).forEach(others::set);
        return others;
    }

    /** Whether some value of those that count lies in it only in part. */
    public boolean isDivided(BitSet counted) {
        return counted.intersects(divided());
    }

    /** As {@link #isDivided(BitSet)}, of what makes up some units of the day. */
    public boolean isDivided(BitSet counted, BitSet units) {
        BitSet some = (BitSet) counted.clone();
        some.and(divided());
        return some.stream()
                .anyMatch(unit -> composition.madeUpBy(unit).stream().anyMatch(part -> units.get(part.unitId())));
    }

    private BitSet divided() {
        BitSet known = divided;
        if (known == null) {
            known = new BitSet();
            for (int unit : within().stream().toArray()) {
                known.set(unit, part(unit).compareTo(BigDecimal.ONE) != 0);
            }
            divided = known;
        }
        return known;
    }
}
