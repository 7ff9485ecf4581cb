package vn.tongket.measure;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import vn.tongket.base.Window;
import vn.tongket.unit.Ground;

/** Coverage as sets of unit ids, so that those of several indicators can be put together. */
record Counted(List<OfWindow> windows) {

    /**
     * One window of one indicator. The sets belong to many figures: nobody changes them.
     *
     * @param expected units of the unit asked about
     * @param excused among all units, those to whom the indicator does not apply
     * @param lacking among all units, those whose figure is lacking
     */
    record OfWindow(Window window, BitSet expected, BitSet excused, BitSet lacking) {
        BitSet lackingHere() {
            return both(expected, lacking);
        }
    }

    static Counted nothing() {
        return new Counted(List.of());
    }

    static Counted union(Collection<Counted> all) {
        return new Counted(
                all.stream().flatMap(one -> one.windows.stream()).distinct().toList());
    }

    /** @param least percent that must be covered */
    Coverage coverage(Ground ground, BigDecimal least) {
        BitSet expected = new BitSet();
        BitSet lacking = new BitSet();
        for (OfWindow one : windows) {
            if (one.excused.isEmpty()) {
                expected.or(one.expected);
            } else {
                BitSet asked = (BitSet) one.expected.clone();
                asked.andNot(one.excused);
                expected.or(asked);
            }
            if (one.expected.intersects(one.lacking)) {
                lacking.or(one.lackingHere());
            }
        }
        int count = expected.cardinality();
        return Coverage.ofUnits(count - lacking.cardinality(), count, least, new MissingUnits(ground, this));
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
