package vn.tongket.review.part;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Table;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.ThresholdWords;
import vn.tongket.programme.Indicator;
import vn.tongket.review.figure.Judged;
import vn.tongket.review.figure.Ledger;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.figure.TargetWords;
import vn.tongket.review.figure.Totals;
import vn.tongket.review.table.FigureCell;
import vn.tongket.review.table.FigureTable;
import vn.tongket.review.table.WholePeriod;

/** Phụ lục 6: a row an indicator, a column a year, with the level to reach, the whole period and the verdict. */
public final class IndicatorAnnex {
    private static final int MOST_YEARS_BESIDE_UNIT = 6;

    private final Subject subject;
    private final List<Indicator> indicators;
    private final FigureTable table;
    private final Totals totals;
    private final ThresholdWords thresholds = new ThresholdWords();
    private final WholePeriod period;
    private final TreeSet<Integer> years = new TreeSet<>();

    private IndicatorAnnex(Subject subject, List<Indicator> indicators, FigureTable table) {
        this.subject = subject;
        this.indicators = indicators;
        this.table = table;
        this.totals = new Totals(subject);
        this.period = new WholePeriod(subject.definition().period(), FigureTable.Lies.IN_ROWS);
        for (Indicator indicator : indicators) {
            subject.board()
                    .years(indicator)
                    .forEach(figure -> years.add(figure.window().countsForYear()));
        }
    }

    public static List<Block> of(Subject subject, List<Indicator> listed, String place, Ledger ledger) {
        List<Indicator> indicators =
                listed.stream().filter(subject.board()::hasData).toList();
        if (indicators.isEmpty()) {
            return List.of();
        }
        FigureTable table =
                new FigureTable(FigureTable.Lies.IN_ROWS, (words, figure) -> ledger.figure(place, words, figure));
        return List.of(new IndicatorAnnex(subject, indicators, table).table());
    }

    private Table table() {
        for (int i = 0; i < indicators.size(); i++) {
            period.add(
                    String.valueOf(i + 1),
                    indicators.get(i),
                    subject.board().years(indicators.get(i)),
                    totals.of(indicators.get(i)));
        }
        table.column(Table.Column.centred("TT", 0.6));
        table.column(Table.Column.words("Chỉ tiêu", 6));
        if (hasUnitColumn()) {
            table.column(Table.Column.centred("Đơn vị tính", 1.3));
        }
        if (hasTargets()) {
            table.column(Table.Column.number("Mục tiêu", "", 1));
        }
        years.forEach(year -> table.column(Table.Column.number(String.valueOf(year), "", 1)));
        if (!period.isEmpty()) {
            table.column(Table.Column.number(period.head(), "", 1.5));
        }
        if (hasTargets()) {
            table.column(Table.Column.centred("Đánh giá", 1.4));
        }
        indicators.forEach(indicator -> table.row(cells(table.rows() + 1, indicator)));
        period.notes().forEach(table::note);
        table.note(thresholds.words("dòng"));
        return table.table("");
    }

    private List<FigureCell> cells(int number, Indicator indicator) {
        Judged result = judged(indicator);
        if (result != null) {
            thresholds.add(String.valueOf(number), result.verdict());
        }
        List<FigureCell> cells = new ArrayList<>();
        cells.add(FigureCell.words(String.valueOf(number)));
        cells.add(FigureCell.words(
                hasUnitColumn() ? indicator.name() : indicator.name() + " (" + indicator.measuredIn() + ")"));
        if (hasUnitColumn()) {
            cells.add(FigureCell.words(indicator.measuredIn()));
        }
        if (hasTargets()) {
            cells.add(FigureCell.words(result == null ? "-" : TargetWords.cell(indicator, result.target())));
        }
        years.forEach(year -> cells.add(subject.cell(ofYear(indicator, year))));
        if (!period.isEmpty()) {
            cells.add(totals.cell(indicator));
        }
        if (hasTargets()) {
            cells.add(FigureCell.words(result == null ? "-" : result.words()));
        }
        return cells;
    }

    /** With many years the unit of measure stands behind the name: names need the room. */
    private boolean hasUnitColumn() {
        return years.size() <= MOST_YEARS_BESIDE_UNIT;
    }

    private boolean hasTargets() {
        return indicators.stream().anyMatch(indicator -> judged(indicator) != null);
    }

    private @Nullable Judged judged(Indicator indicator) {
        return Judged.lastOf(subject.judged(), indicator);
    }

    private @Nullable Figure ofYear(Indicator indicator, int year) {
        return subject.board().ofYear(indicator, year);
    }
}
