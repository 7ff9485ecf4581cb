package vn.tongket.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jooq.DSLContext;

/** Follows an answer down to the values it is made of. */
final class TraceMaker {
    private final Inquiry inquiry;
    private final Answers answers;
    private final FigureMaker figures;
    private final ContributionReader contributions;

    TraceMaker(DSLContext transaction, Answers answers) {
        this.inquiry = answers.inquiry();
        this.answers = answers;
        this.figures = new FigureMaker(inquiry.ground(), inquiry.frame());
        this.contributions = new ContributionReader(transaction, inquiry);
    }

    Trace trace(Measured indicator, int unit, Group group) {
        Answer answer = answers.answer(indicator, unit, group);
        return switch (answer.outcome().made()) {
            case ADDED -> added(indicator, unit, answer);
            case BY_WINDOW -> parts(indicator, unit, answer, byWindow(indicator, unit, answer));
            case GROWTH -> parts(indicator, unit, answer, levels(indicator, unit, answer));
            case FORMULA -> parts(indicator, unit, answer, inputs(indicator, unit, group));
            case BY_YEAR -> parts(indicator, unit, answer, byYear(indicator, unit, answer));
            case NOTHING -> parts(indicator, unit, answer, List.of());
        };
    }

    private Trace parts(Measured indicator, int unit, Answer answer, List<Trace> parts) {
        return new Trace(figures.figure(indicator, unit, answer), List.of(), parts);
    }

    private Trace added(Measured indicator, int unit, Answer answer) {
        String weightCode = indicator.indicator().weightCode();
        Measured weight = weightCode == null ? null : inquiry.find(weightCode);
        ContributionReader.Read read = contributions.read(indicator, weight, unit, answer.outcome());
        List<Trace> parts = weight == null
                ? List.of()
                : List.of(new Trace(weights(weight, unit, answer), read.weights(), List.of()));
        return new Trace(figures.figure(indicator, unit, answer), read.contributions(), parts);
    }

    /** What the mean was divided by: the weights of those that reported. */
    private Figure weights(Measured weight, int unit, Answer answer) {
        Outcome mean = answer.outcome();
        Outcome sum =
                new Outcome(mean.denominator(), null, null, mean.exact(), mean.windows(), Outcome.Made.ADDED, null);
        return figures.figure(weight, unit, new Answer(sum, answer.counted(), answer.window()));
    }

    private List<Trace> byWindow(Measured indicator, int unit, Answer answer) {
        List<Trace> parts = new ArrayList<>();
        for (int window : answer.outcome().windows()) {
            parts.add(added(indicator, unit, answers.ofWindows(indicator, unit, List.of(window))));
        }
        return parts;
    }

    /** The levels of the first and the last year; of a computed one, what its formula took in both. */
    private List<Trace> levels(Measured indicator, int unit, Answer answer) {
        List<Trace> parts = new ArrayList<>();
        for (int year : years(answer)) {
            if (indicator.isComputed()) {
                parts.addAll(inputs(indicator, unit, Group.of(year)));
            } else {
                List<Integer> ofYear = answer.outcome().windows().stream()
                        .filter(number -> inquiry.windows().get(number).countsForYear() == year)
                        .toList();
                parts.add(added(indicator, unit, answers.ofWindows(indicator, unit, ofYear)));
            }
        }
        return parts;
    }

    private List<Trace> byYear(Measured indicator, int unit, Answer answer) {
        return years(answer).stream()
                .map(year -> trace(indicator, unit, Group.of(year)))
                .filter(part -> part.figure().value() != null)
                .toList();
    }

    private TreeSet<Integer> years(Answer answer) {
        TreeSet<Integer> years = new TreeSet<>();
        answer.outcome()
                .windows()
                .forEach(number -> years.add(inquiry.windows().get(number).countsForYear()));
        return years;
    }

    private List<Trace> inputs(Measured computed, int unit, Group group) {
        return answers.inputs(computed).stream()
                .map(input -> trace(input, unit, group))
                .toList();
    }
}
