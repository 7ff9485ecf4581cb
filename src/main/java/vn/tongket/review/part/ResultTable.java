package vn.tongket.review.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.document.model.Table;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.ThresholdWords;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;
import vn.tongket.review.figure.Judged;
import vn.tongket.review.figure.Ledger;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.figure.TargetWords;
import vn.tongket.review.figure.Totals;
import vn.tongket.review.table.FigureCell;
import vn.tongket.review.table.FigureTable;
import vn.tongket.review.table.WholePeriod;

/**
 * Kết quả thực hiện chỉ tiêu of one topic: level to reach, first and last year, the whole period by each indicator's own rule
 * over time, and the verdict. A column that would be empty is left out.
 */
final class ResultTable {
    private final Subject subject;
    private final List<Indicator> indicators;
    private final FigureTable table;
    private final Totals totals;
    private final ThresholdWords thresholds = new ThresholdWords();
    private final WholePeriod period;
    private final TreeSet<Integer> years = new TreeSet<>();

    ResultTable(Subject subject, String place, List<Indicator> indicators, Ledger ledger) {
        this.subject = subject;
        this.indicators = indicators.stream()
                .filter(indicator -> subject.board().hasData(indicator)
                        || subject.judged().stream()
                                .anyMatch(one -> one.indicator().equals(indicator)))
                .toList();
        this.table = new FigureTable(FigureTable.Lies.IN_ROWS, (words, figure) -> ledger.figure(place, words, figure));
        this.totals = new Totals(subject);
        this.period = new WholePeriod(subject.definition().period(), FigureTable.Lies.IN_ROWS);
        for (Indicator indicator : this.indicators) {
            subject.board()
                    .years(indicator)
                    .forEach(figure -> years.add(figure.window().countsForYear()));
        }
    }

    /** Nothing where there is neither a series nor a target: a single figure is said in a sentence. */
    Optional<Table> table(String caption) {
        boolean worth = years.size() > 1 || indicators.stream().anyMatch(one -> judged(one) != null);
        if (indicators.isEmpty() || !worth) {
            return Optional.empty();
        }
        for (int i = 0; i < indicators.size(); i++) {
            period.add(
                    String.valueOf(i + 1),
                    indicators.get(i),
                    subject.board().years(indicators.get(i)),
                    totals.of(indicators.get(i)));
        }
        columns().forEach(table::column);
        indicators.forEach(indicator -> table.row(cells(table.rows() + 1, indicator)));
        if (hasTotals()) {
            period.notes().forEach(table::note);
        }
        table.note(thresholds.words("dòng"));
        return Optional.of(table.table(caption));
    }

    private List<Table.Column> columns() {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.centred("TT", 0.5));
        columns.add(Table.Column.words("Chỉ tiêu", 4));
        columns.add(Table.Column.centred("Đơn vị tính", 1.2));
        if (hasTargets()) {
            columns.add(Table.Column.number("Mục tiêu", "", 1));
        }
        if (!years.isEmpty()) {
            columns.add(Table.Column.number("Năm " + years.first(), "", 1));
        }
        if (years.size() > 1) {
            columns.add(Table.Column.number("Năm " + years.last(), "", 1));
        }
        if (hasTotals()) {
            columns.add(Table.Column.number(period.head(), "", 1.3));
        }
        if (hasTargets()) {
            columns.add(Table.Column.centred("Đánh giá", 1.3));
        }
        return columns;
    }

    private List<FigureCell> cells(int number, Indicator indicator) {
        Judged result = judged(indicator);
        if (result != null) {
            thresholds.add(String.valueOf(number), result.verdict());
        }
        List<FigureCell> cells = new ArrayList<>();
        cells.add(FigureCell.words(String.valueOf(number)));
        cells.add(FigureCell.words(indicator.name()));
        cells.add(FigureCell.words(indicator.measuredIn()));
        if (hasTargets()) {
            cells.add(FigureCell.words(result == null ? "-" : TargetWords.cell(indicator, result.target())));
        }
        if (!years.isEmpty()) {
            cells.add(subject.cell(ofYear(indicator, years.first())));
        }
        if (years.size() > 1) {
            cells.add(subject.cell(ofYear(indicator, years.last())));
        }
        if (hasTotals()) {
            cells.add(totals.cell(indicator));
        }
        if (hasTargets()) {
            cells.add(FigureCell.words(result == null ? "-" : result.words()));
        }
        return cells;
    }

    private boolean hasTargets() {
        return indicators.stream().anyMatch(indicator -> judged(indicator) != null);
    }

    /** The last level of a stock alone is in its last year's column already. */
    private boolean hasTotals() {
        return indicators.stream()
                .anyMatch(indicator -> indicator.timeRule() != TimeRule.LAST && totals.of(indicator) != null);
    }

    private @Nullable Judged judged(Indicator indicator) {
        return Judged.lastOf(subject.judged(), indicator);
    }

    private @Nullable Figure ofYear(Indicator indicator, int year) {
        return subject.board().ofYear(indicator, year);
    }
}
