package vn.tongket.measure.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.figure.Reason;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;
import vn.tongket.programme.Thresholds;
import vn.tongket.programme.YearRule;
import vn.tongket.unit.Unit;

/**
 * A target of every year: a verdict a year, and the period's out of them by the target's own rule. With the years in order,
 * the best first, that of "at least n" is the n-th, and that of "every year" the last.
 */
final class YearlyJudging {
    /** As the period's verdict follows from them: the best first, of the same word the one further from the level. */
    private static final Comparator<Verdict> BEST_FIRST = Comparator.comparing(
                    (Verdict year) -> year.standing().ordinal())
            .thenComparing(Verdict::percent, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    /** Years may begin on 15 December of the one before (Decree 09/2019, article 12). */
    private static final int BEGUN_EARLY = 20;

    private final TargetJudging ofYear;
    private final Indicator indicator;
    private final Unit unit;
    private final Target target;
    private final Thresholds thresholds;

    YearlyJudging(TargetJudging ofYear, Indicator indicator, Unit unit, Target target, Thresholds thresholds) {
        this.ofYear = ofYear;
        this.indicator = indicator;
        this.unit = unit;
        this.target = target;
        this.thresholds = thresholds;
    }

    Verdict verdict(List<PeriodFigure> known) {
        List<PeriodFigure> within = known.stream()
                .filter(one -> one.figure().value() != null && TargetJudging.isAYear(one.figure()))
                .filter(one -> target.window().contains(one.figure().window().lastDay()))
                .toList();
        if (within.isEmpty()) {
            return ofYear.unjudged(target.window(), null, JudgeReasons.noFigure(target.window()));
        }
        List<Verdict> years = new ArrayList<>();
        int last = within.getLast().period().countsForYear();
        for (int year = firstYear(); year <= last; year++) {
            years.add(ofYear(year, within));
        }
        return period(years);
    }

    private int firstYear() {
        return target.window().from().plusDays(BEGUN_EARLY).getYear();
    }

    private Verdict ofYear(int year, List<PeriodFigure> within) {
        Figure figure = within.stream()
                .filter(one -> one.period().countsForYear() == year)
                .map(PeriodFigure::figure)
                .findFirst()
                .orElse(null);
        return ofYear.of(Window.year(year), figure);
    }

    private Verdict period(List<Verdict> years) {
        Verdict last = years.getLast();
        boolean over = last.step().countsForYear() == target.window().countsForYear()
                && !last.standing().isOnTheWay();
        List<Verdict> judged = years.stream()
                .filter(year -> year.standing().isAtEnd())
                .sorted(BEST_FIRST)
                .toList();
        long unknown = years.stream()
                .filter(year -> year.standing() == Standing.NOT_JUDGED)
                .count();
        if (judged.isEmpty()) {
            return over || unknown > 0 ? lacks(years, unknown) : made(years, last.standing(), last);
        }
        return over ? atEnd(years, judged, unknown) : onTheWay(years, judged, unknown);
    }

    private int needed(int all) {
        YearRule rule = target.years();
        return rule.kind() == YearRule.Kind.AT_LEAST ? Math.min(rule.leastYears(), all) : all;
    }

    private Verdict atEnd(List<Verdict> years, List<Verdict> judged, long unknown) {
        if (target.years().kind() == YearRule.Kind.LAST) {
            return years.getLast().standing().isAtEnd()
                    ? made(years, years.getLast().standing(), years.getLast())
                    : lacks(years, unknown);
        }
        int needed = needed(years.size());
        Optional<Verdict> leastSure = judged.size() < needed ? Optional.empty() : Optional.of(judged.get(needed - 1));
        if (leastSure.isPresent() && (unknown == 0 || leastSure.get().standing().isReached())) {
            return made(years, leastSure.get().standing(), leastSure.get());
        }
        int atBest = Math.toIntExact(needed - unknown);
        Verdict best = atBest < 1 ? judged.getFirst() : judged.get(Math.min(atBest, judged.size()) - 1);
        boolean fails = atBest >= 1 && best.standing() == Standing.NOT_MET;
        return fails ? made(years, Standing.NOT_MET, best) : lacks(years, unknown);
    }

    /** Nothing is missed before the end; what can no longer be reached is at risk. */
    private Verdict onTheWay(List<Verdict> years, List<Verdict> judged, long unknown) {
        Verdict worst = judged.getLast();
        Verdict latest = years.stream()
                .filter(year -> year.standing().isAtEnd())
                .reduce((_, later) -> later)
                .orElse(worst);
        return switch (target.years().kind()) {
            case LAST -> made(years, onTheWay(latest.standing()), latest);
            case AT_LEAST -> made(years, keepingUp(judged, years, unknown), latest);
            case EVERY, PERIOD ->
                worst.standing().isReached() && unknown > 0
                        ? lacks(years, unknown)
                        : made(years, onTheWay(worst.standing()), worst);
        };
    }

    private static Standing onTheWay(Standing asItIs) {
        return asItIs.isReached()
                ? Standing.ON_TRACK
                : asItIs == Standing.NEARLY_MET ? Standing.ATTENTION : Standing.AT_RISK;
    }

    private Standing keepingUp(List<Verdict> judged, List<Verdict> years, long unknown) {
        int all = target.window().countsForYear() - firstYear() + 1;
        int needed = needed(all);
        long reached =
                judged.stream().filter(year -> year.standing().isReached()).count();
        long open = all - judged.size();
        if (reached + open < needed) {
            return Standing.AT_RISK;
        }
        boolean keepsUp = reached * all >= (long) needed * (years.size() - unknown);
        return reached >= needed || keepsUp ? Standing.ON_TRACK : Standing.ATTENTION;
    }

    private Verdict lacks(List<Verdict> years, long unknown) {
        Verdict last = years.getLast();
        Reason reason = years.size() == 1 && last.reason() != null
                ? last.reason()
                : JudgeReasons.yearsLack(unknown, years.size());
        return made(years, Standing.NOT_JUDGED, last, reason);
    }

    private Verdict made(List<Verdict> years, Standing standing, Verdict deciding) {
        return made(years, standing, deciding, null);
    }

    private Verdict made(List<Verdict> years, Standing standing, Verdict deciding, @Nullable Reason reason) {
        return new Verdict(
                indicator,
                unit,
                target,
                thresholds,
                standing,
                deciding.figure(),
                target.window(),
                deciding.percent(),
                deciding.pace(),
                List.copyOf(years),
                reason);
    }
}
