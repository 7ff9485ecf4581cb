package vn.tongket.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.document.Block;
import vn.tongket.document.Chart;
import vn.tongket.document.Run;
import vn.tongket.document.Table;
import vn.tongket.measure.Exactness;
import vn.tongket.measure.Figure;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;
import vn.tongket.review.text.TrendOfFigures;

/**
 * One series of a topic as a line with its figures in a table below. The title says what happened, computed from the two
 * ends only: {@code Tỷ lệ hộ nghèo giảm từ 9,8% (năm 2016) xuống 3,1% (năm 2025)}.
 */
final class SeriesChart {
    private static final int LEAST_YEARS = 3;

    private SeriesChart() {}

    /** Of the indicator that says most: one with a target first, then the longest series; nothing below three years. */
    static List<Block> of(Subject subject, String place, List<Indicator> indicators, Ledger ledger) {
        return indicators.stream()
                .filter(indicator -> subject.board().years(indicator).size() >= LEAST_YEARS)
                .max(Comparator.comparing(
                                (Indicator one) -> !subject.targets(one).isEmpty())
                        .thenComparing(one -> subject.board().years(one).size())
                        .thenComparing(one -> -indicators.indexOf(one)))
                .map(indicator -> blocks(subject, place, indicator, ledger))
                .orElse(List.of());
    }

    private static List<Block> blocks(Subject subject, String place, Indicator indicator, Ledger ledger) {
        List<Figure> years = subject.board().allYears(indicator);
        List<Chart.Mark> marks =
                years.stream().map(figure -> mark(subject, indicator, figure)).toList();
        Chart chart = new Chart(
                Chart.Kind.LINE,
                finding(subject, indicator, subject.board().years(indicator)),
                subject.unit().fullName() + ", "
                        + VietnameseDates.window(subject.definition().period()) + ", đơn vị tính: "
                        + indicator.measuredIn(),
                indicator.measuredIn(),
                indicator.decimals(),
                List.of(new Chart.Series(indicator.name(), Chart.Role.VALUE, marks)),
                described(indicator, years));
        return List.of(chart, table(place, indicator, years, ledger));
    }

    private static Chart.Mark mark(Subject subject, Indicator indicator, Figure figure) {
        return new Chart.Mark(
                label(figure),
                figure.value(),
                level(subject, indicator, figure),
                false,
                figure.exactness() == Exactness.ESTIMATED,
                "");
    }

    private static @Nullable BigDecimal level(Subject subject, Indicator indicator, Figure figure) {
        return subject.targets(indicator).stream()
                .filter(target -> target.operator() != Target.Operator.RANGE)
                .filter(target -> target.isYearly()
                        ? target.window().contains(figure.window().lastDay())
                        : target.window().countsForYear() == figure.window().countsForYear())
                .map(Target::level)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Table table(String place, Indicator indicator, List<Figure> years, Ledger ledger) {
        TableNotes notes = new TableNotes(place, ledger);
        List<Table.Column> columns = new ArrayList<>();
        List<List<Run>> cells = new ArrayList<>();
        columns.add(Table.Column.words("Năm", 2));
        cells.add(Run.of(Wording.capital(indicator.measuredIn())));
        for (Figure figure : years) {
            columns.add(Table.Column.number(label(figure), "", 1));
            cells.add(notes.cell(figure));
        }
        return new Table("", "", columns, List.of(Table.Row.of(cells)), List.of());
    }

    /** What the series did, where that can honestly be said; else what it is. */
    private static String finding(Subject subject, Indicator indicator, List<Figure> years) {
        return TrendOfFigures.sentence(indicator, years, subject.groundChanged())
                .orElse(indicator.name());
    }

    private static String described(Indicator indicator, List<Figure> years) {
        return "Biểu đồ đường, " + indicator.name() + " theo năm ("
                + indicator.measuredIn() + "): "
                + years.stream()
                        .map(figure -> label(figure) + ": "
                                + (figure.value() == null
                                        ? "chưa có số liệu"
                                        : VietnameseNumbers.format(figure.value(), indicator.decimals())))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String label(Figure figure) {
        return String.valueOf(figure.window().countsForYear());
    }
}
