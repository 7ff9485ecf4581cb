package vn.tongket.review.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.document.model.Chart;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.PointGround;
import vn.tongket.measure.series.StepLevel;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;

/**
 * One year of a series.
 *
 * @param figure null where there is none at all
 * @param level what stands on the axis beside it; null for nothing
 * @param target whose level it is; null of a pace
 */
public record SeriesPoint(
        int year,
        @Nullable Figure figure,
        @Nullable BigDecimal level,
        @Nullable Target target) {

    /** Every year from the first to the last that has a figure: one without is a gap, not two years side by side. */
    public static List<SeriesPoint> years(Subject subject, Indicator indicator) {
        List<Figure> figures = subject.board().allYears(indicator);
        List<SeriesPoint> points = new ArrayList<>();
        int last = figures.getLast().window().countsForYear();
        for (int year = figures.getFirst().window().countsForYear(); year <= last; year++) {
            int of = year;
            Figure figure = figures.stream()
                    .filter(one -> one.window().countsForYear() == of)
                    .findFirst()
                    .orElse(null);
            Window step = figure == null ? Window.year(year) : figure.window();
            Target target =
                    StepLevel.of(indicator, subject.targets(indicator), step).orElse(null);
            points.add(new SeriesPoint(year, figure, target == null ? null : target.level(), target));
        }
        return points;
    }

    /** Neither of too few units nor of a part of its step. */
    public static boolean isWhole(Figure figure) {
        return figure.value() != null && PointGround.of(figure) == PointGround.WHOLE;
    }

    public String label() {
        return String.valueOf(year);
    }

    public Chart.Mark mark() {
        if (figure == null || figure.value() == null) {
            return Chart.Mark.of(label(), null, level);
        }
        return new Chart.Mark(
                label(),
                figure.value(),
                level,
                false,
                figure.exactness() == Exactness.ESTIMATED,
                Chart.Ground.valueOf(PointGround.of(figure).name()),
                PointGround.remark(figure));
    }
}
