package vn.tongket.measure.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.figure.Reason;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;
import vn.tongket.programme.Thresholds;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.Unit;

/**
 * One target of one unit. Whether its end is reached is said by the figures' windows, never by the clock; a figure that not
 * enough units have brought up to its last day is judged up to the day that enough have.
 */
final class TargetJudging {
    /** A year's figures may be closed on 14 December (Decree 09/2019, article 12). */
    private static final int CLOSED_EARLY = 20;

    private static final int HUNDRED = 100;

    private final FigureGathering gathering;
    private final Indicator indicator;
    private final Unit unit;
    private final Target target;
    private final Thresholds thresholds;
    private final @Nullable LocalDate until;
    private final Levels levels;
    private final Paces paces;
    private final List<PeriodFigure> years;

    TargetJudging(
            FigureGathering gathering,
            Indicator indicator,
            Unit unit,
            Target target,
            Thresholds thresholds,
            @Nullable LocalDate until) {
        this.gathering = gathering;
        this.indicator = indicator;
        this.unit = unit;
        this.target = target;
        this.thresholds = thresholds;
        this.until = until;
        this.levels = new Levels(target, thresholds);
        this.paces = new Paces(target, levels);
        this.years = gathering.years(indicator, unit, until);
    }

    Verdict verdict() {
        if (target.isYearly()) {
            return new YearlyJudging(this, indicator, unit, target, thresholds).verdict(years);
        }
        Window window = target.window();
        return of(window, isOfOneYear(window) ? ofYear(window.countsForYear()) : overAll(window));
    }

    static boolean isOfOneYear(Window window) {
        return !window.to().isAfter(window.from().plusYears(1));
    }

    private @Nullable Figure ofYear(int year) {
        return years.stream()
                .filter(one -> one.period().countsForYear() == year)
                .map(PeriodFigure::figure)
                .filter(figure -> figure.value() != null && isAYear(figure))
                .findFirst()
                .orElse(null);
    }

    /** A figure of a longer window counts for the year it ends in, but is not that year's. */
    static boolean isAYear(Figure figure) {
        return isOfOneYear(figure.window());
    }

    /** Of what is only listed by year or is a level, the last; else everything. */
    private @Nullable Figure overAll(Window window) {
        if (!isListedByYear()) {
            Window known = until == null || !until.isBefore(window.to()) ? window : cut(window, until);
            return known == null
                    ? null
                    : gathering.over(indicator, unit, known, window).orElse(null);
        }
        return years.stream()
                .map(PeriodFigure::figure)
                .filter(figure -> figure.value() != null
                        && window.contains(figure.window().lastDay()))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private boolean isListedByYear() {
        return indicator.timeRule() == TimeRule.LAST || indicator.timeRule() == TimeRule.NONE;
    }

    private static @Nullable Window cut(Window window, LocalDate end) {
        return end.isAfter(window.from()) ? new Window(window.from(), end) : null;
    }

    /** @param figure of all there is in the window */
    Verdict of(Window window, @Nullable Figure figure) {
        if (figure == null || figure.value() == null) {
            return unjudged(window, null, JudgeReasons.noFigure(window));
        }
        boolean over = reaches(figure.window().to(), window);
        boolean byUnits = hasEnoughWholeUnits(figure.coverage());
        if (over && (byUnits || !FigureGathering.hasParts(indicator)) || isSure(figure)) {
            return over ? atEnd(window, figure) : onTheWay(window, figure);
        }
        if (!over && byUnits) {
            return onTheWay(window, figure);
        }
        return upToEnough(window, figure, over);
    }

    private static boolean reaches(LocalDate to, Window window) {
        return !to.plusDays(CLOSED_EARLY).isBefore(window.to());
    }

    /** Where nobody is expected there is nobody to wait for. */
    private boolean hasEnoughWholeUnits(Coverage coverage) {
        return coverage.expected() == 0
                || coverage.leastMet()
                        && indicator
                                        .limits()
                                        .leastCoverage()
                                        .multiply(java.math.BigDecimal.valueOf(coverage.expected()))
                                        .compareTo(java.math.BigDecimal.valueOf((long) coverage.reported() * HUNDRED))
                                <= 0;
    }

    private static boolean isEnough(Figure figure) {
        return figure.coverage().expected() == 0 || figure.coverage().leastMet();
    }

    /** What lacks cannot change it: units and days still to come only add to a sum that is never below zero. */
    private boolean isSure(Figure figure) {
        boolean adds = (indicator.unitRule() == UnitRule.SUM
                        || indicator.unitRule() == UnitRule.COUNT_IF
                                && !indicator.measuredIn().startsWith("%"))
                && (indicator.timeRule() == TimeRule.SUM || indicator.timeRule() == TimeRule.LAST);
        return adds
                && !indicator.limits().mayBeNegative()
                && levels.staysWhateverIsAdded(Objects.requireNonNull(figure.value()));
    }

    /** The last step that enough units have figures of says how far all is known. */
    private Verdict upToEnough(Window window, Figure figure, boolean over) {
        Optional<Figure> last = lastEnough(window);
        if (last.isEmpty()) {
            return isEnough(figure)
                    ? over ? atEnd(window, figure) : onTheWay(window, figure)
                    : unjudged(window, figure, JudgeReasons.thin(figure));
        }
        LocalDate day = last.get().window().to();
        if (reaches(day, window)) {
            return atEnd(window, figure);
        }
        return upTo(window, last.get(), day)
                .map(known -> onTheWay(window, known))
                .orElseGet(() -> unjudged(window, figure, JudgeReasons.thin(figure)));
    }

    private Optional<Figure> lastEnough(Window window) {
        List<Figure> steps = FigureGathering.hasParts(indicator)
                ? gathering.steps(indicator, unit)
                : years.stream().map(PeriodFigure::figure).toList();
        return steps.stream()
                .filter(figure -> figure.value() != null && isEnough(figure))
                .filter(figure -> window.contains(figure.window().lastDay()))
                .filter(figure -> until == null || !figure.window().to().isAfter(until))
                .reduce((_, later) -> later);
    }

    /** A level is that of its step; what adds up is everything until its end. */
    private Optional<Figure> upTo(Window window, Figure step, LocalDate day) {
        if (isListedByYear()) {
            return Optional.of(step);
        }
        Window known = cut(window, day);
        return known == null
                ? Optional.empty()
                : gathering.over(indicator, unit, known, target.window()).filter(TargetJudging::isEnough);
    }

    private Verdict atEnd(Window window, Figure figure) {
        if (!isEnough(figure) && !isSure(figure)) {
            return unjudged(window, figure, JudgeReasons.thin(figure));
        }
        return verdict(window, figure, levels.standing(Objects.requireNonNull(figure.value())), null);
    }

    private Verdict onTheWay(Window window, Figure figure) {
        Standing asItIs = levels.standing(Objects.requireNonNull(figure.value()));
        Pace pace = paces.of(
                figure, window, years.stream().map(PeriodFigure::figure).toList());
        return verdict(window, figure, paces.standing(asItIs, pace), pace);
    }

    private Verdict verdict(Window window, Figure figure, Standing standing, @Nullable Pace pace) {
        return new Verdict(
                indicator,
                unit,
                target,
                thresholds,
                standing,
                figure,
                window,
                levels.percent(Objects.requireNonNull(figure.value())),
                pace,
                List.of(),
                null);
    }

    Verdict unjudged(Window window, @Nullable Figure figure, Reason reason) {
        return new Verdict(
                indicator,
                unit,
                target,
                thresholds,
                Standing.NOT_JUDGED,
                figure,
                window,
                null,
                null,
                List.of(),
                reason);
    }
}
