package vn.tongket.base;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The numbers of one column of a file, which one hand wrote: where one of them can be written in one way only ({@code 5.250,5}),
 * all are read that way ({@code 1.250} is then 1250). Where none proves anything, or where two contradict each other, what
 * can mean two numbers is left open, for nobody is there to be asked.
 */
public final class NumberColumn {
    /** {@code 1.250,5}, {@code 1.250.000}, {@code 12,5}, {@code 0,125}, {@code 1 250,5}. */
    private static final Pattern COMMA_PARTS_DECIMALS = Pattern.compile(
            "[1-9]\\d{0,2}([. \u00a0\u2007\u2009\u202f]\\d{3})+,\\d+|[1-9]\\d{0,2}(\\.\\d{3}){2,}|\\d+,(\\d{1,2}|\\d{4,})|0*,\\d+|\\d{4,},\\d+");
    /** {@code 1,250.5}, {@code 1,250,000}, {@code 0.125}. */
    private static final Pattern POINT_PARTS_DECIMALS = Pattern.compile(
            "[1-9]\\d{0,2}([, \u00a0\u2007\u2009\u202f]\\d{3})+\\.(\\d{1,2}|\\d{4,})|[1-9]\\d{0,2}(,\\d{3})+\\.\\d{3}|[1-9]\\d{0,2}(,\\d{3}){2,}|0*\\.\\d+");
    /** {@code 12.5}, {@code 1250.125}: proof in the file of a machine; a person may have meant thousands. */
    private static final Pattern POINT_LIKELY = Pattern.compile("\\d+\\.(\\d{1,2}|\\d{4,})|\\d{4,}\\.\\d+");

    private static final Pattern ONE_MARK = Pattern.compile("([1-9]\\d*)([.,])(\\d+)");
    private static final int GROUP = 3;

    private final boolean typed;
    private final boolean machine;
    private final boolean comma;
    private final boolean point;

    private NumberColumn(boolean typed, boolean machine, boolean comma, boolean point) {
        this.typed = typed;
        this.machine = machine;
        this.comma = comma;
        this.point = point;
    }

    /** Cells that people typed as text. */
    public static NumberColumn typed(Stream<String> words) {
        return of(true, words);
    }

    /** Cells of a CSV, whose program wrote all of them alike: {@code 12.5} is a decimal where nothing says otherwise. */
    public static NumberColumn written(Stream<String> words) {
        return of(false, words);
    }

    /** Numbers in a format that says how they are written, with a decimal point: JSON. */
    public static NumberColumn machine() {
        return new NumberColumn(false, true, false, true);
    }

    private static NumberColumn of(boolean typed, Stream<String> words) {
        boolean comma = false;
        boolean point = false;
        for (String one : words.map(NumberColumn::digits).toList()) {
            comma |= COMMA_PARTS_DECIMALS.matcher(one).matches();
            point |= POINT_PARTS_DECIMALS.matcher(one).matches()
                    || !typed && POINT_LIKELY.matcher(one).matches();
        }
        return new NumberColumn(typed, false, comma, point);
    }

    private static String digits(String words) {
        return words.length() > NumberBound.LONGEST_WORDS
                ? ""
                : VietnameseText.trimmed(words).replaceAll("^[-+\u2212]\\s*|\\s*%$", "");
    }

    /** As {@link NumberReading#read}, with what the column proves. */
    public NumberReading read(String words, int decimals, boolean percent) {
        if (machine) {
            return plain(VietnameseText.trimmed(words), decimals);
        }
        NumberReading alone = NumberReading.read(words, decimals, percent);
        Matcher mark = ONE_MARK.matcher(digits(words));
        if (!alone.isNumber() || !mark.matches()) {
            return comma && point && !alone.certain() ? alone : settled(alone);
        }
        return decided(alone, words, mark);
    }

    /** {@code 1,250.5} is sure where all of the column is written so. */
    private NumberReading settled(NumberReading alone) {
        boolean sure = point && !comma && alone.meanings().size() == 1;
        return sure ? new NumberReading(alone.meanings(), true, alone.fault()) : alone;
    }

    private NumberReading decided(NumberReading alone, String words, Matcher mark) {
        boolean isPoint = mark.group(2).equals(".");
        boolean likeGroup = isLikeGroup(mark);
        boolean decimal = isPoint ? point : comma;
        boolean group = isPoint ? comma : point;
        if (decimal == group && typed) {
            return decimal ? open(alone, words, mark) : alone;
        }
        if (decimal && group) {
            return open(alone, words, mark);
        }
        if (decimal) {
            return signed(words, mark.group(1) + "." + mark.group(3));
        }
        if (group && likeGroup) {
            return signed(words, mark.group(1) + mark.group(3));
        }
        return likeGroup || group ? open(alone, words, mark) : alone;
    }

    /** {@code 1.250}: what stands around the mark could be thousands. */
    private static boolean isLikeGroup(Matcher mark) {
        return mark.group(1).length() <= GROUP && mark.group(3).length() == GROUP;
    }

    private static NumberReading signed(String words, String number) {
        return NumberReading.one(isNegative(words) ? "-" + number : number);
    }

    private static boolean isNegative(String words) {
        String bare = VietnameseText.trimmed(words);
        return bare.startsWith("-") || bare.startsWith("\u2212");
    }

    private static NumberReading open(NumberReading alone, String words, Matcher mark) {
        if (alone.meanings().size() > 1 || !isLikeGroup(mark)) {
            return alone;
        }
        String sign = isNegative(words) ? "-" : "";
        return NumberReading.two(sign + mark.group(1) + mark.group(3), sign + mark.group(1) + "." + mark.group(3));
    }

    /** A point that parts no decimals in a line without any is asked about even here: {@code 1.250} persons. */
    private static NumberReading plain(String words, int decimals) {
        if (!PlainNumber.isPlain(words)) {
            return NumberReading.none(
                    PlainNumber.isWrittenPlain(words) ? NumberReading.Fault.TOO_LONG : NumberReading.Fault.NO_NUMBER);
        }
        Matcher mark = ONE_MARK.matcher(digits(words));
        boolean open = decimals == 0 && mark.matches() && isLikeGroup(mark);
        NumberReading number = NumberReading.one(words);
        return open ? open(number, words, mark) : number;
    }
}
