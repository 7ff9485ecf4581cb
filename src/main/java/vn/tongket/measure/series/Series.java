package vn.tongket.measure.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.base.Window;
import vn.tongket.measure.KeptFigures;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.answer.AskedIndicators;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.judge.Judge;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Level;
import vn.tongket.measure.sight.FigureSight;
import vn.tongket.measure.sight.SeenFigures;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/** Answers every question of the one query shape. The roll-up adds up; here figures are held against each other. */
@Component
public class Series {
    private final RollUp rollUp;
    private final KeptFigures kept;
    private final Programmes programmes;
    private final Units units;
    private final Judge judge;
    private final RevisionReader revisions;
    private final FigureSight sight;

    Series(
            RollUp rollUp,
            KeptFigures kept,
            Programmes programmes,
            Units units,
            Judge judge,
            RevisionReader revisions,
            FigureSight sight) {
        this.rollUp = rollUp;
        this.kept = kept;
        this.programmes = programmes;
        this.units = units;
        this.judge = judge;
        this.revisions = revisions;
        this.sight = sight;
    }

    public SeriesAnswer answer(SeriesQuestion question) {
        return answer(question, null);
    }

    /**
     * Each indicator asked for has lines, or a refusal with the reason.
     *
     * @param engine who is to add up; null: as the installation is set. What changed is always asked of PostgreSQL, the record
     * @throws BadInput when the programme, an indicator or a unit is unknown
     */
    public SeriesAnswer answer(SeriesQuestion question, @Nullable EngineName engine) {
        return answer(question, engine, new AskedOnce(rollUp, kept.look()));
    }

    /** As {@link #answer}, in the same order. Those that ask different things of the same figures are of one moment. */
    public List<SeriesAnswer> answers(List<SeriesQuestion> questions) {
        AskedOnce asked = new AskedOnce(rollUp, kept.look());
        return questions.stream().map(question -> answer(question, null, asked)).toList();
    }

    private SeriesAnswer answer(SeriesQuestion asked, @Nullable EngineName engine, AskedOnce figures) {
        SeenFigures seen = seen(asked);
        Programme programme = seen.programme().orElseGet(() -> programmes.require(asked.programme()));
        SeriesQuestion question = seen.programme().isEmpty() ? asked : asked.about(seen.indicators());
        if (seen.isNothing()) {
            return new SeriesAnswer(question, List.of(), List.of(), null, null);
        }
        Unit unit = units.require(question.unit());
        requireNamed(question.level());
        Combination combination = new Combination(programme, question, population(programme, question));
        List<Refusal> refusals = new ArrayList<>();
        List<Indicator> answered = new ArrayList<>();
        for (Indicator indicator : AskedIndicators.of(programme, question.indicators())) {
            combination
                    .refuse(indicator)
                    .ifPresentOrElse(
                            reason -> refusals.add(new Refusal(indicator.code(), reason)),
                            () -> answered.add(indicator));
        }
        boolean ofRecord = question.asked() instanceof Asked.Changes;
        SeriesReader reader = new SeriesReader(figures, programme, question, ofRecord ? EngineName.POSTGRES : engine);
        List<Line> lines = answered.isEmpty() ? List.of() : lines(reader, combination, answered, unit, refusals);
        return new SeriesAnswer(question, lines, List.copyOf(refusals), reader.engine(), reader.asOf());
    }

    /** What is not to be seen is not even refused by name. */
    private SeenFigures seen(SeriesQuestion asked) {
        SeenFigures seen = seen(asked, asked.indicators());
        if (asked.asked() instanceof Asked.Changes) {
            return seen.orHidden();
        }
        if (asked.asked() instanceof Asked.PerHead(String population)) {
            seen(asked, List.of(population)).withInputs();
            return asked.indicators().isEmpty() ? seen.ofInputs() : seen.withInputs();
        }
        return seen;
    }

    private SeenFigures seen(SeriesQuestion asked, List<String> indicators) {
        List<Frame> frames = asked.asked() instanceof Asked.TwoFrames(Frame beside)
                ? List.of(asked.frame(), beside)
                : List.of(asked.frame());
        return sight.of(asked.programme(), indicators, asked.unit(), asked.level(), frames);
    }

    /** All unknown names at once. */
    private void requireNamed(Level level) {
        if (!(level instanceof Level.Named(List<String> codes))) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        for (String code : codes) {
            try {
                units.require(code);
            } catch (BadInput unknown) {
                problems.addAll(unknown.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    private static @Nullable Indicator population(Programme programme, SeriesQuestion question) {
        return question.asked() instanceof Asked.PerHead(String population)
                ? AskedIndicators.of(programme, List.of(population)).getFirst()
                : null;
    }

    private List<Line> lines(
            SeriesReader reader,
            Combination combination,
            List<Indicator> indicators,
            Unit unit,
            List<Refusal> refusals) {
        return switch (reader.question().asked()) {
            case Asked.Figures() ->
                reader.figures(indicators).stream()
                        .map(one -> (Line) new Line.Plain(one.period(), one.figure()))
                        .toList();
            case Asked.Attained() -> new Attaining(reader, judge).lines(indicators);
            case Asked.Growing(var growth) -> new Growing(reader, growth).lines(indicators);
            case Asked.PerHead _ -> new PerHeads(reader, combination.population()).lines(indicators);
            case Asked.LastYear() -> new Comparing(reader).lastYear(indicators);
            case Asked.TwoFrames(var beside) -> new Comparing(reader).frames(indicators, beside);
            case Asked.Changes(var since) -> new Changing(reader, revisions, since).lines(indicators);
            case Asked.Ranking() -> overUnits(reader, indicators, unit, refusals, true, Ranking::lines);
            case Asked.Distribution() ->
                overUnits(
                        reader,
                        indicators,
                        unit,
                        refusals,
                        false,
                        (indicator, figures) -> new Distributing(indicator, ofLevel(reader, figures, unit))
                                .lines(whole(figures, unit)));
        };
    }

    /** @param levelOnly without the unit itself, where it is not one of the level */
    private static List<Line> overUnits(
            SeriesReader reader,
            List<Indicator> indicators,
            Unit unit,
            List<Refusal> refusals,
            boolean levelOnly,
            BiFunction<Indicator, List<PeriodFigure>, List<Line>> make) {
        List<PeriodFigure> all = reader.figures(indicators);
        List<Line> lines = new ArrayList<>();
        for (Indicator indicator : indicators) {
            List<PeriodFigure> figures = all.stream()
                    .filter(one -> one.figure().indicator().code().equals(indicator.code()))
                    .toList();
            List<PeriodFigure> ofLevel = ofLevel(reader, figures, unit);
            List<UnitKind> kinds = ofLevel.stream()
                    .map(one -> one.figure().unit().kind())
                    .distinct()
                    .toList();
            if (kinds.size() == 1) {
                lines.addAll(make.apply(indicator, levelOnly ? ofLevel : figures));
            } else {
                refusals.add(new Refusal(
                        indicator.code(),
                        kinds.isEmpty() ? RefusalReasons.noUnits(unit) : RefusalReasons.severalKinds(kinds)));
            }
        }
        return lines;
    }

    private static List<PeriodFigure> ofLevel(SeriesReader reader, List<PeriodFigure> figures, Unit unit) {
        boolean itself = switch (reader.question().level()) {
            case Level.Itself(), Level.Below() -> false;
            case Level.Within(var kind) -> kind == unit.kind();
            case Level.Named(var codes) -> codes.contains(unit.code()) || codes.contains(unit.versionCode());
        };
        return figures.stream()
                .filter(one -> itself || one.figure().unit().id() != unit.id())
                .toList();
    }

    private static Map<Window, Figure> whole(List<PeriodFigure> figures, Unit unit) {
        Map<Window, Figure> whole = new HashMap<>();
        figures.stream()
                .filter(one -> one.figure().unit().id() == unit.id())
                .forEach(one -> whole.put(one.period(), one.figure()));
        return whole;
    }
}
