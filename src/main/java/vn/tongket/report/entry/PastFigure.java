package vn.tongket.report.entry;

import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.programme.Target;
import vn.tongket.report.claim.Bounds;
import vn.tongket.report.usual.Usual;

/**
 * What stands beside the cell of a line: the unit's earlier figures and what is to be reached.
 *
 * @param last figure of the latest window that ends before this one does; null: there is none
 * @param yearBefore figure of the same days a year before
 * @param target of the unit, or the programme's where it is one for every unit
 * @param bounds what the figure must keep beside those that stand for the same days
 * @param usual between what the figures lay so far
 */
public record PastFigure(
        @Nullable Answer last,
        @Nullable Window lastWindow,
        @Nullable Answer yearBefore,
        @Nullable Window yearWindow,
        @Nullable Target target,
        Bounds bounds,
        Usual usual) {
    public static final PastFigure NONE = new PastFigure(null, null, null, null, null);

    public PastFigure(
            @Nullable Answer last,
            @Nullable Window lastWindow,
            @Nullable Answer yearBefore,
            @Nullable Window yearWindow,
            @Nullable Target target) {
        this(last, lastWindow, yearBefore, yearWindow, target, Bounds.NONE, Usual.UNKNOWN);
    }

    public PastFigure within(Bounds standing) {
        return new PastFigure(last, lastWindow, yearBefore, yearWindow, target, standing, usual);
    }

    public PastFigure beside(Usual known) {
        return new PastFigure(last, lastWindow, yearBefore, yearWindow, target, bounds, known);
    }
}
