package vn.tongket.review.figure;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.FigureSource;
import vn.tongket.measure.judge.Judge;
import vn.tongket.measure.judge.JudgeQuestion;
import vn.tongket.measure.judge.Verdict;
import vn.tongket.measure.judge.VerdictWords;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Target;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.unit.Unit;

/** A target that falls due in the period, and the verdict on it. */
public record Judged(Verdict verdict) {

    /** Of each target set for the unit that ends within the period. */
    public static List<Judged> all(
            Programme programme, Unit unit, ReviewDefinition definition, Judge judge, FigureSource figures) {
        JudgeQuestion question = JudgeQuestion.of(programme, List.of(), unit.code(), definition.frame());
        return judge.verdicts(question, figures).stream()
                .filter(verdict -> verdict.target() != null
                        && !verdict.target()
                                .window()
                                .to()
                                .isAfter(definition.period().to()))
                .map(Judged::new)
                .toList();
    }

    public Indicator indicator() {
        return verdict.indicator();
    }

    public Target target() {
        return Objects.requireNonNull(verdict.target());
    }

    /** What was held against the target; of a yearly one the year that decides; null where there is none. */
    @Nullable
    public Figure figure() {
        Figure figure = verdict.figure();
        return figure == null || figure.value() == null ? null : figure;
    }

    /** As a table cell, with what was judged: {@code Cơ bản đạt (2025)}. */
    public String words() {
        return VerdictWords.cell(verdict);
    }

    /** Of several targets of one indicator the last to fall due. */
    public static @Nullable Judged lastOf(List<Judged> all, Indicator indicator) {
        return all.stream()
                .filter(one -> one.indicator().equals(indicator))
                .reduce((one, other) ->
                        other.target().window().compareTo(one.target().window()) >= 0 ? other : one)
                .orElse(null);
    }
}
