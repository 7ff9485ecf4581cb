package vn.tongket.programme;

/**
 * Which years of a yearly target must reach it. Each year has its own verdict; this rule makes the period's of them: <em>đạt
 * 9/10 năm</em> meets {@code AT_LEAST(8)} and fails {@code EVERY}.
 *
 * @param leastYears of AT_LEAST: how many years, 1 or more; 0 of any other
 */
public record YearRule(Kind kind, int leastYears) {
    public enum Kind {
        /** Mỗi năm: one failed year fails it, and a year without figures never meets it. */
        EVERY,
        /** Năm cuối: the last year of the window alone decides. */
        LAST,
        /** Ít nhất n năm. */
        AT_LEAST,
        /** Cả giai đoạn: no year is judged, only the figure of the whole window. */
        PERIOD
    }

    public static final YearRule EVERY = new YearRule(Kind.EVERY, 0);
    public static final YearRule LAST = new YearRule(Kind.LAST, 0);
    public static final YearRule PERIOD = new YearRule(Kind.PERIOD, 0);

    public YearRule {
        if ((kind == Kind.AT_LEAST) != (leastYears > 0)) {
            throw new IllegalArgumentException(kind + " of " + leastYears + " years");
        }
    }

    public static YearRule atLeast(int years) {
        return new YearRule(Kind.AT_LEAST, years);
    }

    /** Whether each year has a verdict of its own. */
    public boolean isYearly() {
        return kind != Kind.PERIOD;
    }

    public String vietnamese() {
        return switch (kind) {
            case EVERY -> "mỗi năm";
            case LAST -> "năm cuối";
            case AT_LEAST -> "ít nhất " + leastYears + " năm";
            case PERIOD -> "cả giai đoạn";
        };
    }

    public String english() {
        return switch (kind) {
            case EVERY -> "every year";
            case LAST -> "the last year";
            case AT_LEAST -> "at least " + leastYears + (leastYears == 1 ? " year" : " years");
            case PERIOD -> "the whole period";
        };
    }
}
