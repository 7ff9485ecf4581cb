package vn.tongket.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.tongket.unit.Composition.Part;

/**
 * The units of which all of several figures are whole, so that these can be held against each other: units that share ground
 * are in together, or out. What is not expected to have one of them lacks nothing.
 */
final class CommonGround {
    private final List<Leaf> leaves;
    private final TargetGround within;
    private final BitSet expected;
    private final BitSet whole;

    private CommonGround(List<Leaf> leaves, TargetGround within, BitSet expected, BitSet whole) {
        this.leaves = leaves;
        this.within = within;
        this.expected = expected;
        this.whole = whole;
    }

    /** @param leaves of one kind of unit and one day; at least one */
    static CommonGround of(List<Leaf> leaves, TargetGround within) {
        BitSet expected = (BitSet) within.expected().clone();
        BitSet excused = (BitSet) expected.clone();
        BitSet whole = (BitSet) expected.clone();
        for (Leaf leaf : leaves) {
            excused.and(leaf.state().excused());
            BitSet fine = leaf.whole(within.expected());
            BitSet exempt = (BitSet) leaf.state().excused().clone();
            exempt.and(expected);
            fine.or(exempt);
            whole.and(fine);
        }
        expected.andNot(excused);
        leaves.forEach(leaf -> expected.andNot(leaf.state().unasked()));
        whole.and(expected);
        return new CommonGround(leaves, within, expected, whole);
    }

    /** Also without some. */
    CommonGround without(BitSet units) {
        BitSet left = (BitSet) whole.clone();
        left.andNot(units);
        return new CommonGround(leaves, within, expected, left);
    }

    /** Units that ground passed between are in only together, and none that share ground with units outside: no share enters. */
    CommonGround linked() {
        BitSet left = (BitSet) whole.clone();
        List<BitSet> links = links();
        boolean again = true;
        while (again) {
            again = false;
            for (BitSet link : links) {
                boolean crosses = !within.isOfKind() && !contains(within.expected(), link);
                BitSet here = (BitSet) link.clone();
                here.and(within.expected());
                boolean all = contains(left, here);
                if ((crosses || !all) && left.intersects(here)) {
                    left.andNot(here);
                    again = true;
                }
            }
        }
        return new CommonGround(leaves, within, expected, left);
    }

    private static boolean contains(BitSet all, BitSet some) {
        BitSet others = (BitSet) some.clone();
        others.andNot(all);
        return others.isEmpty();
    }

    /** Sets of units of the day that one unit's values are divided among. */
    private List<BitSet> links() {
        List<BitSet> links = new ArrayList<>();
        for (Leaf leaf : leaves) {
            BitSet former = (BitSet) leaf.state().counted().clone();
            former.andNot(within.composition().standing());
            former.stream().forEach(unit -> {
                List<Part> parts = within.composition().madeUpBy(unit);
                if (parts.size() > 1) {
                    BitSet link = new BitSet();
                    parts.forEach(part -> link.set(part.unitId()));
                    links.add(link);
                }
            });
        }
        return links;
    }

    List<String> partsLacking(int unit) {
        return leaves.stream()
                .flatMap(leaf -> leaf.state().partsLacking(unit).stream())
                .toList();
    }

    BitSet whole() {
        return whole;
    }

    BitSet expected() {
        return expected;
    }

    TargetGround within() {
        return within;
    }
}
