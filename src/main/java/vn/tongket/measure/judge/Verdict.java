package vn.tongket.measure.judge;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.Reason;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;
import vn.tongket.programme.Thresholds;
import vn.tongket.programme.YearRule;
import vn.tongket.unit.Unit;

/**
 * Kết quả đánh giá: where a figure stands against a target, with all that was judged. It stands beside {@link #figure}; where
 * another one of its row would say otherwise, {@link #step} says which this is of.
 *
 * @param target null: none is set for the unit, it is only watched
 * @param thresholds the target's own, else the programme's
 * @param figure what was held against it; of a yearly target the year that decides; null where there is none
 * @param step what the figure was asked for: the target's window, or a year; of a yearly target's own verdict its window
 * @param percent how far the level is reached, 100 for just reached; null where no percentage says anything
 * @param pace before the end; null at the end, and where there is nothing to measure it by
 * @param years of a yearly target a verdict a year, those to come left out; empty of any other
 * @param reason why it was not judged; null otherwise
 */
public record Verdict(
        Indicator indicator,
        Unit unit,
        @Nullable Target target,
        Thresholds thresholds,
        Standing standing,
        @Nullable Figure figure,
        Window step,
        @Nullable BigDecimal percent,
        @Nullable Pace pace,
        List<Verdict> years,
        @Nullable Reason reason) {

    /** Of a year of a yearly target, or of anything else that has no years of its own. */
    public boolean isOfYears() {
        return !years.isEmpty();
    }

    /** How the years make the period: only of a yearly target's own verdict. */
    public Optional<YearRule> rule() {
        return target == null || years.isEmpty() ? Optional.empty() : Optional.of(target.years());
    }

    /** Years that reached the level, of those that count so far. */
    public long yearsReached() {
        return years.stream().filter(year -> year.standing.isReached()).count();
    }

    /** Years that count so far: whole ones, and those that lack figures. */
    public long yearsSoFar() {
        return years.stream().filter(year -> !year.standing.isOnTheWay()).count();
    }

    /** The last whole year of a yearly target that was judged. */
    public Optional<Verdict> lastYear() {
        return years.stream().filter(year -> year.standing.isAtEnd()).reduce((_, later) -> later);
    }

    /** The year's own verdict, where the target is a yearly one. */
    public Optional<Verdict> ofYear(int year) {
        return years.stream().filter(one -> one.step.countsForYear() == year).findFirst();
    }

    /** Whether it was this figure that was judged: of the same indicator, unit and days, and as large. */
    public boolean isOf(@Nullable Figure other) {
        BigDecimal judged = figure == null ? null : figure.value();
        return judged != null
                && figure != null
                && other != null
                && other.value() != null
                && judged.compareTo(other.value()) == 0
                && figure.window().equals(other.window())
                && figure.unit().id() == other.unit().id()
                && figure.indicator().code().equals(other.indicator().code());
    }

    /** Whether it is of this target. */
    public boolean isOf(Target other) {
        return other.equals(target);
    }

    /** The verdict, or the year's verdict, that is of a figure; of several targets the last to fall due. */
    public static Optional<Verdict> of(Figure figure, List<Verdict> verdicts) {
        return verdicts.stream()
                .sorted(Comparator.comparing(Verdict::due))
                .flatMap(verdict -> verdict.isOfYears() ? verdict.years.stream() : Stream.of(verdict))
                .filter(verdict -> verdict.target != null && verdict.isOf(figure))
                .reduce((_, later) -> later);
    }

    /**
     * Of several of one indicator and unit, the one whose time it is: the latest target that has begun by the last figure's
     * day.
     */
    public static Optional<Verdict> current(List<Verdict> all, Indicator indicator) {
        List<Verdict> ofIndicator = all.stream()
                .filter(one -> one.indicator.code().equals(indicator.code()))
                .sorted(Comparator.comparing(Verdict::due))
                .toList();
        return ofIndicator.stream()
                .filter(Verdict::hasBegun)
                .reduce((_, later) -> later)
                .or(() -> ofIndicator.stream().findFirst());
    }

    private Window due() {
        return target == null ? step : target.window();
    }

    private boolean hasBegun() {
        return target == null
                || figure != null
                        && figure.window().to().isAfter(target.window().from());
    }
}
