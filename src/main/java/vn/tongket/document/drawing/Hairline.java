package vn.tongket.document.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A line of the grid behind a plot: it stops before words and goes on after them. */
final class Hairline {
    private static final double GAP = 2;

    private Hairline() {}

    static List<Drawing.Line> around(double left, double right, double y, List<Drawing.Words> words) {
        List<Area> across = words.stream()
                .map(word -> Area.of(word).grown(GAP))
                .filter(area -> area.top() < y && y < area.bottom())
                .sorted(Comparator.comparingDouble(Area::left))
                .toList();
        List<Drawing.Line> pieces = new ArrayList<>();
        double from = left;
        for (Area area : across) {
            piece(from, Math.min(area.left(), right), y, pieces);
            from = Math.max(from, area.right());
        }
        piece(from, right, y, pieces);
        return pieces;
    }

    private static void piece(double from, double to, double y, List<Drawing.Line> pieces) {
        if (to > from) {
            pieces.add(new Drawing.Line(from, y, to, y, Drawing.HAIRLINE, 1, false));
        }
    }
}
