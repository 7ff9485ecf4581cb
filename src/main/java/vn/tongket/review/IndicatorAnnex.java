package vn.tongket.review;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.document.Block;
import vn.tongket.document.Run;
import vn.tongket.document.Table;
import vn.tongket.measure.Figure;
import vn.tongket.programme.Indicator;

/** Phụ lục 6: a row an indicator, a column a year, with the level to reach, the whole period and the verdict. */
final class IndicatorAnnex {
    private static final int MOST_YEARS_BESIDE_UNIT = 6;

    private final Subject subject;
    private final List<Judged> judged;
    private final List<Indicator> indicators;
    private final TableNotes notes;
    private final TreeSet<Integer> years = new TreeSet<>();

    private IndicatorAnnex(Subject subject, List<Judged> judged, List<Indicator> indicators, TableNotes notes) {
        this.subject = subject;
        this.judged = judged;
        this.indicators = indicators;
        this.notes = notes;
        for (Indicator indicator : indicators) {
            subject.board()
                    .years(indicator)
                    .forEach(figure -> years.add(figure.window().countsForYear()));
        }
    }

    static List<Block> of(Subject subject, List<Indicator> listed, List<Judged> judged, String place, Ledger ledger) {
        List<Indicator> indicators =
                listed.stream().filter(subject.board()::hasData).toList();
        if (indicators.isEmpty()) {
            return List.of();
        }
        return List.of(new IndicatorAnnex(subject, judged, indicators, new TableNotes(place, ledger)).table());
    }

    private Table table() {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.centred("TT", 0.6));
        columns.add(Table.Column.words("Chỉ tiêu", 6));
        if (hasUnitColumn()) {
            columns.add(Table.Column.centred("Đơn vị tính", 1.3));
        }
        if (hasTargets()) {
            columns.add(Table.Column.number("Mục tiêu", "", 1));
        }
        years.forEach(year -> columns.add(Table.Column.number(String.valueOf(year), "", 1)));
        columns.add(Table.Column.number(
                Wording.capital(VietnameseDates.window(subject.definition().period())), "", 1.5));
        if (hasTargets()) {
            columns.add(Table.Column.centred("Đánh giá", 1.4));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (Indicator indicator : indicators) {
            rows.add(Table.Row.of(cells(rows.size() + 1, indicator)));
        }
        return new Table("", "", columns, rows, notes.note());
    }

    private List<List<Run>> cells(int number, Indicator indicator) {
        Judged result = judged(indicator);
        List<List<Run>> cells = new ArrayList<>();
        cells.add(Run.of(String.valueOf(number)));
        cells.add(Run.of(hasUnitColumn() ? indicator.name() : indicator.name() + " (" + indicator.measuredIn() + ")"));
        if (hasUnitColumn()) {
            cells.add(Run.of(indicator.measuredIn()));
        }
        if (hasTargets()) {
            cells.add(Run.of(result == null ? "–" : TargetWords.cell(indicator, result.target())));
        }
        years.forEach(year -> cells.add(notes.cell(ofYear(indicator, year))));
        Figure total = subject.board().total(indicator);
        cells.add(total == null ? Run.of("–") : notes.cell(total, ResultTable.manner(indicator.timeRule())));
        if (hasTargets()) {
            cells.add(Run.of(result == null ? "–" : result.words()));
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
        return Judged.lastOf(judged, indicator);
    }

    private @Nullable Figure ofYear(Indicator indicator, int year) {
        return subject.board().ofYear(indicator, year);
    }
}
