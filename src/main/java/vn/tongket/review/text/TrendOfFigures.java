package vn.tongket.review.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.PointGround;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;

/**
 * The sentence over a series of years, where one can honestly be said: every end speaks for enough of the unit, flows are of
 * equal length, and the ground did not change between them.
 */
public final class TrendOfFigures {
    private static final int LEAST_YEARS = 2;
    /** A year of 348 days is a year: within 5 % lengths are equal. */
    private static final long LEAST_DAYS = 346;

    private TrendOfFigures() {}

    /**
     * {@code Tỷ lệ hộ nghèo giảm từ 9,8% (năm 2016) xuống 3,1% (năm 2025) (số liệu của 167/168 xã)}.
     *
     * @param years with a value, oldest first
     * @param decimals with which each figure is shown
     * @param groundChanged days on which ground passed to or from the unit and the figures were not brought onto one ground
     */
    public static Optional<String> sentence(
            Indicator indicator, List<Figure> years, ToIntFunction<Figure> decimals, List<LocalDate> groundChanged) {
        List<Figure> whole = years.stream().filter(TrendOfFigures::isSaid).toList();
        if (whole.size() < LEAST_YEARS || isOfOtherGround(whole, groundChanged)) {
            return Optional.empty();
        }
        List<Trend.Point> points = whole.stream()
                .map(figure -> point(figure, decimals.applyAsInt(figure)))
                .toList();
        boolean estimated = List.of(whole.getFirst(), whole.getLast()).stream()
                .anyMatch(figure -> figure.exactness() == Exactness.ESTIMATED);
        return Trend.of(points)
                .map(trend -> indicator.name()
                        + (estimated ? " ước " : " ")
                        + trend.words(
                                shown -> VietnameseNumbers.withUnit(bare(shown), indicator.measuredIn()),
                                shown -> VietnameseNumbers.withUnit(bare(shown), ofEach(indicator.measuredIn())))
                        + behind(CoverageWords.together(List.of(whole.getFirst(), whole.getLast()))));
    }

    private static String bare(BigDecimal shown) {
        return VietnameseNumbers.format(shown, shown.scale());
    }

    /** A sign is part of each number, a word of the last one only. */
    private static String ofEach(String unitOfMeasure) {
        return unitOfMeasure.startsWith("%") || unitOfMeasure.startsWith("‰") ? unitOfMeasure : "";
    }

    private static String behind(String said) {
        return said.isEmpty() ? "" : " (" + said + ")";
    }

    /** Thin ground and parts of a year are not held against whole ones. */
    private static boolean isSaid(Figure figure) {
        return figure.value() != null
                && PointGround.of(figure) == PointGround.WHOLE
                && (isLevel(figure) || isWholeYear(figure));
    }

    private static boolean isLevel(Figure figure) {
        return figure.indicator().timeRule() == TimeRule.LAST;
    }

    private static boolean isWholeYear(Figure figure) {
        return ChronoUnit.DAYS.between(figure.window().from(), figure.window().to()) >= LEAST_DAYS;
    }

    private static boolean isOfOtherGround(List<Figure> years, List<LocalDate> groundChanged) {
        LocalDate first = years.getFirst().window().from();
        LocalDate last = years.getLast().window().lastDay();
        return groundChanged.stream().anyMatch(day -> day.isAfter(first) && !day.isAfter(last));
    }

    private static Trend.Point point(Figure figure, int decimals) {
        return new Trend.Point(
                figure.window().countsForYear(),
                Objects.requireNonNull(figure.value()).setScale(decimals, RoundingMode.HALF_UP));
    }
}
