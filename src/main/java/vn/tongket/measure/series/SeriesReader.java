package vn.tongket.measure.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.figure.FigurePair;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.figure.RolledUpPairs;
import vn.tongket.measure.figure.RolledUpPeriods;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Level;
import vn.tongket.measure.question.Pairing;
import vn.tongket.measure.question.Question;
import vn.tongket.measure.question.Running;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;

/** Asks the roll-up for the figures that a series holds against each other; remembers who answered, and of which moment. */
final class SeriesReader {
    private final AskedOnce rollUp;
    private final Programme programme;
    private final SeriesQuestion question;
    private final @Nullable EngineName wanted;
    private @Nullable EngineName engine;
    private @Nullable Instant asOf;

    SeriesReader(AskedOnce rollUp, Programme programme, SeriesQuestion question, @Nullable EngineName wanted) {
        this.rollUp = rollUp;
        this.programme = programme;
        this.question = question;
        this.wanted = wanted;
    }

    Programme programme() {
        return programme;
    }

    SeriesQuestion question() {
        return question;
    }

    /** The steps asked for, in the frame asked for. */
    List<PeriodFigure> figures(List<Indicator> indicators) {
        return read(
                        indicators,
                        question.level(),
                        window(0),
                        by(),
                        question.period().running(),
                        question.frame())
                .stream()
                .filter(this::isAsked)
                .toList();
    }

    /** As {@link #figures}, in steps of another length, and those of some years before. */
    List<PeriodFigure> figures(List<Indicator> indicators, Grouping by, int yearsBefore) {
        return read(
                indicators,
                question.level(),
                window(yearsBefore),
                by,
                question.period().running(),
                question.frame());
    }

    List<PeriodFigure> figures(List<Indicator> indicators, Level level, Frame frame) {
        return read(indicators, level, window(0), by(), question.period().running(), frame).stream()
                .filter(this::isAsked)
                .toList();
    }

    /** The same steps, of the values that stood at a moment. */
    List<PeriodFigure> figuresAt(List<Indicator> indicators, Instant moment) {
        return rollUp
                .periodsAt(
                        question(
                                indicators,
                                question.level(),
                                window(0),
                                by(),
                                question.period().running(),
                                question.frame()),
                        moment)
                .figures()
                .stream()
                .filter(this::isAsked)
                .toList();
    }

    List<PeriodFigure> read(
            List<Indicator> indicators,
            Level level,
            @Nullable Window window,
            Grouping by,
            Running running,
            Frame frame) {
        if (indicators.isEmpty()) {
            return List.of();
        }
        return periods(question(indicators, level, window, by, running, frame));
    }

    /** Any question about the same programme. */
    List<PeriodFigure> periods(Question asked) {
        RolledUpPeriods answer = rollUp.periods(asked, wanted);
        engine = answer.engine();
        asOf = asOf == null || answer.asOf().isBefore(asOf) ? answer.asOf() : asOf;
        return answer.figures();
    }

    /** The steps asked for, each figure divided by a population. */
    List<PeriodFigure> perHead(List<Indicator> indicators, Indicator population) {
        if (indicators.isEmpty()) {
            return List.of();
        }
        Question divided = question(
                indicators, question.level(), window(0), by(), question.period().running(), question.frame());
        RolledUpPeriods answer = rollUp.perHead(divided, population.code(), wanted);
        engine = answer.engine();
        asOf = asOf == null || answer.asOf().isBefore(asOf) ? answer.asOf() : asOf;
        return answer.figures();
    }

    /** Figures beside others of the same indicator and unit, over the same ground. */
    List<FigurePair> pairs(List<Indicator> indicators, Pairing pairing, Grouping by) {
        if (indicators.isEmpty()) {
            return List.of();
        }
        Question pairs = question(
                indicators,
                question.level(),
                question.period().window(),
                by,
                question.period().running(),
                question.frame());
        RolledUpPairs answer = rollUp.pairs(pairs, pairing, wanted);
        engine = answer.engine();
        asOf = asOf == null || answer.asOf().isBefore(asOf) ? answer.asOf() : asOf;
        return answer.pairs();
    }

    private Question question(
            List<Indicator> indicators,
            Level level,
            @Nullable Window window,
            Grouping by,
            Running running,
            Frame frame) {
        List<String> codes = indicators.stream().map(Indicator::code).toList();
        return new Question(programme.code(), codes, question.unit(), level, window, by, running, frame);
    }

    /** The window asked for, from where figures of its first step need values on; null: all that has values. */
    private @Nullable Window window(int yearsBefore) {
        Window asked = question.period().window();
        if (asked == null) {
            return null;
        }
        LocalDate from = asked.from().minusYears(yearsBefore);
        LocalDate start = programme.period().from();
        return switch (question.period().running()) {
            case EACH -> new Window(from, asked.to());
            case FROM_YEAR_START -> new Window(from.withDayOfYear(1), asked.to());
            case FROM_START -> new Window(start.isBefore(asked.to()) ? start : from, asked.to());
        };
    }

    /** Whether a step lies in the window asked for. */
    boolean isAsked(PeriodFigure figure) {
        Window asked = question.period().window();
        return asked == null
                || by() == Grouping.TOTAL
                || asked.contains(figure.period().lastDay());
    }

    /** The steps asked for, or those that fit what is asked. */
    Grouping by() {
        return by(question);
    }

    static Grouping by(SeriesQuestion question) {
        Grouping by = question.period().by();
        if (by != null) {
            return by;
        }
        return switch (question.asked()) {
            case Asked.Attained _ -> Grouping.TOTAL;
            case Asked.Growing(var growth) -> growth == Growth.YEAR_ON_YEAR ? Grouping.YEAR : Grouping.TOTAL;
            case Asked.Figures _,
                    Asked.PerHead _,
                    Asked.LastYear _,
                    Asked.Ranking _,
                    Asked.Distribution _,
                    Asked.Changes _,
                    Asked.TwoFrames _ -> Grouping.YEAR;
        };
    }

    @Nullable
    EngineName engine() {
        return engine;
    }

    @Nullable
    Instant asOf() {
        return asOf;
    }
}
