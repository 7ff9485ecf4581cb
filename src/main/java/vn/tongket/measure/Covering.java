package vn.tongket.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.Reported.OfUnit;
import vn.tongket.unit.Ground;
import vn.tongket.unit.ShareBy;

/** Whether the days of a window are covered by what a unit, and its predecessors before it, reported within a scope. */
final class Covering {
    private final Ground ground;
    private final List<Window> windows;
    private final Reported reported;
    private final BitSet scope;
    private final ShareBy shareBy;

    Covering(Ground ground, List<Window> windows, Reported reported, BitSet scope, ShareBy shareBy) {
        this.ground = ground;
        this.windows = windows;
        this.reported = reported;
        this.scope = scope;
        this.shareBy = shareBy;
    }

    /** For that very window: the usual case, and a quick one. */
    boolean hasFigure(int unit, int window) {
        OfUnit own = reported.of(unit);
        return own != null && own.reported().get(window);
    }

    boolean isCovered(int unit, int window) {
        Window days = windows.get(window);
        return isCovered(unit, days.from(), days.to());
    }

    private boolean isCovered(int unit, LocalDate from, LocalDate to) {
        List<Window> own = answered(reported.of(unit));
        LocalDate first = later(from, ground.firstDay(unit));
        LocalDate end = earlier(to, ground.end(unit));
        if (first.isBefore(end) && !gaps(own, first, end).isEmpty()) {
            return false;
        }
        LocalDate before = earlier(to, ground.firstDay(unit));
        if (!from.isBefore(before)) {
            return true;
        }
        List<Integer> predecessors = ground.predecessors(unit, shareBy);
        return gaps(own, from, before).stream()
                .allMatch(gap ->
                        predecessors.stream().allMatch(predecessor -> isCovered(predecessor, gap.from(), gap.to())));
    }

    /** The indicator does not apply to the unit in the window: it said so for all its days there, and gave no figure. */
    boolean isExcused(int unit, int window) {
        OfUnit own = reported.of(unit);
        if (own == null || own.excused().isEmpty()) {
            return false;
        }
        Window days = windows.get(window);
        boolean gaveFigure = own.reported().stream()
                .filter(scope::get)
                .anyMatch(number -> windows.get(number).overlaps(days));
        List<Window> excused = inScope(own.excused());
        LocalDate first = later(days.from(), ground.firstDay(unit));
        return !gaveFigure
                && gaps(excused, first, earlier(days.to(), ground.end(unit))).isEmpty();
    }

    /** Windows it gave a figure for, or said that none applies. */
    private List<Window> answered(@Nullable OfUnit own) {
        if (own == null) {
            return List.of();
        }
        BitSet both = (BitSet) own.reported().clone();
        both.or(own.excused());
        return inScope(both);
    }

    private List<Window> inScope(BitSet numbers) {
        return numbers.stream()
                .filter(scope::get)
                .mapToObj(windows::get)
                .sorted(Comparator.comparing(Window::from))
                .toList();
    }

    /** The days of {@code [from, to)} that none of the windows holds. */
    private static List<Window> gaps(List<Window> byStart, LocalDate from, LocalDate to) {
        List<Window> gaps = new ArrayList<>();
        LocalDate reached = from;
        for (Window window : byStart) {
            if (window.from().isAfter(reached) && reached.isBefore(to)) {
                gaps.add(new Window(reached, earlier(window.from(), to)));
            }
            reached = later(reached, window.to());
        }
        if (reached.isBefore(to)) {
            gaps.add(new Window(reached, to));
        }
        return gaps;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
