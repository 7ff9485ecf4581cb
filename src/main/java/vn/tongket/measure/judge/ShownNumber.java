package vn.tongket.measure.judge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.measure.figure.Figure;

/**
 * The number of a figure that was judged. Rounding never hides the verdict: it takes as many decimals as it needs for a reader
 * who judges what is printed to come to the same word (79,96 against at least 80, not 80,0).
 */
public final class ShownNumber {
    /** Division goes no further. */
    private static final int MOST = 20;

    private ShownNumber() {}

    /** Of the figure that was judged; the indicator's own where there is none. */
    public static int decimals(Verdict verdict) {
        Figure figure = verdict.figure();
        BigDecimal value = figure == null ? null : figure.value();
        int usual = verdict.indicator().decimals();
        if (value == null || verdict.target() == null) {
            return usual;
        }
        Levels levels = new Levels(verdict.target(), verdict.thresholds());
        Standing exact = levels.standing(value);
        int decimals = usual;
        while (decimals < MOST && levels.standing(value.setScale(decimals, RoundingMode.HALF_UP)) != exact) {
            decimals++;
        }
        return decimals;
    }

    /** Of any figure: as many decimals as it takes where one of the verdicts, or of their years, is of it. */
    public static int decimals(Figure figure, List<Verdict> verdicts) {
        int decimals = figure.indicator().decimals();
        for (Verdict verdict : verdicts) {
            if (verdict.isOf(figure)) {
                decimals = Math.max(decimals, decimals(verdict));
            }
            decimals = Math.max(decimals, decimals(figure, verdict.years()));
        }
        return decimals;
    }

    /** {@code 79,96}: in a column of its own. */
    public static String of(Figure figure, List<Verdict> verdicts) {
        BigDecimal value = figure.value();
        return value == null ? "" : VietnameseNumbers.format(value, decimals(figure, verdicts));
    }

    /** {@code 79,96} of what was judged; empty where nothing was. */
    public static String of(Verdict verdict) {
        @Nullable Figure figure = verdict.figure();
        return figure == null || figure.value() == null
                ? ""
                : VietnameseNumbers.format(figure.value(), decimals(verdict));
    }

    /** {@code 79,96%}. */
    public static String withUnit(Verdict verdict) {
        String number = of(verdict);
        return number.isEmpty()
                ? ""
                : VietnameseNumbers.withUnit(number, verdict.indicator().measuredIn());
    }
}
