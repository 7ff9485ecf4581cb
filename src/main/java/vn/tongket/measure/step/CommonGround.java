package vn.tongket.measure.step;

import java.util.BitSet;
import java.util.List;
import vn.tongket.unit.frame.Composition.Part;

/**
 * The units of which all of several figures are whole, so that these can be held against each other: units that share ground
 * are in together, or out. What is not expected to have one of them lacks nothing.
 */
public final class CommonGround {
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
    public static CommonGround of(List<Leaf> leaves, TargetGround within) {
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
    public CommonGround without(BitSet units) {
        if (!units.intersects(whole)) {
            return this;
        }
        BitSet left = (BitSet) whole.clone();
        left.andNot(units);
        return new CommonGround(leaves, within, expected, left);
    }

    /** Only some. */
    public CommonGround only(BitSet units) {
        BitSet left = (BitSet) whole.clone();
        left.and(units);
        return new CommonGround(leaves, within, expected, left);
    }

    /** What of it lies in a unit. */
    public CommonGround inside(TargetGround unit) {
        BitSet there = (BitSet) expected.clone();
        there.and(unit.expected());
        BitSet left = (BitSet) whole.clone();
        left.and(there);
        return new CommonGround(leaves, unit, there, left);
    }

    /** Units that ground passed between are in only together, and none that share ground with units outside: no share enters. */
    public CommonGround linked() {
        BitSet left = (BitSet) whole.clone();
        List<List<Part>> links = links();
        boolean again = true;
        while (again) {
            again = false;
            for (List<Part> link : links) {
                if (isIn(link, left) && !staysTogether(link, left)) {
                    link.forEach(part -> left.clear(part.unitId()));
                    again = true;
                }
            }
        }
        return new CommonGround(leaves, within, expected, left);
    }

    private static boolean isIn(List<Part> link, BitSet left) {
        for (Part part : link) {
            if (left.get(part.unitId())) {
                return true;
            }
        }
        return false;
    }

    private boolean staysTogether(List<Part> link, BitSet left) {
        for (Part part : link) {
            boolean outside = !within.expected().get(part.unitId());
            if (outside ? !within.isOfKind() : !left.get(part.unitId())) {
                return false;
            }
        }
        return true;
    }

    /** Units of the day that one unit's values are divided among. */
    private List<List<Part>> links() {
        BitSet divided = new BitSet();
        leaves.forEach(leaf -> divided.or(leaf.state().counted()));
        divided.and(within.composition().divided());
        return divided.stream().mapToObj(within.composition()::madeUpBy).toList();
    }

    /** What it is common to. */
    public List<Leaf> leaves() {
        return leaves;
    }

    public List<String> partsLacking(int unit) {
        return leaves.stream()
                .flatMap(leaf -> leaf.state().partsLacking(unit).stream())
                .toList();
    }

    public BitSet whole() {
        return whole;
    }

    public BitSet expected() {
        return expected;
    }

    public TargetGround within() {
        return within;
    }
}
