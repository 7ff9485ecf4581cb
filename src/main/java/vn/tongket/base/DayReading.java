package vn.tongket.base;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one reader of days: as people write them in Viet Nam, the day first ({@code 15/10/2026}, {@code 5/1/26}, {@code 15-10-2026},
 * {@code 15.10.2026}), or as machines do ({@code 2026-10-15}); a midnight behind them, which spreadsheets add, says nothing. Years
 * are those from 1 to 9999, two digits mean this century.
 */
public final class DayReading {
    public static final String ADVICE = "write it as 31/01/2019 or 2019-01-31";
    public static final String LOI_KHUYEN = "hãy viết dạng 31/01/2019 hoặc 2019-01-31";

    private static final Pattern MACHINE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern TYPED = Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})");
    private static final Pattern YEAR = Pattern.compile("[0-9]{1,4}");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0{1,2}:00(:00(\\.0+)?)?Z?$");
    private static final int CENTURY = 2000;
    private static final int LONGEST = 40;

    private DayReading() {}

    /** Empty for what is no day. */
    public static Optional<LocalDate> read(String words) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = MIDNIGHT.matcher(VietnameseText.trimmed(words)).replaceFirst("");
        Matcher typed = TYPED.matcher(bare);
        if (!typed.matches()) {
            return machine(bare);
        }
        int year = number(typed.group(4));
        return day(typed.group(4).length() == 2 ? CENTURY + year : year, typed.group(3), typed.group(1));
    }

    /** As it stands in a field, {@code 31/01/2019}; what is no day stands there as it was typed. */
    public static String shown(String words) {
        return read(words).map(VietnameseDates::day).orElse(words);
    }

    /** As machines write it only: in packages, addresses and the API. */
    public static Optional<LocalDate> machine(String words) {
        Matcher machine = MACHINE.matcher(words);
        return machine.matches() ? day(number(machine.group(1)), machine.group(2), machine.group(3)) : Optional.empty();
    }

    /** Of words that were checked before. @throws DateTimeException for what is no day */
    public static LocalDate require(String words) {
        return machine(words).orElseThrow(() -> new DateTimeException("'" + words + "' is no day"));
    }

    /** A year by its number, such that the first day after it is a day, too: 1 to 9998. */
    public static Optional<Integer> year(String words) {
        return YEAR.matcher(words).matches() && !words.equals("9999")
                ? Optional.of(number(words)).filter(year -> year > 0)
                : Optional.empty();
    }

    private static Optional<LocalDate> day(int year, String month, String day) {
        try {
            return year == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, number(month), number(day)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
