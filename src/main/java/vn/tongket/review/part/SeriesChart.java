package vn.tongket.review.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.document.model.Chart;
import vn.tongket.document.model.Table;
import vn.tongket.measure.figure.Figure;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;
import vn.tongket.review.figure.Ledger;
import vn.tongket.review.figure.NumberForm;
import vn.tongket.review.figure.RunningTotal;
import vn.tongket.review.figure.SeriesPoint;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.figure.Wording;
import vn.tongket.review.table.FigureCell;
import vn.tongket.review.table.FigureTable;
import vn.tongket.review.text.TrendOfFigures;

/**
 * One series of a topic as a line with its figures in a table below: year by year with the levels set for the years, or where the
 * target is a sum of several years, the running total against an even pace.
 */
final class SeriesChart {
    private static final int LEAST_YEARS = 3;

    private final Subject subject;
    private final String place;
    private final Indicator indicator;
    private final Ledger ledger;

    private SeriesChart(Subject subject, String place, Indicator indicator, Ledger ledger) {
        this.subject = subject;
        this.place = place;
        this.indicator = indicator;
        this.ledger = ledger;
    }

    /** Of the indicator that says most: one with a target first, then the longest series; nothing below three whole years. */
    static Optional<Chart> of(Subject subject, String place, int number, List<Indicator> indicators, Ledger ledger) {
        return indicators.stream()
                .filter(indicator -> wholeYears(subject, indicator).size() >= LEAST_YEARS)
                .max(Comparator.comparing(
                                (Indicator one) -> !subject.targets(one).isEmpty())
                        .thenComparing(one -> wholeYears(subject, one).size())
                        .thenComparing(one -> -indicators.indexOf(one)))
                .map(indicator -> new SeriesChart(subject, place, indicator, ledger).chart(number));
    }

    private static List<Figure> wholeYears(Subject subject, Indicator indicator) {
        return subject.board().years(indicator).stream()
                .filter(SeriesPoint::isWhole)
                .toList();
    }

    private Chart chart(int number) {
        RunningTotal total = RunningTotal.of(subject, indicator);
        List<SeriesPoint> points = total == null ? SeriesPoint.years(subject, indicator) : total.points();
        String finding = total == null
                ? TrendOfFigures.sentence(
                                indicator,
                                wholeYears(subject, indicator),
                                subject.numbers()::decimals,
                                subject.groundChanged())
                        .orElse(indicator.name())
                : total.sentence(subject.numbers());
        int decimals = decimals(points);
        return new Chart(
                Chart.Kind.LINE,
                "Biểu đồ " + number + ". " + finding,
                subject.unit().fullName() + ", "
                        + VietnameseDates.window(subject.definition().period()) + ", đơn vị tính: "
                        + indicator.measuredIn(),
                indicator.measuredIn(),
                decimals,
                List.of(new Chart.Series(
                        total == null ? "Thực hiện" : "Lũy kế",
                        Chart.Role.VALUE,
                        points.stream().map(SeriesPoint::mark).toList())),
                described(points, total != null, decimals),
                total == null ? aim(points) : Chart.Aim.PACE,
                table(points, total != null, decimals));
    }

    private static Chart.Aim aim(List<SeriesPoint> points) {
        return points.stream()
                .map(SeriesPoint::target)
                .filter(Objects::nonNull)
                .map(Target::operator)
                .findFirst()
                .map(operator -> switch (operator) {
                    case AT_LEAST -> Chart.Aim.AT_LEAST;
                    case AT_MOST -> Chart.Aim.AT_MOST;
                    case EQUAL, RANGE, MILESTONE -> Chart.Aim.EQUAL;
                })
                .orElse(Chart.Aim.EQUAL);
    }

    /** As many as the point that needs most to keep its verdict in sight: down a line all are alike. */
    private int decimals(List<SeriesPoint> points) {
        NumberForm form = subject.numbers();
        return points.stream()
                .map(SeriesPoint::figure)
                .filter(Objects::nonNull)
                .mapToInt(form::decimals)
                .max()
                .orElse(indicator.decimals());
    }

    private Table table(List<SeriesPoint> points, boolean running, int decimals) {
        FigureTable table =
                new FigureTable(FigureTable.Lies.IN_ROWS, (words, figure) -> ledger.figure(place, words, figure));
        table.column(Table.Column.words("Năm", 2));
        points.forEach(point -> table.column(Table.Column.number(point.label(), "", 1)));
        if (running) {
            table.row(row("Trong năm", points.stream().map(this::ofYear).toList(), decimals));
        }
        table.row(row(
                running ? "Lũy kế" : Wording.capital(indicator.measuredIn()),
                points.stream().map(SeriesPoint::figure).toList(),
                decimals));
        return table.table("");
    }

    private @Nullable Figure ofYear(SeriesPoint point) {
        return subject.board().ofYear(indicator, point.year());
    }

    private static List<FigureCell> row(String name, List<@Nullable Figure> figures, int decimals) {
        List<FigureCell> cells = new ArrayList<>();
        cells.add(FigureCell.words(name));
        for (Figure figure : figures) {
            cells.add(
                    figure == null || figure.value() == null
                            ? new FigureCell.Unknown()
                            : new FigureCell.OfFigure(figure, decimals));
        }
        return cells;
    }

    private String described(List<SeriesPoint> points, boolean running, int decimals) {
        return "Biểu đồ đường, " + indicator.name() + (running ? ", lũy kế" : "") + " theo năm ("
                + indicator.measuredIn() + "): "
                + points.stream().map(point -> described(point, decimals)).collect(Collectors.joining("; "))
                + ".";
    }

    private String described(SeriesPoint point, int decimals) {
        Figure figure = point.figure();
        return point.label() + ": "
                + (figure == null || figure.value() == null
                        ? "chưa có số liệu"
                        : VietnameseNumbers.format(figure.value(), decimals));
    }
}
