package vn.tongket.exchange.reading;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.tongket.base.VietnameseText;
import vn.tongket.base.Window;

/**
 * Whether a heading names another period than the round's: {@code Tháng 10} above the column of the month before, {@code 11 tháng}
 * above a running total, {@code Quý II}, {@code Năm 2024}. A round is called by its last day: 15/10 to 14/11 is November.
 */
final class HeadingPeriod {
    private static final Pattern MONTHS = Pattern.compile("(?:^| )([0-9]{1,2}) thang(?= |$)");
    private static final Pattern MONTH = Pattern.compile("(?:^| )(?:thang|t) ?([0-9]{1,2})(?= |$)");
    private static final Pattern QUARTER = Pattern.compile("(?:^| )quy (iv|i{1,3}|[1-4])(?= |$)");
    private static final Pattern YEAR = Pattern.compile("(?:^| )nam (20[0-9]{2})(?= |$)");
    private static final List<String> ROMAN = List.of("", "i", "ii", "iii", "iv");
    /** As many days as twelve months have. */
    private static final int DAYS_OF_A_YEAR = 365;

    private HeadingPeriod() {}

    static boolean isOther(String heading, Window window) {
        String words = VietnameseText.fold(VietnameseText.nfc(heading))
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        long months = (ChronoUnit.DAYS.between(window.from(), window.to()) * 24 / DAYS_OF_A_YEAR + 1) / 2;
        int month = window.lastDay().getMonthValue();
        int year = window.countsForYear();
        return any(MONTHS, words, found -> Integer.parseInt(found) != months)
                || any(MONTH, words, found -> months != 1 || Integer.parseInt(found) != month)
                || any(QUARTER, words, found -> months != 3 || quarter(found) != (month + 2) / 3)
                || any(
                        YEAR,
                        words,
                        found -> Integer.parseInt(found) < year || months >= 12 && Integer.parseInt(found) != year);
    }

    private static boolean any(Pattern pattern, String words, Predicate<String> isOther) {
        return pattern.matcher(words)
                .results()
                .map((MatchResult found) -> found.group(1))
                .anyMatch(isOther);
    }

    private static int quarter(String words) {
        return ROMAN.contains(words) ? ROMAN.indexOf(words) : Integer.parseInt(words);
    }
}
