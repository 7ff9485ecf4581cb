package vn.tongket.measure;

import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/**
 * The windows one figure is made of: those that count for a step of the calendar, those until its end, or all.
 *
 * @param year of a group that is a year by itself; the rules over time that need the year before read it
 * @param period null: all windows
 * @param longest months a window that counts may have; 0: any
 */
record Group(@Nullable Integer year, @Nullable Window period, int longest) {
    static final Group TOTAL = new Group(null, null, 0);

    static Group of(int year) {
        return new Group(year, Window.year(year), 0);
    }

    /** A step of the calendar shorter than a year. */
    static Group step(Window period, int months) {
        return new Group(null, period, months);
    }

    /** From a beginning until the end of a step. */
    static Group running(Window period) {
        return new Group(null, period, 0);
    }

    boolean isStep() {
        return longest > 0;
    }

    boolean holds(Window window) {
        if (period == null) {
            return true;
        }
        return period.contains(window.lastDay())
                && (longest == 0 || !window.to().isAfter(window.from().plusMonths(longest)));
    }
}
