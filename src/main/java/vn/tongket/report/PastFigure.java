package vn.tongket.report;

import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.programme.Target;

/**
 * What stands beside the cell of a line: the unit's earlier figures and what is to be reached.
 *
 * @param last figure of the latest window that ends before this one does; null: there is none
 * @param yearBefore figure of the same days a year before
 * @param target of the unit, or the programme's where it is one for every unit
 */
public record PastFigure(
        @Nullable Answer last,
        @Nullable Window lastWindow,
        @Nullable Answer yearBefore,
        @Nullable Window yearWindow,
        @Nullable Target target) {
    public static final PastFigure NONE = new PastFigure(null, null, null, null, null);
}
