package vn.tongket.measure.step;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/**
 * The step one figure is of: a step of the calendar, the days from a beginning until the end of one, or everything.
 *
 * @param year of a group that is a year by itself
 * @param period null: all windows
 */
public record Group(@Nullable Integer year, @Nullable Window period) {
    public static final Group TOTAL = new Group(null, null);

    public static Group of(int year) {
        return new Group(year, Window.year(year));
    }

    /** A step of the calendar, a window asked for, or the own days of a window that is longer than a step. */
    public static Group step(Window period) {
        return new Group(null, period);
    }

    /** A window counts for the step that holds its last day, if it is no longer. */
    public boolean holds(Window window) {
        return period == null || (period.contains(window.lastDay()) && Lengths.isNoLonger(window, period));
    }

    /** Of a level only the last day counts, however long its window. */
    public boolean holdsEnd(Window window) {
        return period == null || period.contains(window.lastDay());
    }

    /** What a window is longer by than another counts only where all its days lie in the step. */
    public boolean contains(Window days) {
        return period == null || period.contains(days);
    }

    public boolean touches(Window window) {
        return period == null || period.overlaps(window);
    }

    public boolean isWithinYear() {
        return period != null && Lengths.isWithinYear(period);
    }

    /** The same step until a unit's end. */
    public Group until(LocalDate end) {
        return period == null ? this : step(new Window(period.from(), end));
    }
}
