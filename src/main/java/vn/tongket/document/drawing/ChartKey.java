package vn.tongket.document.drawing;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.document.drawing.Drawing.Anchor;
import vn.tongket.document.drawing.Drawing.Shape;

/** The key above a plot: it takes no width from it, and a chart of one line needs none. */
final class ChartKey {
    private static final double SAMPLE = 26;
    private static final double BETWEEN = 20;
    private static final double ROW = 20;
    private static final double SIZE = 14;

    private final double width;
    private final List<Shape> shapes = new ArrayList<>();
    private double x;
    private double rows;

    private ChartKey(double width) {
        this.width = width;
    }

    /** Draws the key into the list, and returns how high it is. */
    static double draw(List<ChartColumn> columns, double width, List<Shape> into) {
        if (columns.size() < 2) {
            return 0;
        }
        ChartKey key = new ChartKey(width);
        key.rows = 1;
        columns.forEach(key::entry);
        into.addAll(key.shapes);
        return key.rows * ROW + 4;
    }

    private void entry(ChartColumn column) {
        List<String> lines = Drawing.wrapped(column.name(), width - SAMPLE - 6, SIZE);
        double longest = lines.stream()
                .mapToDouble(line -> Drawing.room(line, SIZE))
                .max()
                .orElse(0);
        if (x > 0 && x + SAMPLE + 6 + longest > width) {
            next();
        }
        sample(column);
        for (String line : lines) {
            shapes.add(new Drawing.Words(x + SAMPLE + 6, base(), line, SIZE, false, Drawing.INK, Anchor.START));
            rows += line.equals(lines.getLast()) ? 0 : 1;
        }
        x += SAMPLE + 6 + longest + BETWEEN;
    }

    private void next() {
        x = 0;
        rows++;
    }

    private double base() {
        return rows * ROW - 5;
    }

    private void sample(ChartColumn column) {
        double y = base() - 4.5;
        if (column.look() != ChartColumn.Look.POINTS) {
            boolean level = column.look() == ChartColumn.Look.LEVEL;
            shapes.add(new Drawing.Line(x, y, x + SAMPLE, y, column.colour(), level ? 1.5 : 2.5, level));
        }
        if (column.look() != ChartColumn.Look.LEVEL) {
            String fill = column.look() == ChartColumn.Look.POINTS ? Drawing.PAPER : column.colour();
            shapes.add(new Drawing.Dot(x + SAMPLE / 2, y, 3.5, fill, column.colour()));
        }
    }
}
