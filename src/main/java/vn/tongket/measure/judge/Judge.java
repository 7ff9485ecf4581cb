package vn.tongket.measure.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;
import vn.tongket.programme.Thresholds;
import vn.tongket.unit.Unit;

/** Judges figures against targets: the only one who does. */
@Component
public class Judge {

    /**
     * In the order of the indicators, then the units; each has a verdict for each target that is set for it, or one that says
     * it is only watched.
     */
    public List<Verdict> verdicts(JudgeQuestion question, FigureSource source) {
        Bench bench = bench(question, source);
        List<Verdict> verdicts = new ArrayList<>();
        for (Indicator indicator : question.asked()) {
            bench.units(indicator).forEach(unit -> verdicts.addAll(bench.verdicts(indicator, unit, question.until())));
        }
        return verdicts;
    }

    /** To judge the same figures as they were known on several days. */
    public Bench bench(JudgeQuestion question, FigureSource source) {
        return new Bench(question, new FigureGathering(question, source));
    }

    /** The figures of one question, ready to be judged. */
    public static final class Bench {
        private final JudgeQuestion question;
        private final FigureGathering gathering;

        private Bench(JudgeQuestion question, FigureGathering gathering) {
            this.question = question;
            this.gathering = gathering;
        }

        public List<Unit> units(Indicator indicator) {
            return gathering.units(indicator);
        }

        /** By year, oldest first, those without a value too. */
        public List<PeriodFigure> years(Indicator indicator, Unit unit) {
            return gathering.years(indicator, unit, null);
        }

        /** @param until figures that speak of this day or a later one are left out; null: all there are */
        public List<Verdict> verdicts(Indicator indicator, Unit unit, @Nullable LocalDate until) {
            List<Target> targets = gathering.targets(indicator, unit);
            return targets.isEmpty()
                    ? List.of(watched(indicator, unit, until))
                    : targets.stream()
                            .map(target -> verdict(indicator, unit, target, until))
                            .toList();
        }

        public Verdict verdict(Indicator indicator, Unit unit, Target target, @Nullable LocalDate until) {
            Thresholds thresholds = question.programme().thresholds(target);
            return new TargetJudging(gathering, indicator, unit, target, thresholds, until).verdict();
        }

        private Verdict watched(Indicator indicator, Unit unit, @Nullable LocalDate until) {
            List<PeriodFigure> years = gathering.years(indicator, unit, until);
            Figure last = years.stream()
                    .map(PeriodFigure::figure)
                    .filter(figure -> figure.value() != null)
                    .reduce((_, later) -> later)
                    .orElse(years.isEmpty() ? null : years.getLast().figure());
            Window step = last == null ? question.programme().period() : last.window();
            return new Verdict(
                    indicator,
                    unit,
                    null,
                    Thresholds.PLAIN,
                    Standing.WATCHED,
                    last,
                    step,
                    null,
                    null,
                    List.of(),
                    JudgeReasons.noTarget());
        }
    }
}
