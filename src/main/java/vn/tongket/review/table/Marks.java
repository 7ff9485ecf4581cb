package vn.tongket.review.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;
import vn.tongket.measure.figure.Figure;

/**
 * Which cells take which mark. What many figures of the table share is one note without a mark, with the exceptions named;
 * what all figures of a row (or column) share is marked at its name; what is left is marked in the cell.
 */
final class Marks {
    /** A third of the figures: what so many share is said of the table. */
    private static final int MANY = 3;

    private record Place(int row, int column) {}

    private final FigureTable.Lies lies;
    private final List<Table.Column> columns;
    private final Map<Place, Figure> figures = new LinkedHashMap<>();
    private final Map<Why, List<Figure>> byWhy = new LinkedHashMap<>();
    private final Map<Why, String> marks = new LinkedHashMap<>();
    private final Map<Place, String> cells = new HashMap<>();
    private final Map<Integer, String> heads = new HashMap<>();
    private final List<List<FigureCell>> grid;
    private final Optional<Why> shared;

    Marks(FigureTable.Lies lies, List<List<FigureCell>> grid, List<Table.Column> columns) {
        this.lies = lies;
        this.columns = columns;
        this.grid = grid;
        for (int row = 0; row < grid.size(); row++) {
            for (int column = 0; column < grid.get(row).size(); column++) {
                Figure figure = FigureTable.figure(grid.get(row), column);
                if (figure != null) {
                    figures.put(new Place(row, column), figure);
                    byWhy.computeIfAbsent(Why.of(figure), why -> new ArrayList<>())
                            .add(figure);
                }
            }
        }
        shared = byWhy.entrySet().stream()
                .filter(why -> !why.getKey().isNothing()
                        && !why.getKey().thin()
                        && MANY * why.getValue().size() >= figures.size())
                .max(Comparator.comparing(why -> why.getValue().size()))
                .map(Map.Entry::getKey);
        figures.keySet().stream().map(this::line).distinct().sorted().forEach(this::mark);
    }

    /** A row or a column: whichever an indicator takes. */
    private void mark(int line) {
        List<Map.Entry<Place, Figure>> ofLine = figures.entrySet().stream()
                .filter(one -> line(one.getKey()) == line)
                .toList();
        Set<Why> whys = new LinkedHashSet<>();
        ofLine.forEach(one -> whys.add(Why.of(one.getValue())));
        if (whys.size() == 1) {
            put(whys.iterator().next()).ifPresent(mark -> head(line, mark));
            return;
        }
        for (Map.Entry<Place, Figure> one : ofLine) {
            put(Why.of(one.getValue())).ifPresent(mark -> cells.put(one.getKey(), mark));
        }
    }

    private void head(int line, String mark) {
        if (lies == FigureTable.Lies.IN_ROWS) {
            cells.put(new Place(line, FigureTable.nameColumn(columns)), mark);
        } else {
            heads.put(line, mark);
        }
    }

    private int line(Place place) {
        return lies == FigureTable.Lies.IN_ROWS ? place.row() : place.column();
    }

    /** Its mark; nothing where it needs none. */
    private Optional<String> put(Why why) {
        if (why.isNothing() || shared.filter(why::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(marks.computeIfAbsent(why, unmarked -> "(" + (marks.size() + 1) + ")"));
    }

    String of(int row, int column) {
        return cells.getOrDefault(new Place(row, column), "");
    }

    String ofColumn(int column) {
        return heads.getOrDefault(column, "");
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        shared.ifPresent(why -> notes.add(why.words(byWhy.getOrDefault(why, List.of())) + exceptions() + "."));
        List<String> more = new ArrayList<>();
        List<String> partly = new ArrayList<>();
        List<String> others = new ArrayList<>();
        marks.forEach((why, mark) -> {
            Why beyond = why.beyond(shared);
            if (beyond.isOnlyMore()) {
                more.add(mark + " " + beyond.missingNames());
            } else if (beyond.isOnlyPartly()) {
                partly.add(mark + " " + beyond.partlyNames(byWhy.getOrDefault(why, List.of())));
            } else {
                others.add(mark + " " + beyond.words(byWhy.getOrDefault(why, List.of())) + ".");
            }
        });
        if (!more.isEmpty()) {
            notes.add("Thiếu thêm: " + String.join("; ", more) + ".");
        }
        if (!partly.isEmpty()) {
            notes.add("Chỉ có số một phần kỳ: " + String.join("; ", partly) + ".");
        }
        notes.addAll(others);
        return notes;
    }

    /** Rows or columns that are whole beside a note that many share. */
    private String exceptions() {
        List<Integer> whole = figures.keySet().stream()
                .map(this::line)
                .distinct()
                .sorted()
                .filter(line -> figures.entrySet().stream()
                        .filter(one -> line(one.getKey()) == line)
                        .allMatch(one -> Why.of(one.getValue()).isNothing()))
                .toList();
        if (whole.isEmpty()) {
            return "";
        }
        if (lies == FigureTable.Lies.IN_ROWS) {
            return ", trừ dòng "
                    + String.join(", ", whole.stream().map(this::serial).toList());
        }
        Set<String> names = new LinkedHashSet<>();
        whole.forEach(column -> names.add("“" + name(columns.get(column)) + "”"));
        return ", trừ cột " + String.join(", ", names);
    }

    /** As the row itself is numbered. */
    private String serial(int row) {
        return grid.get(row).getFirst() instanceof FigureCell.Words words ? Run.wordsOf(words.runs()) : "";
    }

    private static String name(Table.Column column) {
        return column.group() == null ? column.title() : column.group();
    }
}
