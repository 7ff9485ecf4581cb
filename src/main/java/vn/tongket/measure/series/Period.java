package vn.tongket.measure.series;

import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Running;

/**
 * The time a series speaks about, and the steps it goes in.
 *
 * @param window null: all that has values
 * @param by null: what fits the question, a year for figures, growth year on year, last year and distribution, else the total
 */
public record Period(@Nullable Window window, @Nullable Grouping by, Running running) {
    public static final Period ALL = new Period(null, null, Running.EACH);

    public static Period by(Grouping by) {
        return new Period(null, by, Running.EACH);
    }

    public static Period of(Window window, Grouping by) {
        return new Period(window, by, Running.EACH);
    }
}
