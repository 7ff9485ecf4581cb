package vn.tongket.report.round;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.DayReading;
import vn.tongket.base.Window;

/**
 * Kỳ báo cáo theo quy định: how long a period is and on which day of its last month its figures are closed.
 *
 * @param months how many months it spans
 * @param ends the months it may end in
 * @param lastDay day of the month that is its cut-off; it begins on the day after, {@code months} earlier
 * @param verified whether the basis was held against the text of the law
 */
public record WindowRule(
        String code,
        String title,
        int months,
        List<Integer> ends,
        int lastDay,
        Round.Regime regime,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String basis,
        boolean verified) {

    private static final List<WindowRule> ALL = RuleTable.read("report-windows.csv").stream()
            .map(row -> new WindowRule(
                    row.getField("code"),
                    row.getField("title"),
                    Integer.parseInt(row.getField("months")),
                    Arrays.stream(row.getField("ends").split(" "))
                            .map(Integer::valueOf)
                            .toList(),
                    Integer.parseInt(row.getField("last_day")),
                    Round.Regime.valueOf(row.getField("regime")),
                    DayReading.require(row.getField("valid_from")),
                    RuleTable.day(row.getField("valid_to")),
                    row.getField("basis"),
                    row.getField("verified").equals("yes")))
            .toList();

    /** Those in force on a day. */
    public static List<WindowRule> on(LocalDate day) {
        return ALL.stream()
                .filter(rule -> RuleTable.holdsOn(day, rule.validFrom, rule.validTo))
                .toList();
    }

    /** The window whose last day lies in a month; the month must be one it may end in. */
    public Window endingIn(YearMonth month) {
        if (!ends.contains(month.getMonthValue())) {
            throw new IllegalArgumentException(code + " does not end in " + month);
        }
        LocalDate to = month.atDay(lastDay).plusDays(1);
        return new Window(to.minusMonths(months), to);
    }

    /** The window that ended last before, or ends on or after, a day: the one that is reported on now. */
    public Window around(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        while (!ends.contains(month.getMonthValue())) {
            month = month.plusMonths(1);
        }
        return endingIn(month);
    }

    /** {@code Quý III/2026}, {@code Tháng 10/2026}, {@code 6 tháng đầu năm 2026}. */
    public String name(Window window) {
        LocalDate last = window.lastDay();
        return switch (months) {
            case 1 -> title + " " + last.getMonthValue() + "/" + last.getYear();
            case 3 ->
                title + " " + List.of("I", "II", "III", "IV").get(last.getMonthValue() / 3 - 1) + "/" + last.getYear();
            case 9 -> title + " năm " + last.getYear();
            default -> title + " " + last.getYear();
        };
    }
}
