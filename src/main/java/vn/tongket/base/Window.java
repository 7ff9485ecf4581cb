package vn.tongket.base;

import java.time.LocalDate;

/**
 * Kỳ số liệu: the days a figure speaks about, half-open. A label such as "2026" is not a window: 15/12–14/12 and the
 * calendar year are two.
 *
 * @param from first day
 * @param to first day after
 */
public record Window(LocalDate from, LocalDate to) implements Comparable<Window> {
    public Window {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("A window ends after it begins: " + from + " to " + to);
        }
    }

    /** The calendar year. */
    public static Window year(int year) {
        return new Window(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** The day whose boundaries "as reported" means. */
    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    /** The year a window counts for when figures are listed by year: that of its last day, so 15/12/2024–14/12/2025 is 2025. */
    public int countsForYear() {
        return lastDay().getYear();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public boolean contains(Window other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    public boolean overlaps(Window other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public boolean isCalendarYear() {
        return equals(year(from.getYear()));
    }

    @Override
    public int compareTo(Window other) {
        int byEnd = to.compareTo(other.to);
        return byEnd != 0 ? byEnd : from.compareTo(other.from);
    }
}
