package vn.tongket.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.document.Block;
import vn.tongket.document.Run;
import vn.tongket.document.Table;
import vn.tongket.measure.Figure;
import vn.tongket.programme.Indicator;

/**
 * Annexes with a row a year and a column an indicator, a ratio with the two numbers it comes from; the last row is the whole
 * period. More columns than a page carries make another table.
 */
final class YearAnnex {
    private static final int MOST_COLUMNS = 9;

    private final Subject subject;
    private final TableNotes notes;
    private final TreeSet<Integer> years = new TreeSet<>();

    private YearAnnex(Subject subject, TableNotes notes, List<Indicator> indicators) {
        this.subject = subject;
        this.notes = notes;
        for (Indicator indicator : indicators) {
            subject.board()
                    .years(indicator)
                    .forEach(figure -> years.add(figure.window().countsForYear()));
        }
    }

    static List<Block> of(Subject subject, List<Indicator> listed, String place, Ledger ledger) {
        List<Indicator> indicators =
                listed.stream().filter(subject.board()::hasData).toList();
        List<Block> tables = new ArrayList<>();
        for (List<Indicator> some : pages(indicators)) {
            tables.add(new YearAnnex(subject, new TableNotes(place, ledger), some).table(some));
        }
        return tables;
    }

    private static List<List<Indicator>> pages(List<Indicator> indicators) {
        List<List<Indicator>> pages = new ArrayList<>();
        int used = MOST_COLUMNS;
        for (Indicator indicator : indicators) {
            int width = indicator.hasParts() ? 3 : 1;
            if (used + width > MOST_COLUMNS) {
                pages.add(new ArrayList<>());
                used = 0;
            }
            pages.getLast().add(indicator);
            used += width;
        }
        return pages;
    }

    private Table table(List<Indicator> indicators) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.words("Năm", 1.4));
        indicators.forEach(indicator -> columns.addAll(columns(indicator)));
        List<Table.Row> rows = new ArrayList<>();
        for (int year : years) {
            rows.add(Table.Row.of(row(String.valueOf(year), indicators, indicator -> ofYear(indicator, year))));
        }
        if (indicators.stream().anyMatch(indicator -> subject.board().total(indicator) != null)) {
            String period =
                    Wording.capital(VietnameseDates.window(subject.definition().period()));
            List<List<Run>> cells =
                    row(period, indicators, indicator -> subject.board().total(indicator));
            rows.add(years.isEmpty() ? Table.Row.of(cells) : Table.Row.total(cells));
        }
        return new Table("", "", columns, rows, notes.note());
    }

    private List<List<Run>> row(
            String label, List<Indicator> indicators, java.util.function.Function<Indicator, @Nullable Figure> of) {
        List<List<Run>> cells = new ArrayList<>();
        cells.add(Run.of(label));
        for (Indicator indicator : indicators) {
            Figure figure = of.apply(indicator);
            if (indicator.hasParts()) {
                cells.add(notes.part(figure, figure == null ? null : figure.denominator()));
                cells.add(notes.part(figure, figure == null ? null : figure.numerator()));
            }
            cells.add(notes.cell(figure));
        }
        return cells;
    }

    private static List<Table.Column> columns(Indicator indicator) {
        if (!indicator.hasParts()) {
            return List.of(Table.Column.number(indicator.name(), indicator.measuredIn(), 1));
        }
        return List.of(
                Table.Column.number(Objects.requireNonNullElse(indicator.denominatorName(), "Tổng số"), "", 1)
                        .in(indicator.name()),
                Table.Column.number(Objects.requireNonNullElse(indicator.numeratorName(), "Thực hiện"), "", 1)
                        .in(indicator.name()),
                Table.Column.number("Tỷ lệ", indicator.measuredIn(), 1).in(indicator.name()));
    }

    private @Nullable Figure ofYear(Indicator indicator, int year) {
        return subject.board().ofYear(indicator, year);
    }
}
