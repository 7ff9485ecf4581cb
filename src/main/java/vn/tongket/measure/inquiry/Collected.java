package vn.tongket.measure.inquiry;

import vn.tongket.measure.engine.Measured;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.frame.ShareBy;

/**
 * Indicators with the same are placed the same way: the kind of unit they are collected from, and what shares follow.
 *
 * @param ownOnly whether a unit counts only in boundaries in which it stands itself: of a count
 */
record Collected(UnitKind kind, ShareBy shareBy, boolean ownOnly) {

    static Collected of(Measured indicator) {
        return new Collected(indicator.collectedFrom(), indicator.shareBy(), indicator.unitRule() == UnitRule.COUNT_IF);
    }
}
