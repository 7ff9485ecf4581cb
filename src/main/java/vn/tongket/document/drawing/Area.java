package vn.tongket.document.drawing;

/** A rectangle of a drawing. */
record Area(double left, double top, double right, double bottom) {

    /** Where words of one line stand when set, whatever the face. */
    static Area of(Drawing.Words words) {
        double width = Drawing.room(words.words(), words.size());
        double left = switch (words.anchor()) {
            case START -> words.x();
            case MIDDLE -> words.x() - width / 2;
            case END -> words.x() - width;
        };
        return new Area(left, words.y() - words.size() * ASCENT, left + width, words.y() + words.size() * DESCENT);
    }

    static Area of(Drawing.Dot dot) {
        double reach = dot.radius() + 1;
        return new Area(dot.x() - reach, dot.y() - reach, dot.x() + reach, dot.y() + reach);
    }

    /** Above and below the base line, as shares of the size; figures reach no higher. */
    static final double ASCENT = 0.76;

    static final double DESCENT = 0.22;

    boolean overlaps(Area other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean holds(Area other) {
        return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
    }

    Area grown(double by) {
        return new Area(left - by, top - by, right + by, bottom + by);
    }

    /** Whether any of the line lies inside: the line is clipped at each side in turn. */
    boolean isCrossedBy(Drawing.Line line) {
        double[] steps = {line.x1() - line.x2(), line.x2() - line.x1(), line.y1() - line.y2(), line.y2() - line.y1()};
        double[] rooms = {line.x1() - left, right - line.x1(), line.y1() - top, bottom - line.y1()};
        double from = 0;
        double to = 1;
        for (int side = 0; side < steps.length; side++) {
            if (steps[side] == 0 && rooms[side] <= 0) {
                return false;
            }
            double at = steps[side] == 0 ? 0 : rooms[side] / steps[side];
            from = steps[side] < 0 ? Math.max(from, at) : from;
            to = steps[side] > 0 ? Math.min(to, at) : to;
        }
        return from < to;
    }
}
