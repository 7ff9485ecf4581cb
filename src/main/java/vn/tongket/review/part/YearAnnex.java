package vn.tongket.review.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Table;
import vn.tongket.measure.figure.Figure;
import vn.tongket.programme.Indicator;
import vn.tongket.review.figure.Ledger;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.figure.Totals;
import vn.tongket.review.table.FigureCell;
import vn.tongket.review.table.FigureTable;
import vn.tongket.review.table.WholePeriod;

/**
 * Annexes with a row a year and a column an indicator, a ratio with the two numbers it comes from; the last row is the whole
 * period. More columns than a page carries make another table, each with about as many.
 */
public final class YearAnnex {
    private static final int MOST_COLUMNS = 9;

    private final Subject subject;
    private final List<Indicator> indicators;
    private final FigureTable table;
    private final Totals totals;
    private final WholePeriod period;
    private final TreeSet<Integer> years = new TreeSet<>();

    private YearAnnex(Subject subject, FigureTable table, List<Indicator> indicators) {
        this.subject = subject;
        this.indicators = indicators;
        this.table = table;
        this.totals = new Totals(subject);
        this.period = new WholePeriod(subject.definition().period(), FigureTable.Lies.IN_COLUMNS);
        for (Indicator indicator : indicators) {
            List<Figure> figures = subject.board().years(indicator);
            figures.forEach(figure -> years.add(figure.window().countsForYear()));
            period.add("“" + indicator.name() + "”", indicator, figures, totals.of(indicator));
        }
    }

    public static List<Block> of(Subject subject, List<Indicator> listed, String place, Ledger ledger) {
        List<Indicator> indicators =
                listed.stream().filter(subject.board()::hasData).toList();
        List<Block> tables = new ArrayList<>();
        for (List<Indicator> some : pages(indicators)) {
            FigureTable table = new FigureTable(
                    FigureTable.Lies.IN_COLUMNS, (words, figure) -> ledger.figure(place, words, figure));
            tables.add(new YearAnnex(subject, table, some).table());
        }
        return tables;
    }

    private static List<List<Indicator>> pages(List<Indicator> indicators) {
        int all = indicators.stream().mapToInt(YearAnnex::width).sum();
        int count = Math.max(1, (all + MOST_COLUMNS - 1) / MOST_COLUMNS);
        int share = (all + count - 1) / count;
        List<List<Indicator>> pages = new ArrayList<>();
        int used = 0;
        for (Indicator indicator : indicators) {
            boolean full = used >= share || used + width(indicator) > MOST_COLUMNS;
            if (pages.isEmpty() || full) {
                pages.add(new ArrayList<>());
                used = 0;
            }
            pages.getLast().add(indicator);
            used += width(indicator);
        }
        return pages;
    }

    private static int width(Indicator indicator) {
        return indicator.hasParts() ? 3 : 1;
    }

    private Table table() {
        table.column(Table.Column.words("Năm", 1.4));
        indicators.forEach(indicator -> columns(indicator).forEach(table::column));
        for (int year : years) {
            table.row(row(
                    String.valueOf(year),
                    indicator -> subject.board().ofYear(indicator, year),
                    indicator -> subject.cell(subject.board().ofYear(indicator, year))));
        }
        if (!period.isEmpty()) {
            List<FigureCell> cells = row(period.head(), totals::of, totals::cell);
            if (years.isEmpty()) {
                table.row(cells);
            } else {
                table.total(cells);
            }
            period.notes().forEach(table::note);
        }
        return table.table("");
    }

    private List<FigureCell> row(
            String label, Function<Indicator, @Nullable Figure> of, Function<Indicator, FigureCell> cell) {
        List<FigureCell> cells = new ArrayList<>();
        cells.add(FigureCell.words(label));
        for (Indicator indicator : indicators) {
            Figure figure = of.apply(indicator);
            FigureCell value = cell.apply(indicator);
            if (indicator.hasParts()) {
                cells.add(part(value, figure, figure == null ? null : figure.denominator()));
                cells.add(part(value, figure, figure == null ? null : figure.numerator()));
            }
            cells.add(value);
        }
        return cells;
    }

    private static FigureCell part(FigureCell value, @Nullable Figure figure, java.math.@Nullable BigDecimal part) {
        return value instanceof FigureCell.NotApplicable ? value : FigureCell.part(figure, part);
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
}
