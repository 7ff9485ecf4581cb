package vn.tongket.unit.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * How the units of all times lie in some units of one day's boundaries. Many units are placed alike (all communes of a
 * province lie whole in it), so each way has a number. Worked out when asked, and remembered.
 */
public final class Placing {
    /** No part of the unit lies in any of them. */
    public static final int NOWHERE = -1;

    private static final int UNKNOWN = -2;

    private final Ground ground;
    private final FrameLayout layout;
    private final BitSet among;
    private final AtomicIntegerArray ofUnit;
    private final List<Map<Integer, BigDecimal>> parts = new ArrayList<>();
    private final Map<Map<Integer, BigDecimal>, Integer> numbers = new HashMap<>();
    private @Nullable Map<Integer, BitSet> within;

    /** @param among ids of units of the layout's day; not changed afterwards */
    Placing(Ground ground, FrameLayout layout, BitSet among) {
        this.ground = ground;
        this.layout = layout;
        this.among = among;
        this.ofUnit = new AtomicIntegerArray(ground.count());
        for (int index = 0; index < ofUnit.length(); index++) {
            ofUnit.setPlain(index, UNKNOWN);
        }
    }

    /** In which way a unit lies in them, a number for {@link #parts}; or {@link #NOWHERE}. */
    public int of(int index) {
        int known = ofUnit.get(index);
        if (known == UNKNOWN) {
            known = number(partsOf(index));
            ofUnit.set(index, known);
        }
        return known;
    }

    private Map<Integer, BigDecimal> partsOf(int index) {
        Map<Integer, BigDecimal> found = new HashMap<>(4);
        for (Placement placement : layout.within(index)) {
            if (among.get(placement.unitId())) {
                found.put(placement.unitId(), placement.share());
            }
        }
        return found;
    }

    private synchronized int number(Map<Integer, BigDecimal> found) {
        if (found.isEmpty()) {
            return NOWHERE;
        }
        return numbers.computeIfAbsent(Map.copyOf(found), unseen -> {
            parts.add(unseen);
            return parts.size() - 1;
        });
    }

    /** The part, above 0 and up to 1, that lies in each of the units, by their ids. */
    public synchronized Map<Integer, BigDecimal> parts(int number) {
        return parts.get(number);
    }

    /** Ids of the units that lie in one of them, at least in part. */
    public synchronized BitSet within(int unitId) {
        if (within == null) {
            within = findWithin();
        }
        BitSet known = within.get(unitId);
        return known == null ? new BitSet() : (BitSet) known.clone();
    }

    private Map<Integer, BitSet> findWithin() {
        Map<Integer, BitSet> found = new HashMap<>();
        for (int index = 0; index < ofUnit.length(); index++) {
            int number = of(index);
            if (number != NOWHERE) {
                int id = ground.unitId(index);
                parts.get(number)
                        .keySet()
                        .forEach(unit -> found.computeIfAbsent(unit, unseen -> new BitSet())
                                .set(id));
            }
        }
        return found;
    }
}
