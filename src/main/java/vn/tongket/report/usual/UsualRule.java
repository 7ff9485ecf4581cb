package vn.tongket.report.usual;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseNumbers;

/**
 * Whether a figure is unusual, and in which words. The browser's half is {@code check-usual.js}.
 *
 * @param percent whether the figure is a percentage: it is held by points, since from 1 % to 3 % is no threefold work
 * @param counted whether it counts, so that a small difference is chance; of what is measured there is no small one
 */
public record UsualRule(boolean percent, boolean counted, String measuredIn, UsualLevels levels) {
    /** What follows where a person is there to answer. */
    public static final String ASK = " Kiểm tra lại; nếu đúng thì ghi lý do.";

    /** In words, what is unusual beside the unit's own earlier figures; null: nothing, or none is known. */
    public @Nullable String ofOwn(BigDecimal figure, @Nullable BigDecimal denominator, Usual usual) {
        String words = percent ? points(figure, usual.own()) : times("số", figure, usual.own(), small(), measuredIn);
        return words == null && denominator != null
                ? times("mẫu số", denominator, usual.denominators(), levels.small(), "")
                : words;
    }

    private BigDecimal small() {
        return counted ? levels.small() : BigDecimal.ZERO;
    }

    private @Nullable String points(BigDecimal figure, Usual.Range own) {
        BigDecimal low = own.low();
        BigDecimal high = own.high();
        if (low == null || high == null) {
            return null;
        }
        boolean above = figure.compareTo(high) > 0;
        BigDecimal points = above ? figure.subtract(high) : low.subtract(figure);
        return points.compareTo(levels.points()) <= 0
                ? null
                : "số " + percent(figure) + " khác " + VietnameseNumbers.formatShort(points, 1) + " điểm % so với "
                        + reference(own, above, percent(above ? high : low)) + ".";
    }

    private static String percent(BigDecimal figure) {
        return VietnameseNumbers.formatShort(figure, 2) + "%";
    }

    private static String reference(Usual.Range range, boolean above, String at) {
        return range.periods() == 1
                ? "số đã báo cáo kỳ trước (" + at + ")"
                : "mức " + (above ? "cao" : "thấp") + " nhất của " + range.periods() + " kỳ trước (" + at + ")";
    }

    private @Nullable String times(
            String what, BigDecimal figure, Usual.Range range, BigDecimal small, String measure) {
        BigDecimal low = range.low();
        BigDecimal high = range.high();
        if (low == null || high == null || figure.signum() < 0 || low.signum() < 0) {
            return null;
        }
        if (high.signum() > 0 && isFar(figure, high, levels.times(), small)) {
            return UsualWords.above(what, figure, high, reference(range, true, UsualWords.number(high)), measure);
        }
        return isFar(low, figure, levels.times(), small)
                ? UsualWords.below(what, figure, low, reference(range, false, UsualWords.number(low)), measure)
                : null;
    }

    private static boolean isFar(BigDecimal larger, BigDecimal smaller, BigDecimal times, BigDecimal small) {
        return larger.compareTo(smaller.multiply(times)) > 0
                && larger.subtract(smaller).compareTo(small) >= 0;
    }

    /** Whether a figure is held against other units at all: a percentage is not, and what is not there is not. */
    public boolean holds(BigDecimal figure, Usual.@Nullable Others others) {
        return others != null && others.middle().signum() > 0 && figure.signum() > 0 && !percent;
    }

    /** As {@link #ofOwn}, beside other units. That nothing happened is no figure to hold against others. */
    public @Nullable String ofOthers(BigDecimal figure, Usual.@Nullable Others others) {
        if (others == null || !holds(figure, others)) {
            return null;
        }
        BigDecimal middle = others.middle();
        String reference = "mức giữa của " + others.units() + " đơn vị cùng cấp ("
                + VietnameseNumbers.formatShort(middle, 2) + (others.perHead() ? ", tính theo dân số" : "") + ")";
        if (isFar(figure, middle, levels.timesOfOthers(), small())) {
            return UsualWords.above("số", figure, middle, reference, measuredIn);
        }
        return isFar(middle, figure, levels.timesOfOthers(), small())
                ? UsualWords.below("số", figure, middle, reference, measuredIn)
                : null;
    }
}
