package vn.tongket.measure.series;

import java.util.Locale;

/** Three ways to say growth, in percent a year. They differ, so each is named wherever it is printed. */
public enum Growth {
    /** Of a year over the year before: (level − level before) ÷ level before × 100. */
    YEAR_ON_YEAR("so với năm trước"),
    /** Geometric, from the first level to the last over n years: ((last ÷ first)^(1/n) − 1) × 100. */
    CAGR("tốc độ tăng bình quân (tính từ mức đầu và mức cuối)"),
    /** The simple mean of the yearly rates, as many reports print it. */
    MEAN_OF_RATES("trung bình cộng tốc độ tăng từng năm");

    private final String vietnamese;

    Growth(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    public String vietnamese() {
        return vietnamese;
    }

    /** {@code year-on-year}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
