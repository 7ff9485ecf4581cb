package vn.tongket.measure.judge;

import java.time.LocalDate;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.Window;

/** The step that a window stands for, as people call it: 15/12/2024–14/12/2025 is the year 2025. */
public final class StepWords {
    /** A year's figures may be closed on 14 December (Decree 09/2019, article 12). */
    private static final int CLOSED_EARLY = 20;

    private StepWords() {}

    /** {@code năm 2025}, {@code giai đoạn 2016–2025}, {@code đến 14/11/2026}. */
    public static String of(Window window) {
        String brief = brief(window);
        if (!isOfWholeYears(window)) {
            return brief;
        }
        return (brief.indexOf('–') < 0 ? "năm " : "giai đoạn ") + brief;
    }

    /** {@code 2025}, {@code 2016–2025}, {@code đến 14/11/2026}: in a cell. */
    public static String brief(Window window) {
        if (!isOfWholeYears(window)) {
            return "đến " + VietnameseDates.day(window.lastDay());
        }
        int first = firstYear(window);
        int last = window.countsForYear();
        return first == last ? String.valueOf(last) : first + "–" + last;
    }

    private static int firstYear(Window window) {
        return window.from().plusDays(CLOSED_EARLY).getYear();
    }

    private static boolean isOfWholeYears(Window window) {
        LocalDate end = LocalDate.of(window.countsForYear() + 1, 1, 1);
        LocalDate begin = LocalDate.of(firstYear(window), 1, 1);
        return !window.to().plusDays(CLOSED_EARLY).isBefore(end)
                && !window.from().isAfter(begin.plusDays(CLOSED_EARLY));
    }
}
