package vn.tongket.measure;

import vn.tongket.unit.ShareBy;
import vn.tongket.unit.UnitKind;

/** Indicators with the same are placed the same way: the kind of unit they are collected from, and what shares follow. */
record Collected(UnitKind kind, ShareBy shareBy) {

    static Collected of(Measured indicator) {
        return new Collected(indicator.collectedFrom(), indicator.shareBy());
    }
}
