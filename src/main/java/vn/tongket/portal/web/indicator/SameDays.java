package vn.tongket.portal.web.indicator;

import vn.tongket.base.Window;
import vn.tongket.measure.figure.Figure;

/**
 * Whether figures speak of the days that a table is of: a table never mixes days. Twenty days apart are alike, as of a year that
 * one office closes on 14 December and another on the 31st.
 *
 * @param window of the figure that the table is of
 */
record SameDays(Window window) {
    private static final int APART = 20;

    /** Where there is no figure there is nothing to mix. */
    boolean hold(Figure figure) {
        return figure.value() == null || !figure.window().to().plusDays(APART).isBefore(window.to());
    }
}
