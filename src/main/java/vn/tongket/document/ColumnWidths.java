package vn.tongket.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fits the columns of a table into a width: shared by weight, but no column narrower than its longest word, and a number
 * is one word. Where even that is too wide the letters become smaller.
 *
 * @param size of the letters, in points
 * @param points width of each column; they sum to the width of the table
 */
record ColumnWidths(double size, double[] points) {
    private static final double LEAST_SIZE = 8;
    private static final double PADDING = 9;

    static ColumnWidths fit(Table table, double width, double wantedSize) {
        double size = wantedSize;
        double[] least = least(table, size);
        while (Arrays.stream(least).sum() > width && size > LEAST_SIZE) {
            size -= 0.5;
            least = least(table, size);
        }
        return new ColumnWidths(size, shared(table, least, width));
    }

    private static double[] least(Table table, double size) {
        double[] least = new double[table.columns().size()];
        for (int i = 0; i < least.length; i++) {
            Table.Column column = table.columns().get(i);
            least[i] = Math.max(longest(column.title(), true, size), longest(column.unit(), false, size));
            for (Table.Row row : table.rows()) {
                if (row.kind() != Table.RowKind.GROUP) {
                    String words = Run.wordsOf(row.cells().get(i));
                    boolean whole = column.alignment() == Table.Alignment.RIGHT;
                    boolean bold = row.kind() == Table.RowKind.TOTAL;
                    least[i] = Math.max(least[i], whole ? length(words, bold, size) : longest(words, bold, size));
                }
            }
            least[i] += PADDING;
        }
        return least;
    }

    private static double longest(String words, boolean bold, double size) {
        return Stream.of(words.split("[ \n]"))
                .mapToDouble(word -> length(word, bold, size))
                .max()
                .orElse(0);
    }

    private static double length(String words, boolean bold, double size) {
        return Typeface.of(bold, false).width(words, size);
    }

    /** By weight; columns that would be too narrow get what they need, the others share the rest. */
    private static double[] shared(Table table, double[] least, double width) {
        List<Table.Column> columns = table.columns();
        boolean[] fixed = new boolean[columns.size()];
        double[] points = new double[columns.size()];
        boolean settled = false;
        while (!settled) {
            settled = true;
            double rest = width;
            double weights = 0;
            for (int i = 0; i < points.length; i++) {
                rest -= fixed[i] ? least[i] : 0;
                weights += fixed[i] ? 0 : columns.get(i).weight();
            }
            for (int i = 0; i < points.length; i++) {
                points[i] = fixed[i] ? least[i] : rest * columns.get(i).weight() / weights;
                if (!fixed[i] && points[i] < least[i]) {
                    fixed[i] = true;
                    settled = false;
                }
            }
        }
        return scaled(points, width);
    }

    /** When all are at their least, there is something left or a little missing: both are shared out. */
    private static double[] scaled(double[] points, double width) {
        double sum = Arrays.stream(points).sum();
        return Arrays.stream(points).map(one -> one * width / sum).toArray();
    }

    /** Whole units (twentieths of a point) that sum exactly to the whole. */
    int[] twips() {
        int[] twips = new int[points.length];
        double position = 0;
        int used = 0;
        for (int i = 0; i < points.length; i++) {
            position += points[i];
            twips[i] = (int) Math.round(position * 20) - used;
            used += twips[i];
        }
        return twips;
    }
}
