package vn.tongket.measure.series;

import java.util.Locale;

/**
 * A number of a distribution. Quartiles interpolate between the two nearest figures: of n figures in ascending order the one
 * at p lies at place 1 + (n − 1) × p (the inclusive way; Hyndman and Fan's type 7, QUARTILE.INC of a spreadsheet).
 */
public enum Statistic {
    LEAST("nhỏ nhất"),
    LOWER_QUARTILE("tứ phân vị thứ nhất"),
    MEDIAN("trung vị"),
    UPPER_QUARTILE("tứ phân vị thứ ba"),
    MOST("lớn nhất"),
    /** Of quantities: their sum over how many there are. Of ratios: the sum of numerators over the sum of denominators. */
    MEAN("bình quân chung");

    private final String vietnamese;

    Statistic(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    public String vietnamese() {
        return vietnamese;
    }

    /** {@code lower-quartile}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
