package vn.tongket.base;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person may have meant by a number they typed: dots for thousands, a comma for decimals. What could be two numbers is
 * never guessed: it has several meanings, and the person is asked. The browser reads numbers by the same rules.
 *
 * @param meanings none: it is no number; one: it is that; more: the person has to say which
 * @param certain whether the first meaning can be taken without asking
 */
public record NumberReading(List<BigDecimal> meanings, boolean certain) {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(\\.\\d{3})+");
    private static final Pattern GROUPS_AND_FRACTION = Pattern.compile("\\d{1,3}(\\.\\d{3})+,\\d+");
    private static final Pattern COMMA = Pattern.compile("\\d+,\\d+");
    private static final Pattern POINT = Pattern.compile("\\d+\\.\\d+");
    private static final Pattern FOREIGN = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final int GROUP = 3;
    private static final int LONGEST = 30;

    public NumberReading {
        meanings = List.copyOf(meanings);
    }

    /** @param decimals that figures of this line usually have: {@code 1.234} is certain only where they have none */
    public static NumberReading read(String words, int decimals) {
        String bare = words.strip()
                .replaceAll("(?<=\\d)[ \u00a0\u202f](?=\\d{3})", "")
                .replace('\u2212', '-');
        boolean negative = bare.startsWith("-");
        String digits = negative || bare.startsWith("+") ? bare.substring(1).strip() : bare;
        NumberReading reading = digits.length() > LONGEST ? none() : positive(digits, decimals);
        return negative
                ? new NumberReading(
                        reading.meanings.stream().map(BigDecimal::negate).toList(), reading.certain)
                : reading;
    }

    private static NumberReading positive(String digits, int decimals) {
        if (DIGITS.matcher(digits).matches()) {
            return one(digits);
        }
        if (GROUPS_AND_FRACTION.matcher(digits).matches()) {
            return one(digits.replace(".", "").replace(',', '.'));
        }
        if (GROUPS.matcher(digits).matches()) {
            boolean oneGroup = digits.indexOf('.') == digits.lastIndexOf('.');
            return oneGroup && decimals > 0 ? two(digits.replace(".", ""), digits) : one(digits.replace(".", ""));
        }
        if (COMMA.matcher(digits).matches()) {
            boolean likeGroup = digits.length() - digits.indexOf(',') - 1 == GROUP && decimals < GROUP;
            String point = digits.replace(',', '.');
            return likeGroup && FOREIGN.matcher(digits).matches() ? two(point, digits.replace(",", "")) : one(point);
        }
        if (POINT.matcher(digits).matches()) {
            return two(digits, digits.replace(".", ""));
        }
        return FOREIGN.matcher(digits).matches()
                ? new NumberReading(List.of(new BigDecimal(digits.replace(",", ""))), false)
                : none();
    }

    private static NumberReading none() {
        return new NumberReading(List.of(), false);
    }

    private static NumberReading one(String number) {
        return new NumberReading(List.of(new BigDecimal(number)), true);
    }

    private static NumberReading two(String first, String second) {
        return new NumberReading(List.of(new BigDecimal(first), new BigDecimal(second)), false);
    }

    public boolean isNumber() {
        return !meanings.isEmpty();
    }

    /** The number, where it can mean one only. */
    public Optional<BigDecimal> number() {
        return certain ? Optional.of(meanings.getFirst()) : Optional.empty();
    }
}
