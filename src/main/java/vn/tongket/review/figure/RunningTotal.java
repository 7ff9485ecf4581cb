package vn.tongket.review.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.Pace;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;
import vn.tongket.programme.TimeRule;

/**
 * Lũy kế against a target that is a sum of several years: 75.000 people in ten years are 7.500 a year on an even pace, 37.500 by
 * the fifth.
 *
 * @param figures from the target's beginning to the end of each year, oldest first
 */
public record RunningTotal(Indicator indicator, Target target, List<Figure> figures) {
    private static final int LEAST_YEARS = 3;

    /** Null where no such target is set, or one of each year stands beside it. */
    public static @Nullable RunningTotal of(Subject subject, Indicator indicator) {
        List<Target> targets = subject.targets(indicator);
        if (indicator.timeRule() != TimeRule.SUM || targets.stream().anyMatch(Target::isYearly)) {
            return null;
        }
        return targets.stream()
                .filter(target -> target.level() != null && target.operator() != Target.Operator.RANGE)
                .filter(target ->
                        target.window().to().isAfter(target.window().from().plusYears(1)))
                .findFirst()
                .map(target ->
                        new RunningTotal(indicator, target, subject.board().running(indicator, target.window())))
                .filter(total -> total.figures.size() >= LEAST_YEARS)
                .orElse(null);
    }

    public List<SeriesPoint> points() {
        return figures.stream()
                .map(figure -> new SeriesPoint(figure.window().countsForYear(), figure, pace(figure), null))
                .toList();
    }

    private @Nullable BigDecimal pace(Figure figure) {
        Window way = target.window();
        BigDecimal level = Objects.requireNonNull(target.level());
        BigDecimal value = Objects.requireNonNullElse(figure.value(), BigDecimal.ZERO);
        Pace pace = Pace.of(way, BigDecimal.ZERO, level, value, figure.window().to());
        return pace == null ? null : pace.expected();
    }

    /** {@code Lượt người bồi dưỡng lũy kế từ năm 2016 đến năm 2025: 81.042 lượt người, mục tiêu ≥ 75.000}. */
    public String sentence(NumberForm form) {
        Figure last = figures.getLast();
        return indicator.name() + " lũy kế từ năm " + target.window().from().getYear() + " đến năm "
                + last.window().countsForYear() + ": " + FigureInSentence.of(last, Token.As.FULL, form) + ", mục tiêu "
                + TargetWords.cell(indicator, target) + until(last);
    }

    private String until(Figure last) {
        int due = target.window().countsForYear();
        return last.window().countsForYear() == due ? "" : " đến năm " + due;
    }
}
