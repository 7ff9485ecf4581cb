package vn.tongket.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
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

    /** Ids of the units that gave a figure, or said that none applies, for some days of a window. */
    BitSet answeredWithin(int window) {
        Window days = windows.get(window);
        BitSet units = new BitSet();
        scope.stream()
                .filter(number -> windows.get(number).overlaps(days))
                .forEach(number -> units.or(reported.answered(number)));
        return units;
    }

    /** @param unit its index */
    boolean isCovered(int unit, int window) {
        Window days = windows.get(window);
        return isCovered(unit, days.from(), days.to());
    }

    private boolean isCovered(int unit, LocalDate from, LocalDate to) {
        List<Window> own = inScope(unit, reported::answered);
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

    /**
     * The indicator does not apply to the unit in the window: it said so for all its days there, and gave no figure.
     *
     * @param unit its index
     */
    boolean isExcused(int unit, int window) {
        List<Window> excused = inScope(unit, reported::excused);
        if (excused.isEmpty()) {
            return false;
        }
        Window days = windows.get(window);
        boolean gaveFigure = inScope(unit, reported::reported).stream().anyMatch(own -> own.overlaps(days));
        LocalDate first = later(days.from(), ground.firstDay(unit));
        return !gaveFigure
                && gaps(excused, first, earlier(days.to(), ground.end(unit))).isEmpty();
    }

    /** The scope's windows of which a unit is in the set, by their beginning. */
    private List<Window> inScope(int unit, IntFunction<BitSet> setOfWindow) {
        int id = ground.unitId(unit);
        return scope.stream()
                .filter(number -> setOfWindow.apply(number).get(id))
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
