package vn.tongket.measure.step;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;
import vn.tongket.unit.frame.Composition;
import vn.tongket.unit.frame.Composition.Part;

/** Which units of any time have figures in a step, and which units of its day they make up. */
final class StepFigures {
    private final Composition composition;
    private final Reported reported;
    private final boolean ownOnly;
    private final BitSet all;

    /** @param ownOnly whether a unit stands for itself only, without those it was made of */
    StepFigures(Composition composition, Reported reported, StepWindows step, boolean ownOnly) {
        this.composition = composition;
        this.reported = reported;
        this.ownOnly = ownOnly;
        this.all = in(step.spans());
    }

    /** In the whole step; not to be changed. */
    BitSet all() {
        return all;
    }

    /** Units of any time that have figures for some of the days. */
    BitSet in(List<Span> spans) {
        BitSet units = new BitSet();
        spans.forEach(span -> units.or(with(span)));
        return units;
    }

    BitSet with(Span span) {
        BitSet units = (BitSet) reported.reported(span.plus()).clone();
        if (span.isDifference()) {
            units.and(reported.reported(span.minus()));
        }
        return units;
    }

    /** Whether a unit of the day, or one of those it was made of, has some. */
    boolean has(int unitId) {
        for (Part member : members(unitId)) {
            if (all.get(member.unitId())) {
                return true;
            }
        }
        return false;
    }

    Collection<Part> members(int unitId) {
        return ownOnly ? List.of(new Part(unitId, BigDecimal.ONE)) : composition.members(unitId);
    }

    /** Adds the units of the day that these make up. */
    void mark(BitSet units, BitSet into) {
        units.stream().forEach(unitId -> forMadeUp(unitId, into::set));
    }

    /** The units of the day that a unit of any time makes up. */
    void forMadeUp(int unitId, IntConsumer each) {
        if (ownOnly) {
            if (composition.isStanding(unitId)) {
                each.accept(unitId);
            }
        } else {
            composition.madeUpBy(unitId).forEach(part -> each.accept(part.unitId()));
        }
    }
}
