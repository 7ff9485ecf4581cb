package vn.tongket.measure.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.judge.Judge;
import vn.tongket.measure.judge.JudgeQuestion;
import vn.tongket.measure.judge.Verdict;
import vn.tongket.measure.question.Grouping;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;
import vn.tongket.programme.TimeRule;
import vn.tongket.unit.Unit;

/**
 * The verdicts on the figures of each unit, a line each. A target of every year has one a year, then that of the period; by
 * year, one of several years has a line for each year's end.
 */
final class Attaining {
    private final SeriesReader reader;
    private final Judge judge;
    private final @Nullable Window asked;

    Attaining(SeriesReader reader, Judge judge) {
        this.reader = reader;
        this.judge = judge;
        this.asked = reader.question().period().window();
    }

    List<Line> lines(List<Indicator> indicators) {
        JudgeQuestion question = new JudgeQuestion(
                reader.programme(),
                indicators.stream().map(Indicator::code).toList(),
                reader.question().unit(),
                reader.question().level(),
                reader.question().frame(),
                null);
        Judge.Bench bench = judge.bench(question, reader::periods);
        List<Line> lines = new ArrayList<>();
        for (Indicator indicator : indicators) {
            bench.units(indicator).forEach(unit -> lines.addAll(lines(bench, indicator, unit)));
        }
        return lines;
    }

    private List<Line> lines(Judge.Bench bench, Indicator indicator, Unit unit) {
        List<PeriodFigure> years = bench.years(indicator, unit);
        List<Line> lines = new ArrayList<>();
        for (Verdict verdict : bench.verdicts(indicator, unit, asked == null ? null : asked.to())) {
            Target target = verdict.target();
            if (target == null) {
                lines.add(line(verdict, years.getLast()));
            } else if (verdict.isOfYears()) {
                lines.addAll(ofYears(verdict, target, years));
            } else if (isByYear(target)) {
                lines.addAll(byYear(bench, indicator, unit, target, years));
            } else {
                lines.add(isAsked(verdict) ? line(verdict, years.getLast()) : notAsked(verdict, years.getLast()));
            }
        }
        return lines;
    }

    private List<Line> ofYears(Verdict verdict, Target target, List<PeriodFigure> years) {
        List<Line> lines = new ArrayList<>();
        verdict.years().stream()
                .filter(this::isAsked)
                .forEach(year -> lines.add(line(year, ofStep(years, year.step()))));
        if (asked == null || asked.contains(target.window())) {
            lines.add(line(verdict, years.getLast()));
        }
        return lines.isEmpty() ? List.of(notAsked(verdict, years.getLast())) : lines;
    }

    private static PeriodFigure ofStep(List<PeriodFigure> years, Window step) {
        return years.stream()
                .filter(one -> one.period().equals(step))
                .findFirst()
                .orElse(years.getLast());
    }

    private boolean isByYear(Target target) {
        return reader.by() == Grouping.YEAR && !isYearly(target);
    }

    private List<Line> byYear(
            Judge.Bench bench, Indicator indicator, Unit unit, Target target, List<PeriodFigure> years) {
        List<Line> lines = years.stream()
                .filter(one -> target.window().contains(one.period().lastDay()))
                .filter(one -> asked == null || asked.contains(one.period().lastDay()))
                .map(one -> atEndOf(one, bench, indicator, unit, target))
                .toList();
        return lines.isEmpty()
                ? List.of(notAsked(bench.verdict(indicator, unit, target, null), years.getLast()))
                : lines;
    }

    private static Line atEndOf(PeriodFigure year, Judge.Bench bench, Indicator indicator, Unit unit, Target target) {
        Verdict verdict = bench.verdict(indicator, unit, target, year.period().to());
        boolean listed = indicator.timeRule() == TimeRule.LAST || indicator.timeRule() == TimeRule.NONE;
        return listed && year.figure().value() == null
                ? new Line.Attained(
                        year.period(), year.figure(), null, year.figure().reason())
                : new Line.Attained(year.period(), figure(verdict, year), verdict, verdict.reason());
    }

    private boolean isAsked(Verdict verdict) {
        Figure figure = verdict.figure();
        return asked == null
                || asked.contains(
                        figure == null
                                ? verdict.step().lastDay()
                                : figure.window().lastDay());
    }

    /** Whether one year's figure is held against it. */
    static boolean isYearly(Target target) {
        return target.isYearly()
                || !target.window().to().isAfter(target.window().from().plusYears(1));
    }

    private static Line line(Verdict verdict, PeriodFigure any) {
        return new Line.Attained(verdict.step(), figure(verdict, any), verdict, verdict.reason());
    }

    private static Figure figure(Verdict verdict, PeriodFigure any) {
        return verdict.figure() == null ? any.figure() : verdict.figure();
    }

    private static Line notAsked(Verdict verdict, PeriodFigure any) {
        Window window =
                verdict.target() == null ? verdict.step() : verdict.target().window();
        return new Line.Attained(window, any.figure(), null, SeriesReasons.noFigureInTarget(window));
    }
}
