package vn.tongket.measure;

import java.time.LocalDate;

/** Dresses an answer for those who asked. */
final class FigureMaker {
    private final Inquiry inquiry;
    private final Frame frame;

    FigureMaker(Inquiry inquiry, Question question) {
        this.inquiry = inquiry;
        this.frame = question.frame();
    }

    Figure figure(Measured indicator, int unit, Answer answer) {
        Outcome outcome = answer.outcome();
        LocalDate day = frame.dayFor(answer.window());
        return new Figure(
                indicator.indicator(),
                inquiry.ground().version(unit, day),
                answer.window(),
                outcome.value(),
                outcome.numerator(),
                outcome.denominator(),
                indicator.rule(),
                frame,
                answer.counted().coverage(inquiry.ground()),
                exactness(outcome),
                outcome.reason());
    }

    private static Exactness exactness(Outcome outcome) {
        if (outcome.value() == null) {
            return Exactness.NONE;
        }
        return outcome.exact() ? Exactness.EXACT : Exactness.ESTIMATED;
    }
}
