package vn.tongket.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is still free of a plot. A label takes the first place beside its point that lies in the plot and touches neither a line,
 * nor a dot, nor another label: above, below, shifted, at the sides, then farther off. Where none is free it gets none.
 */
final class LabelRoom {
    /** Between a label and whatever stands next to it. */
    private static final double GAP = 2;

    private static final double DOT = 5;
    private static final double[] DISTANCES = {0, 5, 10};
    private static final double[] SHIFTS = {0, -0.3, 0.3, -0.5, 0.5};

    private final Area plot;
    private final List<Area> taken = new ArrayList<>();
    private final List<Drawing.Line> lines = new ArrayList<>();

    LabelRoom(Area plot) {
        this.plot = plot;
    }

    void keepOff(Drawing.Line line) {
        lines.add(line);
    }

    void keepOff(Area area) {
        taken.add(area);
    }

    /** On which side of its point a label stands. */
    enum Side {
        ABOVE,
        BELOW,
        LEFT,
        RIGHT
    }

    record Place(Area area, Side side) {}

    /** A place for words of this width at a point, from now on taken; null where there is none. */
    @Nullable
    Place take(double x, double y, double width, double height) {
        for (double distance : DISTANCES) {
            for (double shift : SHIFTS) {
                double left = x - width / 2 + shift * width;
                double off = DOT + GAP + distance;
                Place above = free(new Area(left, y - off - height, left + width, y - off), Side.ABOVE);
                Place place = above != null ? above : free(new Area(left, y + off, left + width, y + off + height), Side.BELOW);
                if (place != null) {
                    return place;
                }
            }
            Place beside = beside(x, y, width, height, distance);
            if (beside != null) {
                return beside;
            }
        }
        return null;
    }

    private @Nullable Place beside(double x, double y, double width, double height, double distance) {
        double off = DOT + GAP + distance;
        Area right = new Area(x + off, y - height / 2, x + off + width, y + height / 2);
        Area left = new Area(x - off - width, y - height / 2, x - off, y + height / 2);
        Place place = free(right, Side.RIGHT);
        return place != null ? place : free(left, Side.LEFT);
    }

    private @Nullable Place free(Area area, Side side) {
        if (!isFree(area)) {
            return null;
        }
        taken.add(area);
        return new Place(area, side);
    }

    boolean isFree(Area area) {
        Area wide = area.grown(GAP);
        return plot.holds(area)
                && taken.stream().noneMatch(wide::overlaps)
                && lines.stream().noneMatch(wide::isCrossedBy);
    }
}
