package vn.tongket.measure.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Running;
import vn.tongket.measure.step.Group;

/** The steps of the calendar that windows lie in, without a gap between the first and the last. */
final class CalendarSteps {
    private final Grouping by;
    private final Running running;
    private final LocalDate start;
    private final boolean byEnd;

    /**
     * @param start of what runs from the start
     * @param byEnd whether a window counts by its last day, however long
     */
    CalendarSteps(Grouping by, Running running, LocalDate start, boolean byEnd) {
        this.byEnd = byEnd;
        this.by = by;
        this.running = running;
        this.start = start;
    }

    /** None where no window is short enough to count for a step. */
    List<Group> of(Collection<Window> windows) {
        @Nullable Window first = null;
        @Nullable Window last = null;
        for (Window window : windows) {
            Window step = counts(window) ? by.step(window.lastDay()) : null;
            if (step != null && (byEnd || group(step).holds(window))) {
                first = first == null || step.compareTo(first) < 0 ? step : first;
                last = last == null || step.compareTo(last) > 0 ? step : last;
            }
        }
        List<Group> groups = new ArrayList<>();
        for (Window step = first; step != null && last != null && step.compareTo(last) <= 0; ) {
            groups.add(group(step));
            step = by.step(step.to());
        }
        return groups;
    }

    /** Windows longer than a year stand under their own days. */
    List<Group> ofLonger(Collection<Window> windows) {
        if (by != Grouping.YEAR || running != Running.EACH || byEnd) {
            return List.of();
        }
        return new TreeSet<>(windows)
                .stream()
                        .filter(window ->
                                !group(Window.year(window.countsForYear())).holds(window))
                        .map(Group::step)
                        .toList();
    }

    private boolean counts(Window window) {
        return running != Running.FROM_START || !window.lastDay().isBefore(start);
    }

    private Group group(Window step) {
        return switch (running) {
            case EACH -> by == Grouping.YEAR ? Group.of(step.from().getYear()) : Group.step(step);
            case FROM_YEAR_START -> Group.step(new Window(step.from().withDayOfYear(1), step.to()));
            case FROM_START -> Group.step(new Window(start, step.to()));
        };
    }
}
