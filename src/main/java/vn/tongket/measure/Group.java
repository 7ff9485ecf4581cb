package vn.tongket.measure;

import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/** The windows one figure is made of: those that count for a year, or all. */
record Group(@Nullable Integer year) {
    static final Group TOTAL = new Group(null);

    static Group of(int year) {
        return new Group(year);
    }

    boolean holds(Window window) {
        return year == null || window.countsForYear() == year;
    }
}
