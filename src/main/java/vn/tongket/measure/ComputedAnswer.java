package vn.tongket.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.Outcome.Made;
import vn.tongket.programme.Formula;

/** A formula applied after its inputs were rolled up; its rule over time is applied to what it gives for each year. */
final class ComputedAnswer {
    private final Answers answers;
    private final Measured indicator;
    private final int unit;
    private final Formula formula;
    private final List<Measured> inputs;

    ComputedAnswer(Answers answers, Measured indicator, int unit) {
        this.answers = answers;
        this.indicator = indicator;
        this.unit = unit;
        this.formula = Answers.formula(indicator);
        this.inputs = answers.inputs(indicator);
    }

    Answer answer(Group group) {
        if (inputs.isEmpty() || inputs.size() < formula.inputs().size()) {
            Reason reason = Reasons.badDefinition("its formula " + formula, "công thức " + formula);
            return new Answer(Outcome.none(reason), Counted.nothing(), answers.whole());
        }
        boolean whole = group.period() == null;
        return switch (indicator.indicator().timeRule()) {
            case SUM, RATIO_OF_SUMS -> level(group);
            case CAGR -> whole ? growth(levels()) : growthOf(group);
            case NONE, LAST, MEAN, MEAN_OF_RATES -> whole ? overYears(levels()) : level(group);
        };
    }

    /** The formula over the inputs' figures of the same group. */
    private Answer level(Group group) {
        Map<String, BigDecimal> figures = new HashMap<>();
        List<Answer> used = new ArrayList<>();
        for (Measured input : inputs) {
            Answer answer = answers.answer(input, unit, group);
            used.add(answer);
            Outcome outcome = answer.outcome();
            if (outcome.value() == null || outcome.reason() != null) {
                Reason reason = outcome.reason() == null ? Reasons.nobodyReported() : outcome.reason();
                return together(
                        used, Outcome.none(Reasons.ofInput(input.indicator().code(), reason)));
            }
            figures.put(input.indicator().code(), outcome.value());
        }
        return together(used, evaluate(figures, used));
    }

    private Outcome evaluate(Map<String, BigDecimal> figures, List<Answer> used) {
        try {
            BigDecimal value = formula.evaluate(code -> figures.getOrDefault(code, BigDecimal.ZERO));
            return outcome(value, null, null, used, Made.FORMULA);
        } catch (ArithmeticException e) {
            return Outcome.none(Reasons.dividesByZero());
        }
    }

    private static Outcome outcome(
            BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            List<Answer> used,
            Made made) {
        return new Outcome(
                value,
                numerator,
                denominator,
                used.stream().allMatch(answer -> answer.outcome().exact()),
                used.stream()
                        .flatMap(answer -> answer.outcome().windows().stream())
                        .sorted()
                        .distinct()
                        .toList(),
                made,
                null);
    }

    private static Answer together(List<Answer> used, Outcome outcome) {
        LocalDate from = used.stream()
                .map(answer -> answer.window().from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate to = used.stream()
                .map(answer -> answer.window().to())
                .max(LocalDate::compareTo)
                .orElseThrow();
        Counted counted = Counted.union(used.stream().map(Answer::counted).toList());
        return new Answer(outcome, counted, new Window(from, to));
    }

    /** Of each year that has one. */
    private NavigableMap<Integer, Answer> levels() {
        NavigableMap<Integer, Answer> levels = new TreeMap<>();
        for (int year : answers.yearsOf(indicator)) {
            Answer level = level(Group.of(year));
            if (level.outcome().value() != null) {
                levels.put(year, level);
            }
        }
        return levels;
    }

    private Answer overYears(NavigableMap<Integer, Answer> levels) {
        if (levels.isEmpty()) {
            return level(Group.TOTAL);
        }
        List<Answer> all = List.copyOf(levels.values());
        return switch (indicator.indicator().timeRule()) {
            case LAST ->
                together(
                        List.of(levels.lastEntry().getValue()),
                        same(levels.lastEntry().getValue()));
            case MEAN, MEAN_OF_RATES -> together(all, all.size() == 1 ? same(all.getFirst()) : mean(all));
            case NONE ->
                together(all, all.size() == 1 ? same(all.getFirst()) : Outcome.none(Reasons.listedByYear(all.size())));
            case SUM, RATIO_OF_SUMS, CAGR -> throw new IllegalStateException("Not put together out of years");
        };
    }

    private static Outcome same(Answer level) {
        BigDecimal value = level.outcome().value();
        return value == null ? level.outcome() : outcome(value, null, null, List.of(level), Made.BY_YEAR);
    }

    private static Outcome mean(List<Answer> levels) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Answer level : levels) {
            BigDecimal value = level.outcome().value();
            sum = value == null ? sum : sum.add(value);
        }
        BigDecimal count = BigDecimal.valueOf(levels.size());
        return outcome(Decimals.divide(sum, count), Decimals.plain(sum), count, levels, Made.BY_YEAR);
    }

    private Answer growth(NavigableMap<Integer, Answer> levels) {
        if (levels.isEmpty()) {
            return level(Group.TOTAL);
        }
        NavigableMap<Integer, Outcome> outcomes = new TreeMap<>();
        levels.forEach((year, level) -> outcomes.put(year, level.outcome()));
        return together(
                List.of(levels.firstEntry().getValue(), levels.lastEntry().getValue()), OverTime.growth(outcomes));
    }

    private Answer growthOf(Group group) {
        Answer last = level(group);
        Integer year = group.year();
        if (last.outcome().value() != null && year == null) {
            return new Answer(Outcome.none(Reasons.growthNeedsTwoYears()), last.counted(), last.window());
        }
        if (last.outcome().value() == null || year == null) {
            return last;
        }
        Answer first = answers.yearsOf(indicator).contains(year - 1) ? level(Group.of(year - 1)) : null;
        if (first == null || first.outcome().value() == null) {
            return new Answer(Outcome.none(Reasons.noYearBefore(year)), last.counted(), last.window());
        }
        Outcome growth = OverTime.growth(first.outcome(), last.outcome(), 1);
        return new Answer(growth, Counted.union(List.of(first.counted(), last.counted())), last.window());
    }
}
