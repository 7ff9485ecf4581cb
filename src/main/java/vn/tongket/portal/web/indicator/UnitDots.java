package vn.tongket.portal.web.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.TargetLevel;
import vn.tongket.page.part.DotPlot;
import vn.tongket.portal.web.word.FigureWords;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;

/**
 * A dot for each unit below, with the level that is set for the unit above as a line: that it was met as a whole does not say that
 * each part did.
 */
final class UnitDots {
    private UnitDots() {}

    /** @param figures with a value, of the days of the window */
    static UnitsBelow.@Nullable Dots of(Indicator indicator, Window window, List<Figure> figures) {
        Target target = comparable(indicator, window);
        DotPlot.Level level = target == null
                ? null
                : new DotPlot.Level(
                        Objects.requireNonNull(target.level()), target.operator() == Target.Operator.AT_MOST);
        List<BigDecimal> values =
                figures.stream().map(Figure::value).filter(Objects::nonNull).toList();
        DotPlot plot = DotPlot.of(values, level);
        return plot == null
                ? null
                : new UnitsBelow.Dots(
                        plot,
                        target == null || level == null ? "" : sides(indicator, target, level, values),
                        FigureWords.withUnit(
                                indicator,
                                values.stream().reduce(BigDecimal::min).orElseThrow()),
                        FigureWords.withUnit(
                                indicator,
                                values.stream().reduce(BigDecimal::max).orElseThrow()));
    }

    /**
     * Only a share or so much for each of something is of a part as it is of the whole, and only in the year that the level is set
     * for.
     */
    private static @Nullable Target comparable(Indicator indicator, Window window) {
        if (!indicator.isPercent() && !indicator.isPerSomething()) {
            return null;
        }
        return indicator.targets().stream()
                .filter(target -> target.unit() == null && target.level() != null)
                .filter(target ->
                        target.operator() == Target.Operator.AT_LEAST || target.operator() == Target.Operator.AT_MOST)
                .filter(target -> isOf(target, window.countsForYear()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOf(Target target, int year) {
        Window window = target.window();
        return window.countsForYear() == year
                || target.isYearly() && window.from().getYear() <= year && year <= window.countsForYear();
    }

    /** {@code Mức ≤ 3% của cả đơn vị trên: 80 đơn vị trong mức, 87 đơn vị ngoài mức (chấm rỗng).} */
    private static String sides(Indicator indicator, Target target, DotPlot.Level level, List<BigDecimal> values) {
        int beyond = (int) values.stream().filter(level::isBeyond).count();
        return "Vạch đậm là mức " + TargetLevel.full(indicator, target) + " đặt cho cả đơn vị cấp trên: "
                + FigureWords.count(values.size() - beyond) + " đơn vị trong mức, " + FigureWords.count(beyond)
                + " đơn vị ngoài mức (chấm rỗng).";
    }
}
