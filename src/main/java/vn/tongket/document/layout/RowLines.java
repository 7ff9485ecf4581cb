package vn.tongket.document.layout;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;
import vn.tongket.document.model.Typeface;

/**
 * How many lines the cells of a table need at given widths. A row is as high as its highest cell; cells that are nearly as high
 * count a little too, so that room goes to several long ones together.
 *
 * @param rows length of the words of each cell, in points
 */
record RowLines(List<double[]> rows, double padding) {
    /** Words do not fill lines to their ends. */
    private static final double UNEVEN = 1.1;

    /** Of headings one line counts like one of a row. */
    static RowLines of(Table table, double size, double padding) {
        List<double[]> rows = new ArrayList<>();
        rows.add(table.columns().stream()
                .mapToDouble(column -> length(column.title(), true, size))
                .toArray());
        for (Table.Row row : table.rows()) {
            if (row.kind() != Table.RowKind.GROUP) {
                rows.add(row.cells().stream()
                        .mapToDouble(cell -> length(Run.wordsOf(cell), row.kind() == Table.RowKind.TOTAL, size))
                        .toArray());
            }
        }
        return new RowLines(rows, padding);
    }

    private static double length(String words, boolean bold, double size) {
        return Typeface.of(bold, false).width(words, size);
    }

    /** The column that makes the table lowest when it is widened by so much; -1 where no line breaks any more. */
    int gainsMost(double[] points, double step) {
        int best = -1;
        double gained = 0;
        for (int column = 0; column < points.length; column++) {
            double gain = 0;
            for (double[] row : rows) {
                double now = lines(row[column], points[column]);
                if (now > 1) {
                    gain += height(row, points, -1, 0) - height(row, points, column, step);
                }
            }
            if (gain > gained) {
                gained = gain;
                best = column;
            }
        }
        return best;
    }

    /** Nearly the highest cell's: the fourth root of the fourth powers' sum. */
    private double height(double[] row, double[] points, int widened, double by) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            double lines = lines(row[i], points[i] + (i == widened ? by : 0));
            sum += lines * lines * lines * lines;
        }
        return Math.sqrt(Math.sqrt(sum));
    }

    private double lines(double length, double width) {
        return Math.max(1, length / Math.max(1, width - padding) * UNEVEN);
    }
}
