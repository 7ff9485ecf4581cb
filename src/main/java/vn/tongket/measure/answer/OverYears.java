package vn.tongket.measure.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.step.Span;
import vn.tongket.programme.TimeRule;

/** What a formula gives for each of several years, put together by its own rule over time. */
final class OverYears implements Recipe {
    private final Measured indicator;
    private final Map<Integer, Recipe> years;
    private final LocalDate day;

    /** @param years in their order; at least one */
    OverYears(Measured indicator, Map<Integer, Recipe> years, LocalDate day) {
        this.indicator = indicator;
        this.years = years;
        this.day = day;
    }

    @Override
    public void prepare() {
        years.values().forEach(Recipe::prepare);
    }

    @Override
    public StepResult answer() {
        List<StepResult> levels = new ArrayList<>();
        StepResult any = null;
        for (Recipe year : years.values()) {
            any = year.answer();
            if (any.outcome().hasValue()) {
                levels.add(any);
            }
        }
        if (levels.isEmpty()) {
            return Objects.requireNonNull(any);
        }
        StepResult last = levels.getLast();
        if (levels.size() == 1 || indicator.indicator().timeRule() == TimeRule.LAST) {
            return new StepResult(last.outcome().withoutParts(), last.coverage(), last.window(), day);
        }
        Outcome outcome = indicator.indicator().timeRule() == TimeRule.NONE
                ? Outcome.none(Reasons.listedByYear(levels.size()))
                : mean(levels);
        Window days = Span.hull(levels.stream().map(StepResult::window).toList());
        return new StepResult(outcome, least(levels), days == null ? last.window() : days, day);
    }

    private static Outcome mean(List<StepResult> levels) {
        List<@Nullable BigDecimal> figures = new ArrayList<>();
        List<Caveat> caveats = new ArrayList<>();
        boolean exact = true;
        for (StepResult level : levels) {
            figures.add(level.outcome().value());
            caveats.addAll(level.outcome().caveats());
            exact &= level.outcome().exact();
        }
        Outcome mean = OfWindows.mean(figures);
        return new Outcome(
                mean.value(),
                mean.numerator(),
                mean.denominator(),
                exact,
                null,
                caveats.stream().distinct().toList());
    }

    /** Of the year that covers least. */
    private static Coverage least(List<StepResult> levels) {
        Coverage least = levels.getFirst().coverage();
        for (StepResult level : levels) {
            boolean less = level.coverage().covered().compareTo(least.covered()) < 0;
            least = less ? level.coverage() : least;
        }
        return least;
    }

    @Override
    public Origin origin() {
        return new Origin.Others(years.values().stream()
                .filter(year -> year.answer().outcome().hasValue())
                .map(year -> new Other(indicator, year))
                .toList());
    }
}
