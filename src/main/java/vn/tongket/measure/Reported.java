package vn.tongket.measure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who reported one indicator, for which windows: by unit index and window number. */
final class Reported {
    private final Map<Integer, OfUnit> units = new HashMap<>();
    private @Nullable OfUnit[] byIndex = new OfUnit[0];

    /**
     * Windows of one unit.
     *
     * @param reported with a figure, <em>không phát sinh</em> included
     * @param excused not applicable
     * @param any all that it said something about, <em>chưa có số liệu</em> included
     */
    record OfUnit(BitSet reported, BitSet excused, BitSet any) {}

    void put(int index, OfUnit ofUnit) {
        units.put(index, ofUnit);
        if (index >= byIndex.length) {
            byIndex = Arrays.copyOf(byIndex, Math.max(index + 1, 2 * byIndex.length));
        }
        byIndex[index] = ofUnit;
    }

    @Nullable
    OfUnit of(int index) {
        return index < byIndex.length ? byIndex[index] : null;
    }

    Map<Integer, OfUnit> units() {
        return units;
    }

    /** The same without what another indicator was not reported for: a mean needs its weight. */
    Reported onlyWith(Reported weight) {
        Reported both = new Reported();
        units.forEach((index, own) -> {
            BitSet reported = (BitSet) own.reported.clone();
            OfUnit ofWeight = weight.of(index);
            reported.and(ofWeight == null ? new BitSet() : ofWeight.reported);
            both.put(index, new OfUnit(reported, own.excused, own.any));
        });
        return both;
    }
}
