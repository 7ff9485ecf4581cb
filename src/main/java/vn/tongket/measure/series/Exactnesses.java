package vn.tongket.measure.series;

import java.util.Collection;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;

/** How exact is what several figures enter. */
final class Exactnesses {
    private Exactnesses() {}

    /** Of figures that all have a value: an estimate when any is one. */
    static Exactness of(Collection<Figure> figures) {
        return figures.stream().anyMatch(figure -> figure.exactness() == Exactness.ESTIMATED)
                ? Exactness.ESTIMATED
                : Exactness.EXACT;
    }
}
