package vn.tongket.measure.answer;

import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.question.Frame;
import vn.tongket.unit.frame.Ground;

/** Dresses an answer for those who asked. */
public final class FigureMaker {
    private final Ground ground;
    private final Frame frame;

    public FigureMaker(Ground ground, Frame frame) {
        this.ground = ground;
        this.frame = frame;
    }

    public Figure figure(Measured indicator, int unit, StepResult answer) {
        Outcome outcome = answer.outcome();
        return new Figure(
                indicator.indicator(),
                ground.version(unit, answer.groundDay()),
                answer.window(),
                outcome.value(),
                outcome.numerator(),
                outcome.denominator(),
                indicator.rule(),
                frame,
                answer.coverage(),
                exactness(outcome),
                outcome.reason(),
                answer.groundDay(),
                outcome.caveats());
    }

    private static Exactness exactness(Outcome outcome) {
        if (outcome.value() == null) {
            return Exactness.NONE;
        }
        return outcome.exact() ? Exactness.EXACT : Exactness.ESTIMATED;
    }
}
