package vn.tongket.review.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.figure.Figure;
import vn.tongket.programme.Indicator;

/** The one figure that says most about an indicator: that of the whole period, else that of its last year. */
public final class BestFigure {
    private BestFigure() {}

    public static @Nullable Figure of(FigureBoard board, Indicator indicator) {
        Figure total = board.total(indicator);
        if (total != null) {
            return total;
        }
        List<Figure> years = board.years(indicator);
        return years.isEmpty() ? null : years.getLast();
    }

    /** Nothing where the figure is of the whole period, else {@code , năm 2025}. */
    public static String when(Figure figure, Subject subject) {
        return PeriodWords.of(figure.window())
                        .equals(PeriodWords.of(subject.definition().period()))
                ? ""
                : ", " + PeriodWords.of(figure.window());
    }
}
