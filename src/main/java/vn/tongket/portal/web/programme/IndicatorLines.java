package vn.tongket.portal.web.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.measure.KeptFigures;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.FigureUnavailable;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.judge.CaveatWords;
import vn.tongket.measure.judge.Judge;
import vn.tongket.measure.judge.JudgeQuestion;
import vn.tongket.measure.judge.Standing;
import vn.tongket.measure.judge.StepWords;
import vn.tongket.measure.judge.ThresholdWords;
import vn.tongket.measure.judge.Verdict;
import vn.tongket.measure.judge.VerdictWords;
import vn.tongket.measure.question.Frame;
import vn.tongket.page.part.Course;
import vn.tongket.portal.web.word.Addresses;
import vn.tongket.portal.web.word.FigureWords;
import vn.tongket.portal.web.word.YearBefore;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Target;
import vn.tongket.unit.Unit;

/** The lines of a programme's indicators, for its board and its page. */
@Component
class IndicatorLines {
    private final KeptFigures kept;
    private final Judge judge;

    IndicatorLines(KeptFigures kept, Judge judge) {
        this.kept = kept;
        this.judge = judge;
    }

    /**
     * In the programme's order; where the figures cannot be had now, without them.
     *
     * @param day what figures speak of later days is left out; null: all there are
     */
    LinesNow of(Programme programme, @Nullable LocalDate day) {
        try {
            return known(programme, day == null ? null : day.plusDays(1));
        } catch (FigureUnavailable away) {
            return new LinesNow(without(programme), "", away.inVietnamese());
        }
    }

    private LinesNow known(Programme programme, @Nullable LocalDate until) {
        List<Indicator> indicators = programme.indicators();
        if (indicators.isEmpty()) {
            return new LinesNow(List.of(), "", null);
        }
        List<String> codes = indicators.stream().map(Indicator::code).toList();
        Judge.Bench bench = judge.bench(
                JudgeQuestion.of(programme, codes, programme.unit(), Frame.AS_REPORTED), kept.look()::periods);
        List<IndicatorLine> lines = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Indicator indicator : indicators) {
            for (Unit unit : bench.units(indicator)) {
                Verdict verdict = Verdict.current(bench.verdicts(indicator, unit, until), indicator)
                        .orElseThrow();
                verdicts.add(verdict);
                lines.add(line(programme, verdict, years(bench, indicator, unit, until)));
            }
        }
        return new LinesNow(lines, LineGround.of(verdicts), null);
    }

    private static List<Figure> years(Judge.Bench bench, Indicator indicator, Unit unit, @Nullable LocalDate until) {
        return bench.years(indicator, unit).stream()
                .map(PeriodFigure::figure)
                .filter(figure -> until == null || !figure.window().to().isAfter(until))
                .toList();
    }

    /** Of which nothing can be said now. */
    private static List<IndicatorLine> without(Programme programme) {
        return programme.indicators().stream()
                .map(indicator -> line(
                        programme,
                        indicator,
                        IndicatorLine.Reached.NOTHING,
                        IndicatorLine.Asked.NOTHING,
                        "",
                        "Lúc này chưa lấy được số.",
                        Course.NONE,
                        Standing.WATCHED))
                .toList();
    }

    private static IndicatorLine line(Programme programme, Verdict verdict, List<Figure> years) {
        Verdict shown = verdict.lastYear().orElse(verdict);
        Figure figure = shown.figure() == null || shown.figure().value() == null ? null : shown.figure();
        Figure before = figure == null ? null : YearBefore.of(years, figure);
        return line(
                programme,
                verdict.indicator(),
                reached(shown, figure, before),
                asked(verdict, shown),
                figure != null && shown == verdict && verdict.standing().isOffTrack()
                        ? FigureWords.gap(verdict, figure)
                        : "",
                why(verdict, figure, years),
                LineCourse.of(shown, verdict.standing(), years, before),
                verdict.standing());
    }

    private static IndicatorLine line(
            Programme programme,
            Indicator indicator,
            IndicatorLine.Reached reached,
            IndicatorLine.Asked asked,
            String gap,
            String why,
            Course course,
            Standing standing) {
        return new IndicatorLine(
                indicator.name(),
                BesideName.unit(indicator),
                Addresses.indicator(programme.code(), indicator.code()),
                indicator.topic(),
                indicator.objective(),
                reached,
                asked,
                gap,
                why,
                course,
                standing);
    }

    private static IndicatorLine.Reached reached(Verdict shown, @Nullable Figure figure, @Nullable Figure before) {
        return figure == null
                ? IndicatorLine.Reached.NOTHING
                : new IndicatorLine.Reached(
                        FigureWords.cell(figure, BesideName.number(shown)),
                        StepWords.brief(figure.window()),
                        CaveatWords.beside(figure),
                        FigureWords.change(figure, before));
    }

    private static IndicatorLine.Asked asked(Verdict verdict, Verdict shown) {
        Target target = verdict.target();
        return new IndicatorLine.Asked(
                target == null ? "" : BesideName.level(verdict.indicator(), target),
                judged(verdict, shown),
                ThresholdWords.of(verdict));
    }

    /** Where the figure shown is not what was judged, or is of a year of several, what was, and that year's own verdict. */
    private static String judged(Verdict verdict, Verdict shown) {
        if (!verdict.isOfYears()) {
            return "";
        }
        String own = shown == verdict
                ? ""
                : "; " + StepWords.of(shown.step()) + ": " + shown.standing().inSentence();
        return VerdictWords.judged(verdict) + own;
    }

    private static String why(Verdict verdict, @Nullable Figure figure, List<Figure> years) {
        if (figure == null) {
            return years.stream()
                    .map(Figure::reason)
                    .filter(Objects::nonNull)
                    .map(Reason::vietnamese)
                    .findFirst()
                    .orElse("Chưa có số liệu.");
        }
        return verdict.standing() == Standing.NOT_JUDGED ? VerdictWords.reason(verdict) : "";
    }
}
