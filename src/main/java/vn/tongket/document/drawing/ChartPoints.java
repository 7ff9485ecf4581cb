package vn.tongket.document.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.tongket.document.model.Chart;

/** The points of a chart that may have a label, and which of them must not go without. */
record ChartPoints(Chart chart) {

    record Point(int series, int mark, BigDecimal value) {}

    /** Ends and extremes before the points between them. */
    List<Point> byWeight() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < chart.series().size(); i++) {
            List<Chart.Mark> marks = marks(i);
            for (int j = 0; j < marks.size(); j++) {
                BigDecimal value = marks.get(j).value();
                if (value != null && chart.series().get(i).role() != Chart.Role.CONTEXT) {
                    points.add(new Point(i, j, value));
                }
            }
        }
        points.sort(Comparator.comparing((Point point) -> !isEndOrExtreme(point)));
        return points;
    }

    private List<Chart.Mark> marks(int series) {
        return chart.series().get(series).marks();
    }

    boolean isEndOrExtreme(Point point) {
        List<Chart.Mark> marks = marks(point.series());
        List<BigDecimal> values =
                marks.stream().map(Chart.Mark::value).filter(Objects::nonNull).toList();
        boolean begins = marks.stream().limit(point.mark()).allMatch(mark -> mark.value() == null);
        boolean ends = marks.stream().skip(point.mark() + 1L).allMatch(mark -> mark.value() == null);
        return begins
                || ends
                || isOnly(point, values, Comparator.naturalOrder())
                || isOnly(point, values, Comparator.reverseOrder());
    }

    /** Whether it alone is the greatest by this order. */
    private static boolean isOnly(Point point, List<BigDecimal> values, Comparator<BigDecimal> order) {
        return values.stream()
                        .filter(value -> order.compare(value, point.value()) >= 0)
                        .count()
                == 1;
    }
}
