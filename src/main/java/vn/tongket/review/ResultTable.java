package vn.tongket.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.document.Run;
import vn.tongket.document.Table;
import vn.tongket.measure.Figure;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;

/**
 * Kết quả thực hiện chỉ tiêu of one topic: level to reach, first and last year, the whole period by each indicator's own rule
 * over time, and the verdict. A column that would be empty is left out.
 */
final class ResultTable {
    private final Subject subject;
    private final List<Judged> judged;
    private final List<Indicator> indicators;
    private final TableNotes notes;
    private final TreeSet<Integer> years = new TreeSet<>();

    ResultTable(Subject subject, String place, List<Indicator> indicators, List<Judged> judged, Ledger ledger) {
        this.subject = subject;
        this.judged = judged;
        this.indicators = indicators.stream()
                .filter(indicator -> subject.board().hasData(indicator)
                        || judged.stream().anyMatch(one -> one.indicator().equals(indicator)))
                .toList();
        this.notes = new TableNotes(place, ledger);
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
        List<Table.Row> rows = new ArrayList<>();
        for (Indicator indicator : indicators) {
            rows.add(Table.Row.of(cells(rows.size() + 1, indicator)));
        }
        return Optional.of(new Table(caption, "", columns(), rows, notes.note()));
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
            columns.add(Table.Column.number(
                    Wording.capital(VietnameseDates.window(subject.definition().period())), "", 1.3));
        }
        if (hasTargets()) {
            columns.add(Table.Column.centred("Đánh giá", 1.3));
        }
        return columns;
    }

    private List<List<Run>> cells(int number, Indicator indicator) {
        Judged result = judged(indicator);
        List<List<Run>> cells = new ArrayList<>();
        cells.add(Run.of(String.valueOf(number)));
        cells.add(Run.of(indicator.name()));
        cells.add(Run.of(indicator.measuredIn()));
        if (hasTargets()) {
            cells.add(Run.of(result == null ? "–" : TargetWords.cell(indicator, result.target())));
        }
        if (!years.isEmpty()) {
            cells.add(notes.cell(ofYear(indicator, years.first())));
        }
        if (years.size() > 1) {
            cells.add(notes.cell(ofYear(indicator, years.last())));
        }
        if (hasTotals()) {
            cells.add(total(indicator));
        }
        if (hasTargets()) {
            cells.add(Run.of(result == null ? "–" : result.words()));
        }
        return cells;
    }

    private List<Run> total(Indicator indicator) {
        return isOfItsOwn(indicator)
                ? notes.cell(subject.board().total(indicator), manner(indicator.timeRule()))
                : Run.of("–");
    }

    /** The last level of a stock is in its last year's column already. */
    private boolean isOfItsOwn(Indicator indicator) {
        return indicator.timeRule() != TimeRule.LAST && subject.board().total(indicator) != null;
    }

    static String manner(TimeRule rule) {
        return switch (rule) {
            case SUM -> "tổng";
            case MEAN, CAGR, MEAN_OF_RATES -> "bình quân";
            case RATIO_OF_SUMS -> "chung";
            case LAST, NONE -> "";
        };
    }

    private boolean hasTargets() {
        return indicators.stream().anyMatch(indicator -> judged(indicator) != null);
    }

    private boolean hasTotals() {
        return indicators.stream().anyMatch(this::isOfItsOwn);
    }

    private @Nullable Judged judged(Indicator indicator) {
        return Judged.lastOf(judged, indicator);
    }

    private @Nullable Figure ofYear(Indicator indicator, int year) {
        return subject.board().ofYear(indicator, year);
    }
}
