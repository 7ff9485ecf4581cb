package vn.tongket.document.layout;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import vn.tongket.document.model.NoBreaks;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;
import vn.tongket.document.model.Typeface;

/**
 * Fits the columns of a table into a width by what stands in them: none narrower than its longest word, a number is one word,
 * and the rest goes where it takes most off the height of the rows. Where even the least is too wide the letters become smaller.
 *
 * @param size of the letters, in points
 * @param points width of each column; they sum to the width of the table
 */
public record ColumnWidths(double size, double[] points) {
    private static final double LEAST_SIZE = 8;
    /** Of both edges of a cell, and what two typefaces of one measure may differ by. */
    private static final double PADDING = 12;
    /** A heading may stand in so many lines; it does not ask for more room than that. */
    private static final double HEADING_LINES = 3;
    /** Nor does a name of a row take more lines than these, if smaller letters can give it the room. */
    private static final double NAME_LINES = 3;
    /** The room that a name may claim so, as a part of the table. */
    private static final double MOST_OF_NAME = 0.4;
    /** No column of long sentences asks for more than this part of the table. */
    private static final double MOST_OF_WIDTH = 0.6;

    /** Parts in which the room that is left is given away. */
    private static final int STEPS = 60;

    /** @param least no word breaks; @param whole no line breaks */
    private record Room(double[] least, double[] whole) {}

    public static ColumnWidths fit(Table table, double width, double wantedSize) {
        double size = wantedSize;
        Room room = room(table, size, width);
        while (DoubleStream.of(room.least).sum() > width && size > LEAST_SIZE) {
            size -= 0.5;
            room = room(table, size, width);
        }
        return new ColumnWidths(size, shared(table, room, size, width));
    }

    private static Room room(Table table, double size, double width) {
        int count = table.columns().size();
        double[] least = new double[count];
        double[] whole = new double[count];
        for (int i = 0; i < count; i++) {
            Table.Column column = table.columns().get(i);
            String unit = column.unit().isEmpty() ? "" : "(" + column.unit() + ")";
            least[i] = Math.max(longest(column.title(), true, size), longest(unit, false, size));
            whole[i] = Math.max(least[i], length(column.title(), true, size) / HEADING_LINES);
            boolean numbers = column.alignment() == Table.Alignment.RIGHT;
            for (Table.Row row : table.rows()) {
                if (row.kind() != Table.RowKind.GROUP) {
                    String words = Run.wordsOf(row.cells().get(i));
                    boolean bold = row.kind() == Table.RowKind.TOTAL;
                    double line = length(words, bold, size);
                    least[i] = Math.max(least[i], numbers ? line : longest(words, bold, size));
                    if (column.alignment() == Table.Alignment.LEFT) {
                        least[i] =
                                Math.max(least[i], Math.min(line / NAME_LINES, width * MOST_OF_NAME / table.words()));
                    }
                    whole[i] = Math.max(whole[i], Math.min(line, width * MOST_OF_WIDTH));
                }
            }
            least[i] += PADDING;
            whole[i] = Math.max(least[i], whole[i] + PADDING);
        }
        return new Room(least, whole);
    }

    /** What the writers bind is one word: {@code số 1944/QĐ-UBND}. */
    private static double longest(String words, boolean bold, double size) {
        return Stream.of(NoBreaks.in(words).split("[ \n]"))
                .mapToDouble(word -> length(word, bold, size))
                .max()
                .orElse(0);
    }

    private static double length(String words, boolean bold, double size) {
        return Typeface.of(bold, false).width(words, size);
    }

    /** Each its least; what is left where it takes most off the height of the table. */
    private static double[] shared(Table table, Room room, double size, double width) {
        double least = DoubleStream.of(room.least).sum();
        if (least >= width) {
            return DoubleStream.of(room.least).map(one -> one * width / least).toArray();
        }
        RowLines lines = RowLines.of(table, size, PADDING);
        double[] points = room.least.clone();
        double left = width - least;
        double step = left / STEPS;
        for (int i = 0; i < STEPS; i++) {
            int most = lines.gainsMost(points, step);
            if (most < 0) {
                break;
            }
            points[most] += step;
            left -= step;
        }
        return spread(points, room, left);
    }

    /** What nothing needs, in proportion to what each holds. */
    private static double[] spread(double[] points, Room room, double left) {
        double whole = DoubleStream.of(room.whole).sum();
        for (int i = 0; i < points.length; i++) {
            points[i] += left * room.whole[i] / whole;
        }
        return points;
    }

    /** Whole units (twentieths of a point) that sum exactly to the whole. */
    public int[] twips() {
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
