package vn.tongket.exchange.reading;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.DayReading;
import vn.tongket.base.Window;

/** A period as DHIS2 names it: year, month, quarter or half-year. */
public record ForeignPeriod(LocalDate from, LocalDate to) {
    private static final Pattern NAME = Pattern.compile("([0-9]{4})(?:(0[1-9]|1[0-2])|Q([1-4])|S([12]))?");

    /** Null for a name that is none of these. */
    public static @Nullable ForeignPeriod of(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches() || DayReading.year(matcher.group(1)).isEmpty()) {
            return null;
        }
        LocalDate year = LocalDate.of(DayReading.year(matcher.group(1)).get(), 1, 1);
        if (matcher.group(2) != null) {
            return months(year, Integer.parseInt(matcher.group(2)) - 1, 1);
        }
        if (matcher.group(3) != null) {
            return months(year, 3 * (Integer.parseInt(matcher.group(3)) - 1), 3);
        }
        if (matcher.group(4) != null) {
            return months(year, 6 * (Integer.parseInt(matcher.group(4)) - 1), 6);
        }
        return months(year, 0, 12);
    }

    /** Null for days that are no year, half-year, quarter or month. */
    public static @Nullable String nameOf(Window window) {
        int year = window.from().getYear();
        int month = window.from().getMonthValue();
        return Stream.of(
                        String.valueOf(year),
                        "%04d%02d".formatted(year, month),
                        year + "Q" + (month + 2) / 3,
                        year + "S" + (month + 5) / 6)
                .filter(name -> new ForeignPeriod(window.from(), window.to()).equals(of(name)))
                .findFirst()
                .orElse(null);
    }

    private static ForeignPeriod months(LocalDate year, int after, int length) {
        LocalDate from = year.plusMonths(after);
        return new ForeignPeriod(from, from.plusMonths(length));
    }
}
