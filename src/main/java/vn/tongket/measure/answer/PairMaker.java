package vn.tongket.measure.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.FigurePair;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.question.Pairing;
import vn.tongket.measure.question.Question;
import vn.tongket.measure.step.Group;
import vn.tongket.unit.frame.Ground;

/** Finds out which figures of a question are held against which, and how both come about. */
public final class PairMaker {
    private final Question question;
    private final AskedQuestion asked;
    private final Pairing pairing;
    private final Ground ground;
    private final FigureMaker figures;

    public PairMaker(Question question, AskedQuestion asked, Pairing pairing) {
        this.question = question;
        this.asked = asked;
        this.pairing = pairing;
        this.ground = asked.ground();
        this.figures = new FigureMaker(ground, question.frame());
    }

    private record Steps(Group first, Group last, int years, LocalDate day) {}

    private record Prepared(Measured indicator, int unit, Window period, Window before, int years, Recipes recipes) {}

    /** @param apart whether no unit is whole at both ends */
    private record Recipes(
            Recipe now, Recipe then, @Nullable Reason refused, boolean apart) {
        Recipes(Recipe now, Recipe then, @Nullable Reason refused) {
            this(now, then, refused, false);
        }

        void prepare() {
            now.prepare();
            then.prepare();
        }
    }

    public List<FigurePair> pairs(List<Measured> some) {
        List<Prepared> prepared = new ArrayList<>();
        asked.answers(some, answers -> prepared.addAll(prepared(some, answers)));
        return prepared.stream().map(this::pair).toList();
    }

    private List<Prepared> prepared(List<Measured> some, Answers answers) {
        List<Prepared> all = new ArrayList<>();
        for (Measured indicator : some) {
            for (int unit : asked.targets()) {
                for (Steps steps : steps(indicator, answers)) {
                    Recipes recipes = recipes(indicator, unit, steps, answers);
                    recipes.prepare();
                    all.add(new Prepared(
                            indicator,
                            unit,
                            answers.period(steps.last),
                            answers.period(steps.first),
                            steps.years,
                            recipes));
                }
            }
        }
        return all;
    }

    private List<Steps> steps(Measured indicator, Answers answers) {
        List<Group> groups = answers.steps(indicator, question).stream()
                .filter(group -> group.period() != null)
                .toList();
        if (pairing == Pairing.YEAR_BEFORE) {
            return groups.stream()
                    .map(group -> new Steps(before(group, 1), group, 1, answers.day(group)))
                    .toList();
        }
        NavigableSet<Integer> years = answers.years(indicator);
        if (years.isEmpty()) {
            return List.of();
        }
        LocalDate day = answers.day(Group.of(years.last()));
        if (pairing == Pairing.ENDS || years.size() == 1) {
            int apart = years.last() - years.first();
            return List.of(new Steps(Group.of(years.first()), Group.of(years.last()), apart, day));
        }
        List<Steps> chain = new ArrayList<>();
        for (int year = years.first() + 1; year <= years.last(); year++) {
            chain.add(new Steps(Group.of(year - 1), Group.of(year), 1, day));
        }
        return chain;
    }

    private static Group before(Group group, int years) {
        Window period = group.period();
        if (group.year() != null) {
            return Group.of(group.year() - years);
        }
        return period == null
                ? group
                : Group.step(
                        new Window(period.from().minusYears(years), period.to().minusYears(years)));
    }

    private Recipes recipes(Measured indicator, int unit, Steps steps, Answers answers) {
        Recipe now = answers.recipeOn(indicator, unit, steps.last, steps.day);
        Recipe then = answers.recipeOn(indicator, unit, steps.first, steps.day);
        if (now instanceof NoFigure || then instanceof NoFigure || steps.years < 1) {
            return new Recipes(now, then, null);
        }
        Ends ends = answers.ends(indicator, unit, steps.first, steps.last, steps.day, steps.years);
        if (ends.refused() == null && ends.commons().isEmpty()) {
            // Each is shown by itself, and nothing is held against the other.
            return new Recipes(now, then, null, true);
        }
        return ends.refused() == null
                ? new Recipes(ends.last().of(unit, ends.commons()), ends.first().of(unit, ends.commons()), null)
                : new Recipes(now, then, ends.refused());
    }

    private FigurePair pair(Prepared one) {
        Figure now = figures.figure(one.indicator, one.unit, one.recipes.now.answer());
        Figure then = figures.figure(one.indicator, one.unit, one.recipes.then.answer());
        return new FigurePair(one.period, one.before, now, then, one.years, refused(one, now, then));
    }

    private static @Nullable Reason refused(Prepared one, Figure now, Figure then) {
        boolean apart = one.recipes.apart && now.value() != null && then.value() != null;
        return apart ? Reasons.noCommonGround(now.coverage().expected()) : one.recipes.refused;
    }
}
