package vn.tongket.portal.web.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.Window;
import vn.tongket.document.drawing.ChartDrawer;
import vn.tongket.document.model.Chart;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.PointGround;
import vn.tongket.measure.series.StepLevel;
import vn.tongket.portal.web.word.FigureWords;
import vn.tongket.portal.web.word.IndicatorView;
import vn.tongket.programme.Target;

/** The line of a series with its targets as steps. */
final class IndicatorChart {
    private IndicatorChart() {}

    /** Null where there are no two points to join. */
    static @Nullable String of(IndicatorView view, List<Figure> series) {
        long points = series.stream().filter(figure -> figure.value() != null).count();
        return points < 2 ? null : ChartDrawer.figure(chart(view, series));
    }

    private static Chart chart(IndicatorView view, List<Figure> series) {
        String place = view.unit().fullName();
        String period = VietnameseDates.day(series.getFirst().window().from()) + "–"
                + VietnameseDates.day(series.getLast().window().lastDay());
        return new Chart(
                        Chart.Kind.LINE,
                        view.indicator().name(),
                        place + ", " + period,
                        view.indicator().measuredIn(),
                        view.indicator().decimals(),
                        List.of(new Chart.Series("Thực hiện", Chart.Role.VALUE, marks(view, series))),
                        description(series))
                .aiming(aim(view, series));
    }

    /** A year without a figure is a gap, not two years side by side. */
    private static List<Chart.Mark> marks(IndicatorView view, List<Figure> series) {
        List<Chart.Mark> marks = new ArrayList<>();
        int expected = series.getFirst().window().countsForYear();
        for (Figure figure : series) {
            for (; expected < figure.window().countsForYear(); expected++) {
                Window year = Window.year(expected);
                marks.add(Chart.Mark.of(label(year), null, level(view, year)));
            }
            marks.add(mark(view, figure));
            expected = figure.window().countsForYear() + 1;
        }
        return marks;
    }

    private static Chart.Mark mark(IndicatorView view, Figure figure) {
        return new Chart.Mark(
                label(figure.window()),
                figure.value(),
                level(view, figure.window()),
                false,
                figure.exactness() == Exactness.ESTIMATED,
                Chart.Ground.valueOf(PointGround.of(figure).name()),
                PointGround.remark(figure));
    }

    private static @Nullable BigDecimal level(IndicatorView view, Window window) {
        return target(view, window).map(Target::level).orElse(null);
    }

    private static String label(Window window) {
        return window.isCalendarYear()
                ? String.valueOf(window.from().getYear())
                : VietnameseDates.day(window.lastDay());
    }

    private static Optional<Target> target(IndicatorView view, Window window) {
        List<Target> ofUnit = view.indicator().targets().stream()
                .filter(target -> isFor(view, target))
                .toList();
        return StepLevel.of(view.indicator(), ofUnit, window);
    }

    private static boolean isFor(IndicatorView view, Target target) {
        String unit = target.unit() == null ? view.programme().unit() : target.unit();
        return view.unit().code().equals(unit) || view.unit().versionCode().equals(unit);
    }

    private static Chart.Aim aim(IndicatorView view, List<Figure> series) {
        return series.stream()
                .flatMap(figure -> target(view, figure.window()).stream())
                .map(Target::operator)
                .findFirst()
                .map(operator -> switch (operator) {
                    case AT_LEAST -> Chart.Aim.AT_LEAST;
                    case AT_MOST -> Chart.Aim.AT_MOST;
                    case EQUAL, RANGE, MILESTONE -> Chart.Aim.EQUAL;
                })
                .orElse(Chart.Aim.EQUAL);
    }

    private static String description(List<Figure> series) {
        Figure first = series.stream()
                .filter(figure -> figure.value() != null)
                .findFirst()
                .orElseThrow();
        Figure last = series.stream()
                .filter(figure -> figure.value() != null)
                .reduce((_, later) -> later)
                .orElseThrow();
        return "Từ " + FigureWords.withUnit(first).shown() + " (" + VietnameseDates.window(first.window()) + ") đến "
                + FigureWords.withUnit(last).shown() + " (" + VietnameseDates.window(last.window())
                + "). Số từng năm ở bảng bên dưới.";
    }
}
