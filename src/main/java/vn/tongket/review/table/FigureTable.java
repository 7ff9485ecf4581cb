package vn.tongket.review.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;

/**
 * Puts a table of figures together: first what stands in its cells, then, with all of them known, marks and notes. A note
 * that most cells share needs no mark; one that a whole row (or column) shares is marked once, at its name.
 */
public final class FigureTable {
    private static final int MOST_PART_DECIMALS = 2;

    /** What an indicator takes: a row, or a column. */
    public enum Lies {
        IN_ROWS,
        IN_COLUMNS
    }

    private final Lies lies;
    private final BiFunction<String, Figure, Run> live;
    private final List<Table.Column> columns = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private record Line(Table.RowKind kind, List<FigureCell> cells) {}

    /** @param live makes the run of a figure out of its words */
    public FigureTable(Lies lies, BiFunction<String, Figure, Run> live) {
        this.lies = lies;
        this.live = live;
    }

    public void column(Table.Column column) {
        columns.add(column);
    }

    public void row(List<FigureCell> cells) {
        lines.add(new Line(Table.RowKind.BODY, List.copyOf(cells)));
    }

    public void total(List<FigureCell> cells) {
        lines.add(new Line(Table.RowKind.TOTAL, List.copyOf(cells)));
    }

    /** A heading over the rows that follow. */
    public void group(String title) {
        lines.add(new Line(Table.RowKind.GROUP, List.of(FigureCell.words(title))));
    }

    /** A sentence below the table, before what is said of its figures; nothing if empty. */
    public void note(String sentence) {
        if (!sentence.isEmpty()) {
            notes.add(sentence);
        }
    }

    public int rows() {
        return lines.size();
    }

    public Table table(String caption) {
        Marks marks = new Marks(lies, grid(), columns);
        List<Table.Column> heads = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            heads.add(marked(columns.get(column), marks.ofColumn(column)));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            rows.add(new Table.Row(lines.get(row).kind(), cells(row, marks)));
        }
        return new Table(caption, "", heads, rows, note(marks));
    }

    private List<List<FigureCell>> grid() {
        return lines.stream()
                .map(line -> line.kind() == Table.RowKind.GROUP ? List.<FigureCell>of() : line.cells())
                .toList();
    }

    private static Table.Column marked(Table.Column column, String mark) {
        return mark.isEmpty()
                ? column
                : new Table.Column(
                        column.title() + " " + mark,
                        column.unit(),
                        column.weight(),
                        column.alignment(),
                        column.group());
    }

    private List<List<Run>> cells(int row, Marks marks) {
        List<List<Run>> cells = new ArrayList<>();
        List<FigureCell> line = lines.get(row).cells();
        for (int column = 0; column < line.size(); column++) {
            List<Run> runs = new ArrayList<>(runs(line.get(column), column));
            String mark = marks.of(row, column);
            if (!mark.isEmpty()) {
                runs.add(Run.text(" " + mark));
            }
            cells.add(runs);
        }
        return cells;
    }

    private List<Run> runs(FigureCell cell, int column) {
        return switch (cell) {
            case FigureCell.Words words -> words.runs();
            case FigureCell.OfFigure of ->
                List.of(number(VietnameseNumbers.format(value(of.figure()), of.decimals()), of.figure()));
            case FigureCell.OfPart of ->
                List.of(number(VietnameseNumbers.format(of.part(), partDecimals(column)), of.figure()));
            case FigureCell.Unknown _ -> Run.of(Signs.UNKNOWN);
            case FigureCell.NotApplicable _ -> Run.of(Signs.NOT_APPLICABLE);
        };
    }

    private Run number(String number, Figure figure) {
        return live.apply(number + (figure.exactness() == Exactness.ESTIMATED ? Signs.ESTIMATE : ""), figure);
    }

    private static BigDecimal value(Figure figure) {
        return Objects.requireNonNull(figure.value(), "a cell of a figure has a value");
    }

    /** As many as the most exact of the column needs, so that all are alike. */
    private int partDecimals(int column) {
        return VietnameseNumbers.decimalsOfColumn(
                lines.stream()
                        .filter(line -> line.kind() != Table.RowKind.GROUP)
                        .map(line -> line.cells().get(column))
                        .filter(FigureCell.OfPart.class::isInstance)
                        .map(cell -> ((FigureCell.OfPart) cell).part()),
                MOST_PART_DECIMALS);
    }

    private List<Run> note(Marks marks) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(marks.notes());
        all.addAll(new Signs(figures(), has(FigureCell.Unknown.class), has(FigureCell.NotApplicable.class)).notes());
        return all.isEmpty() ? List.of() : List.of(Run.italic("Ghi chú: " + String.join(" ", all)));
    }

    private List<Figure> figures() {
        return lines.stream()
                .flatMap(line -> line.cells().stream())
                .map(FigureCell::figureOrNull)
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean has(Class<? extends FigureCell> kind) {
        return lines.stream().flatMap(line -> line.cells().stream()).anyMatch(kind::isInstance);
    }

    /** Where a row's name stands: the first column of words that is not its serial number. */
    static int nameColumn(List<Table.Column> columns) {
        Optional<Integer> first = IntStream.range(0, columns.size())
                .boxed()
                .filter(column -> columns.get(column).alignment() == Table.Alignment.LEFT)
                .findFirst();
        return first.orElse(0);
    }

    static @Nullable Figure figure(List<FigureCell> cells, int column) {
        return column < cells.size() ? cells.get(column).figureOrNull() : null;
    }
}
