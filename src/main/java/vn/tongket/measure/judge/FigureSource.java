package vn.tongket.measure.judge;

import java.util.List;
import vn.tongket.measure.figure.FigureUnavailable;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.question.Question;

/** Who is asked for figures: the roll-up, or what a page keeps of it. */
@FunctionalInterface
public interface FigureSource {
    /** @throws FigureUnavailable when they cannot be had now */
    List<PeriodFigure> periods(Question question);
}
