package vn.tongket.document.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bảng. Header rows follow from the columns; they repeat on every page and no row breaks across two.
 *
 * @param caption with its number if it has one: {@code Bảng 1. Kết quả thực hiện chỉ tiêu}; empty for none
 * @param unit the unit all columns share, printed above at the right: {@code Đơn vị tính: người}; empty where each column has its own
 * @param note runs below the table: source, cut-off, meaning of signs; empty for none
 */
public record Table(String caption, String unit, List<Column> columns, List<Row> rows, List<Run> note)
        implements Block {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        note = List.copyOf(note);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A table has columns: " + caption);
        }
        for (Row row : rows) {
            int expected = row.kind() == RowKind.GROUP ? 1 : columns.size();
            if (row.cells().size() != expected) {
                throw new IllegalArgumentException(
                        "A row of \"" + caption + "\" has " + row.cells().size() + " cells, not " + expected);
            }
        }
    }

    /**
     * @param title heading of the column
     * @param unit unit of measure of this column, printed below the title in brackets; empty for none
     * @param weight width relative to the other columns, above 0
     * @param group a heading over this and the neighbouring columns of the same group; null for none
     */
    public record Column(
            String title,
            String unit,
            double weight,
            Alignment alignment,
            @Nullable String group) {
        public Column {
            if (weight <= 0) {
                throw new IllegalArgumentException("A column has a width above 0: " + title);
            }
        }

        /** A column of words. */
        public static Column words(String title, double weight) {
            return new Column(title, "", weight, Alignment.LEFT, null);
        }

        /** A column of numbers, aligned right. */
        public static Column number(String title, String unit, double weight) {
            return new Column(title, unit, weight, Alignment.RIGHT, null);
        }

        /** A narrow centred column: a serial number, a mark, a day. */
        public static Column centred(String title, double weight) {
            return new Column(title, "", weight, Alignment.CENTRE, null);
        }

        public Column in(String heading) {
            return new Column(title, unit, weight, alignment, heading);
        }
    }

    /** Where words stand in their cell or paragraph. */
    public enum Alignment {
        LEFT,
        CENTRE,
        RIGHT,
        JUSTIFY
    }

    /**
     * @param cells one a column; of a {@link RowKind#GROUP} row one, over the whole width
     */
    public record Row(RowKind kind, List<List<Run>> cells) {
        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }

        public static Row of(List<List<Run>> cells) {
            return new Row(RowKind.BODY, cells);
        }

        public static Row group(String title) {
            return new Row(RowKind.GROUP, List.of(Run.of(title)));
        }

        public static Row total(List<List<Run>> cells) {
            return new Row(RowKind.TOTAL, cells);
        }
    }

    /** What a row is among the rows. */
    public enum RowKind {
        BODY,
        GROUP,
        TOTAL
    }

    /** How many columns hold words. */
    public long words() {
        return columns.stream()
                .filter(column -> column.alignment() == Alignment.LEFT)
                .count();
    }

    /** Whether any column stands under a group, so that the heading has two rows. */
    public boolean hasGroups() {
        return columns.stream().anyMatch(column -> column.group() != null);
    }
}
