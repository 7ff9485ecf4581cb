package vn.tongket.measure.inquiry;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Decimals;
import vn.tongket.measure.step.CommonGround;
import vn.tongket.measure.step.Leaf;
import vn.tongket.measure.step.OddUnit;
import vn.tongket.measure.step.OddUnit.State;
import vn.tongket.measure.step.StepState;
import vn.tongket.measure.step.TargetGround;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.frame.Composition;
import vn.tongket.unit.frame.Ground;

/** Says how much of a unit's ground figures cover: whole units counted, time and ground weighed. */
public final class CoverageMaker {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Ground ground;

    public CoverageMaker(Ground ground) {
        this.ground = ground;
    }

    /** @param parts of its total that a unit left out, by its id */
    private record Named(Window asked, IntFunction<List<String>> parts) {
        List<Coverage.Missing> units(Ground ground, BitSet units) {
            return new NamedUnits(ground, units, asked, parts);
        }
    }

    /** Of all that is added up for a leaf. */
    public Coverage of(Leaf leaf, TargetGround within, Window asked) {
        if (leaf.isOwn()) {
            return ofOneself(leaf, within.unitId(), asked);
        }
        StepState state = leaf.state();
        BitSet expected = (BitSet) within.expected().clone();
        expected.andNot(state.excused());
        expected.andNot(state.unasked());
        return made(
                within,
                expected,
                both(state.whole(within.expected()), expected),
                both(state.inPart(), expected),
                state::covered,
                least(leaf),
                leaf.state().hasAnyIn(within),
                new Named(asked, state::partsLacking));
    }

    /**
     * Of what is held against each other, or computed of each other.
     *
     * @param steps of each of several years, and each kind of unit; at least one
     */
    public Coverage of(List<CommonGround> steps, BigDecimal least, Window asked) {
        UnitKind kind = steps.stream()
                .map(one -> one.within().composition().kind())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<CommonGround> ofKind = steps.stream()
                .filter(one -> one.within().composition().kind() == kind)
                .toList();
        BitSet expected = new BitSet();
        ofKind.forEach(one -> expected.or(one.expected()));
        BitSet whole = (BitSet) expected.clone();
        for (CommonGround one : ofKind) {
            BitSet lacking = (BitSet) one.expected().clone();
            lacking.andNot(one.whole());
            whole.andNot(lacking);
        }
        return made(
                ofKind.getFirst().within(),
                expected,
                whole,
                inPart(ofKind, expected, whole),
                unit -> covered(ofKind, unit),
                least,
                !whole.isEmpty(),
                new Named(
                        asked,
                        unit -> ofKind.stream()
                                .flatMap(one -> one.partsLacking(unit).stream())
                                .distinct()
                                .toList()));
    }

    /** In for some of several years; of one, whoever lacks any figure is left out, and missing. */
    private static BitSet inPart(List<CommonGround> steps, BitSet expected, BitSet whole) {
        BitSet some = new BitSet();
        if (steps.size() > 1) {
            steps.forEach(one -> some.or(one.whole()));
            some.and(expected);
            some.andNot(whole);
        }
        return some;
    }

    /** In how many of the years it is in. */
    private static int covered(List<CommonGround> steps, int unit) {
        long expected = steps.stream().filter(one -> one.expected().get(unit)).count();
        long whole = steps.stream().filter(one -> one.whole().get(unit)).count();
        return expected == 0 ? 0 : (int) (whole * Composition.WHOLE / expected);
    }

    private Coverage ofOneself(Leaf leaf, int unitId, Window asked) {
        OddUnit unit = leaf.single().look(unitId);
        BitSet oneself = new BitSet();
        oneself.set(unitId);
        boolean excused = unit.state() == State.EXCUSED;
        BitSet none = new BitSet();
        Named named = new Named(asked, leaf.state()::partsLacking);
        BigDecimal covered = percent(unit.covered(), Composition.WHOLE);
        return new Coverage(
                unit.state() == State.WHOLE ? 1 : 0,
                unit.state() == State.IN_PART ? 1 : 0,
                excused ? 0 : 1,
                covered,
                covered.compareTo(least(leaf)) >= 0,
                named.units(ground, unit.state() == State.MISSING ? oneself : none),
                named.units(ground, unit.state() == State.IN_PART ? oneself : none));
    }

    private static BigDecimal least(Leaf leaf) {
        return leaf.indicator().indicator().limits().leastCoverage();
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    private Coverage made(
            TargetGround within,
            BitSet expected,
            BitSet whole,
            BitSet inPart,
            IntUnaryOperator covered,
            BigDecimal least,
            boolean hasFigures,
            Named named) {
        BitSet lacking = (BitSet) expected.clone();
        lacking.andNot(whole);
        BitSet missing = (BitSet) lacking.clone();
        missing.andNot(inPart);
        BigDecimal percent =
                expected.isEmpty() ? (hasFigures ? ALL : BigDecimal.ZERO) : percent(within, expected, lacking, covered);
        return new Coverage(
                whole.cardinality(),
                inPart.cardinality(),
                expected.cardinality(),
                percent,
                percent.compareTo(least) >= 0,
                named.units(ground, missing),
                named.units(ground, inPart));
    }

    /** Weighed by people (land) where known of every expected unit, else each alike. */
    private static BigDecimal percent(TargetGround within, BitSet expected, BitSet lacking, IntUnaryOperator covered) {
        long all = within.size(expected);
        boolean known = all > 0;
        BigDecimal whole = BigDecimal.valueOf(known ? all : expected.cardinality())
                .multiply(BigDecimal.valueOf(Composition.WHOLE));
        long lost = 0;
        for (int unit = lacking.nextSetBit(0); unit >= 0; unit = lacking.nextSetBit(unit + 1)) {
            long parts = Composition.WHOLE - covered.applyAsInt(unit);
            lost += parts * (known ? within.composition().size(unit) : 1);
        }
        return Decimals.divide(whole.subtract(BigDecimal.valueOf(lost)).multiply(ALL), whole);
    }

    private static BigDecimal percent(long part, long all) {
        return Decimals.divide(ALL.multiply(BigDecimal.valueOf(part)), BigDecimal.valueOf(all));
    }
}
