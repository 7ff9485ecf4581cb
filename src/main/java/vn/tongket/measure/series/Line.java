package vn.tongket.measure.series;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.judge.Verdict;
import vn.tongket.programme.Indicator;
import vn.tongket.unit.Unit;

/** One answer within a series. Nothing is rounded but what division needs (20 decimals, half-up). */
public sealed interface Line {
    /** What it speaks about: indicator, unit, window, coverage. */
    Figure figure();

    /** The step of the calendar it belongs to; the same for all units, so lines can be put in one column by it. */
    Window period();

    /** What was asked for; null where it cannot be said, then {@link #reason} says why. */
    @Nullable
    BigDecimal value();

    @Nullable
    Reason reason();

    /** Estimated when any figure in it is. */
    Exactness exactness();

    default Indicator indicator() {
        return figure().indicator();
    }

    default Unit unit() {
        return figure().unit();
    }

    /** Of the values that entered; where there are none, the step. */
    default Window window() {
        return figure().value() == null ? period() : figure().window();
    }

    /** The figure itself. */
    record Plain(Window period, Figure figure) implements Line {
        @Override
        public @Nullable BigDecimal value() {
            return figure.value();
        }

        @Override
        public @Nullable Reason reason() {
            return figure.reason();
        }

        @Override
        public Exactness exactness() {
            return figure.exactness();
        }
    }

    /**
     * A figure beside another one of the same indicator and unit: of the year before, in another frame, as it was at a moment.
     * Its {@link #value} is the figure's own; {@link #reason} is why there is no difference.
     *
     * @param against null where there is not even a row for it
     * @param difference figure less the other one; of a percentage, in points
     * @param percent difference in percent of the other one; null for percentages, and where the other one is not above zero
     * @param revisions what was entered or revised in it since; empty but for {@link Asked.Changes}
     */
    record Compared(
            Window period,
            Figure figure,
            @Nullable Figure against,
            @Nullable BigDecimal difference,
            @Nullable BigDecimal percent,
            List<Revision> revisions,
            @Nullable Reason reason)
            implements Line {
        @Override
        public @Nullable BigDecimal value() {
            return figure.value();
        }

        @Override
        public Exactness exactness() {
            return figure.exactness();
        }
    }

    /**
     * Growth in percent a year.
     *
     * @param figure the last level
     * @param first the first level; null where there is none
     * @param years between the two
     */
    record Grown(
            Growth growth,
            Window period,
            Figure figure,
            @Nullable Figure first,
            int years,
            @Nullable BigDecimal value,
            Exactness exactness,
            @Nullable Reason reason)
            implements Line {}

    /**
     * @param figure what is divided
     * @param heads sum of the years' populations: person-years where several years are meant
     * @param coverage of the figure or of the population, whichever covers less
     */
    record PerHead(
            Window period,
            Figure figure,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal heads,
            @Nullable BigDecimal value,
            Coverage coverage,
            Exactness exactness,
            @Nullable Reason reason)
            implements Line {}

    /**
     * Hạng: ties share one, the next is as many places further on (1, 2, 2, 4).
     *
     * @param rank null for a unit without a whole and exact figure, which is listed last
     * @param of how many units are ranked
     */
    record Ranked(Window period, Figure figure, @Nullable Integer rank, int of) implements Line {
        @Override
        public @Nullable BigDecimal value() {
            return figure.value();
        }

        @Override
        public @Nullable Reason reason() {
            return figure.reason();
        }

        @Override
        public Exactness exactness() {
            return figure.exactness();
        }
    }

    /**
     * One number of a distribution over the units of a level.
     *
     * @param figure of the unit that they lie in; of the least and the most, of the first unit that has it
     * @param of how many units have a figure
     * @param units how many there are
     */
    record Spread(
            Statistic statistic,
            Window period,
            Figure figure,
            int of,
            int units,
            @Nullable BigDecimal value,
            Exactness exactness,
            @Nullable Reason reason)
            implements Line {}

    /**
     * A figure against a target. The line of a period whose years are judged each has as its {@link #value} how many of them
     * reached the level.
     *
     * @param verdict null where no figure of the time asked for can be judged; then the reason says so
     */
    record Attained(
            Window period,
            Figure figure,
            @Nullable Verdict verdict,
            @Nullable Reason reason) implements Line {
        @Override
        public @Nullable BigDecimal value() {
            Verdict judged = verdict;
            return judged != null && judged.isOfYears() ? BigDecimal.valueOf(judged.yearsReached()) : figure.value();
        }

        @Override
        public Exactness exactness() {
            return figure.exactness();
        }

        @Override
        public Window window() {
            return isOfYears() ? period : Line.super.window();
        }

        public boolean isOfYears() {
            return verdict != null && verdict.isOfYears();
        }
    }
}
