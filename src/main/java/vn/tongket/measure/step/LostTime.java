package vn.tongket.measure.step;

import java.util.Arrays;
import java.util.BitSet;

/** How much of their ground's time lacks of units: days times parts of the ground. */
final class LostTime {
    private final BitSet units = new BitSet();
    private long[] lost = {};

    void add(int unitId, long more) {
        if (unitId >= lost.length) {
            lost = Arrays.copyOf(lost, Math.max(unitId + 1, 2 * lost.length));
        }
        lost[unitId] += more;
        units.set(unitId);
    }

    long of(int unitId) {
        return units.get(unitId) ? lost[unitId] : 0;
    }

    void forget(int unitId) {
        units.clear(unitId);
    }

    /** Of whom something lacks; not to be changed. */
    BitSet units() {
        return units;
    }
}
