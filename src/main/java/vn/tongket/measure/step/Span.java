package vn.tongket.measure.step;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/**
 * Days for which units have a figure: those of a window, or those by which a cumulative window is longer than another of the
 * same start.
 *
 * @param plus number of the window
 * @param minus number of the window that is taken off; {@link #NONE} where it is simply a window
 */
public record Span(Window days, int plus, int minus) {
    static final int NONE = -1;

    static Span of(Window window, int number) {
        return new Span(window, number, NONE);
    }

    /** From the first day of some windows to the last; null where there are none. */
    public static @Nullable Window hull(Collection<Window> windows) {
        LocalDate from = null;
        LocalDate to = null;
        for (Window window : windows) {
            from = from == null || window.from().isBefore(from) ? window.from() : from;
            to = to == null || window.to().isAfter(to) ? window.to() : to;
        }
        return from == null || to == null ? null : new Window(from, to);
    }

    boolean isDifference() {
        return minus != NONE;
    }

    boolean overlaps(Span other) {
        return days.overlaps(other.days);
    }
}
