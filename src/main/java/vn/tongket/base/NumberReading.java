package vn.tongket.base;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person may have meant by a number they typed: dots or spaces for thousands, a comma for decimals. What could be two
 * numbers is never guessed: it has several meanings, and the person is asked. The browser reads numbers by the same rules; the
 * examples in {@code numbers.csv} are held against every door.
 *
 * @param meanings none: it is no number; one: it is that; more: the person has to say which
 * @param certain whether the first meaning can be taken without asking
 * @param fault why there is no meaning
 */
public record NumberReading(List<BigDecimal> meanings, boolean certain, Fault fault) {
    private static final String SPACE = "[ \u00a0\u2007\u2009\u202f]";
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern GROUPS = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+");
    private static final Pattern GROUPS_AND_FRACTION = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+,\\d+");
    private static final Pattern SPACED = Pattern.compile("([1-9]\\d{0,2}(?:" + SPACE + "\\d{3})+)(?:([.,])(\\d+))?");
    private static final Pattern WITH_SPACES =
            Pattern.compile("[\\d.,]*\\d" + SPACE + "[\\d.,]*(?:" + SPACE + "[\\d.,]+)*");
    /** {@code 0,125}, {@code 00.5}, {@code .5}: before such a mark stands no group of thousands. */
    private static final Pattern BELOW_ONE = Pattern.compile("0*[.,](\\d+)");

    private static final Pattern ZERO_FIRST = Pattern.compile("0+(\\d+)([.,])(\\d+)");
    private static final Pattern COMMA = Pattern.compile("\\d+,\\d+");
    private static final Pattern POINT = Pattern.compile("\\d+\\.\\d+");
    private static final Pattern FOREIGN = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
    private static final int GROUP = 3;

    /** Why words are no number that can be taken. */
    public enum Fault {
        NONE,
        NO_NUMBER,
        /** Spaces that part no thousands: {@code 2025 150}. */
        TWO_NUMBERS,
        TOO_LONG,
        /** A per cent sign where nothing is measured in per cent. */
        PERCENT
    }

    public NumberReading {
        meanings = List.copyOf(meanings);
    }

    /** Of a line that is not measured in per cent. */
    public static NumberReading read(String words, int decimals) {
        return read(words, decimals, false);
    }

    /**
     * @param decimals that figures of this line usually have: {@code 1.234} is certain only where they have none
     * @param percent whether the line is measured in per cent: only there a sign {@code %} may follow
     */
    public static NumberReading read(String words, int decimals, boolean percent) {
        if (words.length() > NumberBound.LONGEST_WORDS) {
            return none(
                    VietnameseText.trimmed(words).matches("[-+\u2212]?[\\d.,\\s\u00a0\u2007\u2009\u202f]+")
                            ? Fault.TOO_LONG
                            : Fault.NO_NUMBER);
        }
        String bare = VietnameseText.trimmed(words).replace('\u2212', '-');
        boolean perCent = bare.endsWith("%");
        if (perCent) {
            bare = VietnameseText.trimmed(bare.substring(0, bare.length() - 1));
        }
        boolean negative = bare.startsWith("-");
        String digits = negative || bare.startsWith("+") ? VietnameseText.trimmed(bare.substring(1)) : bare;
        NumberReading reading = positive(digits, decimals).bounded();
        if (perCent && !percent && reading.isNumber()) {
            return none(Fault.PERCENT);
        }
        return negative
                ? new NumberReading(
                        reading.meanings.stream().map(BigDecimal::negate).toList(), reading.certain, reading.fault)
                : reading;
    }

    private static NumberReading positive(String digits, int decimals) {
        if (DIGITS.matcher(digits).matches()) {
            return one(digits);
        }
        Matcher spaced = SPACED.matcher(digits);
        if (spaced.matches()) {
            return spaced(spaced.group(1).replaceAll(SPACE, ""), spaced.group(2), spaced.group(3));
        }
        if (WITH_SPACES.matcher(digits).matches()) {
            return none(Fault.TWO_NUMBERS);
        }
        Matcher belowOne = BELOW_ONE.matcher(digits);
        if (belowOne.matches()) {
            return one("0." + belowOne.group(1));
        }
        Matcher zeroFirst = ZERO_FIRST.matcher(digits);
        if (zeroFirst.matches()) {
            String number = zeroFirst.group(1) + "." + zeroFirst.group(3);
            return zeroFirst.group(2).equals(",") ? one(number) : unsure(number);
        }
        return marked(digits, decimals);
    }

    /** Where spaces part the thousands a comma parts the decimals; a point might still be a third mark of thousands. */
    private static NumberReading spaced(String whole, @Nullable String mark, @Nullable String fraction) {
        if (mark == null || fraction == null) {
            return one(whole);
        }
        return mark.equals(".") && fraction.length() == GROUP
                ? two(whole + fraction, whole + "." + fraction)
                : one(whole + "." + fraction);
    }

    private static NumberReading marked(String digits, int decimals) {
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
        return FOREIGN.matcher(digits).matches() ? unsure(digits.replace(",", "")) : none(Fault.NO_NUMBER);
    }

    static NumberReading none(Fault fault) {
        return new NumberReading(List.of(), false, fault);
    }

    static NumberReading one(String number) {
        return new NumberReading(List.of(new BigDecimal(number)), true, Fault.NONE);
    }

    private static NumberReading unsure(String number) {
        return new NumberReading(List.of(new BigDecimal(number)), false, Fault.NONE);
    }

    static NumberReading two(String first, String second) {
        return new NumberReading(List.of(new BigDecimal(first), new BigDecimal(second)), false, Fault.NONE);
    }

    private NumberReading bounded() {
        return meanings.stream().allMatch(NumberBound::fits) ? this : none(Fault.TOO_LONG);
    }

    public boolean isNumber() {
        return !meanings.isEmpty();
    }

    /** The number, where it can mean one only. */
    public Optional<BigDecimal> number() {
        return certain ? Optional.of(meanings.getFirst()) : Optional.empty();
    }

    /** What is wrong with {@code typed} and how to mend it; of what can mean several numbers, the question. */
    public String inVietnamese(String typed) {
        String quoted = "“" + shortened(typed) + "”";
        return switch (fault) {
            case NONE -> quoted + " là " + meant(" hay ") + "?";
            case NO_NUMBER -> quoted + " không phải là số. Gõ chữ số, dấu phẩy cho phần thập phân: 1.234,5.";
            case TWO_NUMBERS ->
                quoted + " có khoảng trắng nhưng không chia thành từng nhóm ba chữ số. Gõ lại một số: 1.234,5.";
            case TOO_LONG -> quoted + " " + NumberBound.VIETNAMESE + ".";
            case PERCENT ->
                quoted + " là phần trăm, trong khi số này không tính bằng %. Nhập theo đơn vị tính của dòng.";
        };
    }

    public String inEnglish(String typed) {
        String quoted = "'" + shortened(typed) + "'";
        return switch (fault) {
            case NONE -> quoted + " can mean several numbers (" + meant(" or ") + "); write 1234,5 or 1.234,5";
            case NO_NUMBER -> quoted + " is no number";
            case TWO_NUMBERS -> quoted + " holds spaces that part no thousands; write one number";
            case TOO_LONG -> quoted + " " + NumberBound.ENGLISH;
            case PERCENT -> quoted + " is a percentage, but the figure is not measured in %";
        };
    }

    private String meant(String or) {
        return meanings.stream()
                .map(number -> VietnameseNumbers.formatShort(number, Math.max(0, number.scale())))
                .collect(Collectors.joining(or));
    }

    private static String shortened(String words) {
        String bare = VietnameseText.trimmed(words);
        return bare.length() <= 40 ? bare : bare.substring(0, 40) + "…";
    }
}
