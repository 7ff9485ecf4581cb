package vn.tongket.document.layout;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.document.model.Table;

/** The heading of a table as cells: one row, or two where columns stand under groups. */
public record HeaderRows(List<List<Cell>> rows) {

    /** @param columnSpan columns it stands over; @param rowSpan 2 where a column has no group */
    public record Cell(String title, String unit, int column, int columnSpan, int rowSpan) {}

    public static HeaderRows of(Table table) {
        List<Table.Column> columns = table.columns();
        if (!table.hasGroups()) {
            List<Cell> row = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                row.add(new Cell(columns.get(i).title(), columns.get(i).unit(), i, 1, 1));
            }
            return new HeaderRows(List.of(row));
        }
        List<Cell> top = new ArrayList<>();
        List<Cell> below = new ArrayList<>();
        int i = 0;
        while (i < columns.size()) {
            Table.Column column = columns.get(i);
            String group = column.group();
            if (group == null) {
                top.add(new Cell(column.title(), column.unit(), i, 1, 2));
                i++;
                continue;
            }
            int start = i;
            while (i < columns.size() && group.equals(columns.get(i).group())) {
                below.add(new Cell(columns.get(i).title(), columns.get(i).unit(), i, 1, 1));
                i++;
            }
            top.add(new Cell(group, "", start, i - start, 1));
        }
        return new HeaderRows(List.of(top, below));
    }
}
