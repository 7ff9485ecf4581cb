package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.TreeMap;
import vn.tongket.base.Window;

/** A set of days, and how long windows are. */
final class Days {
    private static final int PERCENT = 100;
    private static final int ALIKE = 5;
    private static final int YEAR = 12;
    private static final long FIRST = LocalDate.of(2010, 1, 1).toEpochDay();

    private final BitSet bits;

    private Days(BitSet bits) {
        this.bits = bits;
    }

    static Days none() {
        return new Days(new BitSet());
    }

    static Days of(Window window) {
        BitSet bits = new BitSet();
        bits.set(number(window.from()), number(window.to()));
        return new Days(bits);
    }

    /**
     * The days of the calendar that a window speaks for: whole months end with the month of its last day (15/12–14/12 is the
     * year), and what is as long as a calendar year, half-year or quarter but for 5 % is it (1/1–14/12).
     */
    static Days spokenFor(Window window) {
        int months = wholeMonths(window);
        YearMonth last = YearMonth.from(window.lastDay());
        if (months > 0) {
            return of(new Window(
                    last.minusMonths(months - 1L).atDay(1), last.plusMonths(1).atDay(1)));
        }
        for (int length : new int[] {YEAR, 6, 3}) {
            YearMonth first = YearMonth.of(last.getYear(), (last.getMonthValue() - 1) / length * length + 1);
            Window calendar =
                    new Window(first.atDay(1), first.plusMonths(length).atDay(1));
            if (isAlike(days(window), days(calendar))
                    && isAlike(of(window).and(of(calendar)).count(), days(calendar))) {
                return of(calendar);
            }
        }
        return of(window);
    }

    private static boolean isAlike(long one, long other) {
        return Math.abs(one - other) * PERCENT <= other * ALIKE;
    }

    /** Number of whole months; 0 where it is not of whole months. */
    static int wholeMonths(Window window) {
        LocalDate from = window.from();
        LocalDate to = window.to();
        return from.getDayOfMonth() == to.getDayOfMonth()
                ? (to.getYear() - from.getYear()) * YEAR + to.getMonthValue() - from.getMonthValue()
                : 0;
    }

    static long days(Window window) {
        return window.to().toEpochDay() - window.from().toEpochDay();
    }

    /** A window is no longer than a step: in months, else in days, where within a year 5 % are nothing. */
    static boolean isNoLonger(Window window, Window step) {
        int months = wholeMonths(window);
        int ofStep = wholeMonths(step);
        if (months > 0 && ofStep > 0) {
            return months <= ofStep;
        }
        long allowed = days(step) <= 366 ? days(step) * (PERCENT + ALIKE) : days(step) * PERCENT;
        return days(window) * PERCENT <= allowed;
    }

    static boolean areOfOneLength(Window one, Window other) {
        int months = wholeMonths(one);
        return months > 0 && wholeMonths(other) > 0 ? months == wholeMonths(other) : isAlike(days(one), days(other));
    }

    Days and(Days other) {
        BitSet both = (BitSet) bits.clone();
        both.and(other.bits);
        return new Days(both);
    }

    Days or(Days other) {
        BitSet either = (BitSet) bits.clone();
        either.or(other.bits);
        return new Days(either);
    }

    Days without(Days other) {
        BitSet rest = (BitSet) bits.clone();
        rest.andNot(other.bits);
        return new Days(rest);
    }

    long count() {
        return bits.cardinality();
    }

    boolean isEmpty() {
        return bits.isEmpty();
    }

    boolean has(LocalDate day) {
        return bits.get(number(day));
    }

    void add(LocalDate day) {
        bits.set(number(day));
    }

    boolean isOfWholeMonths() {
        return byMonth().entrySet().stream()
                .allMatch(month -> month.getValue() == month.getKey().lengthOfMonth());
    }

    /** In months; of a month in part, the part of its days. */
    BigDecimal months() {
        BigDecimal sum = BigDecimal.ZERO;
        for (var month : byMonth().entrySet()) {
            sum = sum.add(BigDecimal.valueOf(month.getValue())
                    .divide(BigDecimal.valueOf(month.getKey().lengthOfMonth()), MathContext.DECIMAL128));
        }
        return sum;
    }

    /** Whether these cover as much as others, but for 5 % of what those have in each year. */
    boolean coverAsMuchAs(Days others) {
        TreeMap<Integer, Long> mine = and(others).byYear();
        return others.byYear().entrySet().stream()
                .allMatch(
                        year -> mine.getOrDefault(year.getKey(), 0L) * PERCENT >= year.getValue() * (PERCENT - ALIKE));
    }

    /** From the first of them to the last. */
    Window span() {
        return new Window(day(bits.nextSetBit(0)), day(bits.length()));
    }

    private TreeMap<YearMonth, Long> byMonth() {
        TreeMap<YearMonth, Long> count = new TreeMap<>();
        for (int bit = bits.nextSetBit(0); bit >= 0; ) {
            YearMonth month = YearMonth.from(day(bit));
            int next = number(month.plusMonths(1).atDay(1));
            count.put(month, (long) bits.get(bit, next).cardinality());
            bit = bits.nextSetBit(next);
        }
        return count;
    }

    private TreeMap<Integer, Long> byYear() {
        TreeMap<Integer, Long> count = new TreeMap<>();
        for (int bit = bits.nextSetBit(0); bit >= 0; ) {
            int year = day(bit).getYear();
            int next = number(LocalDate.of(year + 1, 1, 1));
            count.put(year, (long) bits.get(bit, next).cardinality());
            bit = bits.nextSetBit(next);
        }
        return count;
    }

    private static int number(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - FIRST);
    }

    private static LocalDate day(int number) {
        return LocalDate.ofEpochDay(FIRST + number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Days days && bits.equals(days.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }
}
