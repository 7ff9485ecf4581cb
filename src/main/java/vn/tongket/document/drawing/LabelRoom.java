package vn.tongket.document.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is still free of a plot. A label takes the first place beside its point that lies in the plot and touches neither a line,
 * nor a dot, nor another label: above, below, shifted, at the sides, then farther off. Where none is free it gets none.
 */
public final class LabelRoom {
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
    public enum Side {
        ABOVE,
        BELOW,
        LEFT,
        RIGHT
    }

    /**
     * @param right how far it is moved from the middle of its side, to the right
     * @param down how far from the nearest place on its side, downwards
     */
    public record Place(Area area, Side side, double right, double down) {}

    /** A place for words of this width at a point, from now on taken; null where there is none. */
    @Nullable
    Place take(double x, double y, double width, double height) {
        for (double distance : DISTANCES) {
            for (double shift : SHIFTS) {
                double left = x - width / 2 + shift * width;
                double off = DOT + GAP + distance;
                Area above = new Area(left, y - off - height, left + width, y - off);
                Area below = new Area(left, y + off, left + width, y + off + height);
                if (isFree(above)) {
                    return taken(new Place(above, Side.ABOVE, shift * width, -distance));
                }
                if (isFree(below)) {
                    return taken(new Place(below, Side.BELOW, shift * width, distance));
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
        if (isFree(right)) {
            return taken(new Place(right, Side.RIGHT, distance, 0));
        }
        return isFree(left) ? taken(new Place(left, Side.LEFT, -distance, 0)) : null;
    }

    private Place taken(Place place) {
        taken.add(place.area());
        return place;
    }

    boolean isFree(Area area) {
        Area wide = area.grown(GAP);
        return plot.holds(area)
                && taken.stream().noneMatch(wide::overlaps)
                && lines.stream().noneMatch(wide::isCrossedBy);
    }
}
