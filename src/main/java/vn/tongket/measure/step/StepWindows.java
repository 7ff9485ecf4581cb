package vn.tongket.measure.step;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.programme.TimeRule;

/**
 * Which windows of one indicator count for a step, and how: the pattern that most units report by is the <em>standard</em>, for
 * which an engine can add up everybody; who reports otherwise is looked at singly.
 *
 * @param rule over time, for which it was made
 * @param windows numbers of the windows whose days lie in the step, whether anybody has a figure for them or not
 * @param spans all days for which some unit has a figure in the step
 * @param standard those of them that count for who reports as most do; none crosses another but of LAST, where they end alike
 * @param weights how often a value of a window counts, by number of the window: of a mean, its length; of a difference -1
 * @param length what the sum is divided by: of a mean, the length of all; else 1
 * @param extent the days from the first to the last that anybody has a figure for; null where nobody has one
 */
public record StepWindows(
        TimeRule rule,
        BitSet windows,
        List<Span> spans,
        List<Span> standard,
        Map<Integer, Long> weights,
        long length,
        @Nullable Window extent) {

    boolean isEmpty() {
        return windows.isEmpty();
    }

    boolean hasFigures() {
        return !spans.isEmpty();
    }

    public boolean isLast() {
        return rule == TimeRule.LAST;
    }

    public long weight(int window) {
        return weights.getOrDefault(window, 0L);
    }

    /** The days by which windows are longer than others of the same start. */
    public static List<Window> differences(List<Window> windows) {
        List<Window> differences = new ArrayList<>();
        for (Window wide : windows) {
            for (Window narrow : windows) {
                if (narrow.from().equals(wide.from()) && narrow.to().isBefore(wide.to())) {
                    differences.add(new Window(narrow.to(), wide.to()));
                }
            }
        }
        return differences;
    }

    /** Of the windows that most units report in. */
    long standardDays() {
        return isLast()
                ? 1
                : standard().stream()
                        .mapToLong(span -> Lengths.days(span.days()))
                        .sum();
    }

    /** How many days of the step any unit has a figure for. */
    public long daysWithFigures() {
        return stretches().stream().mapToLong(Lengths::days).sum();
    }

    /** Those days, without what nobody has. */
    List<Window> stretches() {
        List<Window> days = new ArrayList<>();
        for (Window window : spans.stream()
                .map(Span::days)
                .sorted(Comparator.comparing(Window::from))
                .toList()) {
            Window last = days.isEmpty() ? null : days.getLast();
            if (last == null || window.from().isAfter(last.to())) {
                days.add(window);
            } else if (window.to().isAfter(last.to())) {
                days.set(days.size() - 1, new Window(last.from(), window.to()));
            }
        }
        return days;
    }
}
