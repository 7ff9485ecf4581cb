package vn.tongket.measure;

import java.time.LocalDate;
import java.util.List;
import vn.tongket.unit.Ground;

/** Dresses an answer for those who asked. */
final class FigureMaker {
    private final Ground ground;
    private final Frame frame;

    FigureMaker(Ground ground, Frame frame) {
        this.ground = ground;
        this.frame = frame;
    }

    Figure figure(Measured indicator, int unit, Answer answer) {
        Outcome outcome = answer.outcome();
        LocalDate day = frame.dayFor(answer.window());
        return new Figure(
                indicator.indicator(),
                ground.version(unit, day),
                answer.window(),
                outcome.value(),
                outcome.numerator(),
                outcome.denominator(),
                indicator.rule(),
                frame,
                answer.counted().coverage(ground, indicator.indicator().limits().leastCoverage()),
                exactness(outcome),
                outcome.reason(),
                day,
                List.of());
    }

    private static Exactness exactness(Outcome outcome) {
        if (outcome.value() == null) {
            return Exactness.NONE;
        }
        return outcome.exact() ? Exactness.EXACT : Exactness.ESTIMATED;
    }
}
