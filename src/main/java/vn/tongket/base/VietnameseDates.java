package vn.tongket.base;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Dates as Vietnamese writes them, by pattern and never by locale: libraries disagree on the zeros. */
public final class VietnameseDates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu");

    private VietnameseDates() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    /** {@code năm 2024} for a calendar year, else {@code từ 15/12/2023 đến 14/12/2024} (last day included, as people read it). */
    public static String window(Window window) {
        if (window.isCalendarYear()) {
            return "năm " + window.from().getYear();
        }
        boolean wholeYears = window.from().getDayOfYear() == 1 && window.to().getDayOfYear() == 1;
        if (wholeYears) {
            return "giai đoạn " + window.from().getYear() + "–"
                    + window.lastDay().getYear();
        }
        return "từ " + day(window.from()) + " đến " + day(window.lastDay());
    }

    /**
     * The date line of a document: {@code ngày 05 tháng 02 năm 2026}. Days below 10 and months 1 and 2 take a zero
     * (Decree 30/2020/NĐ-CP, Annex I, II.4).
     */
    public static String dateLine(LocalDate day) {
        String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
    }
}
