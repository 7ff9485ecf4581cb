package vn.tongket.measure.step;

import java.math.BigDecimal;
import vn.tongket.unit.frame.Composition;
import vn.tongket.unit.frame.Composition.Part;

/**
 * Whether a unit's value counts in one way for some of the units that it is divided among, and in another, or not at all, for
 * others within the unit asked about.
 *
 * @param state of the step
 */
record UnevenCounting(StepState state, Composition composition, StepFigures figures) {

    boolean isIn(TargetGround within) {
        for (OddUnit one : state.odd().values()) {
            if (within.holds(one.unitId())) {
                for (Term term : one.terms()) {
                    if (term.share().compareTo(BigDecimal.ONE) != 0 && !isCountedAlike(one, term, within)) {
                        return true;
                    }
                }
                if (leavesOutWhatOthersCount(one, within)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean leavesOutWhatOthersCount(OddUnit one, TargetGround within) {
        for (Part member : figures.members(one.unitId())) {
            boolean shared = member.share().compareTo(BigDecimal.ONE) != 0
                    && composition.madeUpBy(member.unitId()).stream()
                            .anyMatch(part ->
                                    within.holds(part.unitId()) && !state.odd().containsKey(part.unitId()));
            if (shared && figures.all().get(member.unitId()) && !isCountedBy(one, member.unitId())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCountedBy(OddUnit one, int unitId) {
        return one.terms().stream().anyMatch(term -> term.unitId() == unitId);
    }

    private boolean isCountedAlike(OddUnit one, Term term, TargetGround within) {
        for (Part part : composition.madeUpBy(term.unitId())) {
            if (within.holds(part.unitId())) {
                OddUnit other = state.made(part.unitId());
                boolean alike = other.terms().stream()
                        .anyMatch(its -> its.unitId() == term.unitId()
                                && its.window() == term.window()
                                && its.share().compareTo(part.share()) == 0
                                && its.weight() * one.length() == term.weight() * other.length());
                if (!alike) {
                    return false;
                }
            }
        }
        return true;
    }
}
