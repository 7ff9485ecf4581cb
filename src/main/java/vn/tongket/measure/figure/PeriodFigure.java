package vn.tongket.measure.figure;

import vn.tongket.base.Window;

/**
 * A figure and the step of the calendar it was asked for.
 *
 * @param period the step, or everything until its end; the figure's own window lies in it or is that of a year which ends in
 *     it (15/12–14/12). The same for all units and indicators, so figures can be held against each other by it
 */
public record PeriodFigure(Window period, Figure figure) {

    /** As {@link Figure#settled}. */
    public PeriodFigure settled() {
        return new PeriodFigure(period, figure.settled());
    }
}
