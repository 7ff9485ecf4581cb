package vn.tongket.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.document.Chart;
import vn.tongket.document.ChartDrawer;
import vn.tongket.measure.Exactness;
import vn.tongket.measure.Figure;

/** Many units at once: bars from zero, the greatest first. */
final class UnitsChart {
    private static final int FEWEST = 2;
    private static final int MOST = 40;

    private UnitsChart() {}

    /** Null where fewer than two units have a figure, more than forty stand side by side, or one is below zero. */
    static @Nullable String of(IndicatorView view, List<Figure> units, String when) {
        List<Figure> shown =
                units.stream().filter(figure -> figure.value() != null).toList();
        boolean below = shown.stream()
                .anyMatch(figure -> figure.value() != null && figure.value().signum() < 0);
        if (shown.size() < FEWEST || units.size() > MOST || below) {
            return null;
        }
        return ChartDrawer.figure(new Chart(
                Chart.Kind.BAR,
                view.indicator().name() + ", " + when,
                "Các đơn vị trực thuộc " + view.unit().fullName() + ", "
                        + view.indicator().measuredIn(),
                view.indicator().measuredIn(),
                view.indicator().decimals(),
                List.of(new Chart.Series(
                        view.indicator().name(),
                        Chart.Role.VALUE,
                        units.stream().map(UnitsChart::mark).toList())),
                "Xếp từ lớn đến nhỏ; số từng đơn vị ở bảng bên cạnh."));
    }

    private static Chart.Mark mark(Figure figure) {
        return new Chart.Mark(
                figure.unit().fullName(), figure.value(), null, false, figure.exactness() == Exactness.ESTIMATED, "");
    }
}
