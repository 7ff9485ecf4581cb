package vn.tongket.measure.trace;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import vn.tongket.measure.answer.Answers;
import vn.tongket.measure.answer.FigureMaker;
import vn.tongket.measure.answer.Outcome;
import vn.tongket.measure.answer.Recipe;
import vn.tongket.measure.answer.Recipe.Origin;
import vn.tongket.measure.answer.StepResult;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.inquiry.Inquiry;
import vn.tongket.measure.inquiry.Summing;
import vn.tongket.measure.step.Leaf;

/** Follows an answer down to the values it is made of. */
public final class TraceMaker {
    private final Answers answers;
    private final FigureMaker figures;
    private final ContributionReader contributions;

    public TraceMaker(DSLContext transaction, Answers answers) {
        Inquiry inquiry = answers.inquiry();
        this.answers = answers;
        this.figures = new FigureMaker(inquiry.ground(), inquiry.frame());
        this.contributions = new ContributionReader(transaction, inquiry);
    }

    /** @param unit its index */
    public Trace trace(Measured indicator, int unit, Recipe recipe) {
        StepResult answer = recipe.answer();
        Figure figure = figures.figure(indicator, unit, answer);
        return switch (recipe.origin()) {
            case Origin.Values(Leaf leaf, List<Summing.Counted> counted) -> {
                Measured weight = answers.inquiry().weight(leaf.indicator());
                ContributionReader.Read read = contributions.read(leaf, weight, counted);
                List<Trace> weights = weight == null
                        ? List.of()
                        : List.of(new Trace(weights(weight, unit, answer), read.weights(), List.of()));
                yield new Trace(figure, read.contributions(), weights);
            }
            case Origin.Others(List<Recipe.Other> others) -> new Trace(figure, List.of(), parts(unit, others));
        };
    }

    private List<Trace> parts(int unit, List<Recipe.Other> others) {
        List<Trace> parts = new ArrayList<>();
        others.forEach(other -> parts.add(trace(other.indicator(), unit, other.recipe())));
        return parts;
    }

    /** What the mean was divided by: the weights of those that reported. */
    private Figure weights(Measured weight, int unit, StepResult answer) {
        Outcome mean = answer.outcome();
        Outcome sum = new Outcome(mean.denominator(), null, null, mean.exact(), mean.reason(), List.of());
        return figures.figure(
                weight, unit, new StepResult(sum, answer.coverage(), answer.window(), answer.groundDay()));
    }
}
