package vn.tongket.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.access.audit.Acting;
import vn.tongket.base.BadInput;
import vn.tongket.base.Window;
import vn.tongket.measure.answer.Answers;
import vn.tongket.measure.answer.AskedQuestion;
import vn.tongket.measure.answer.FigureMaker;
import vn.tongket.measure.answer.PairMaker;
import vn.tongket.measure.answer.QuestionLookup;
import vn.tongket.measure.answer.Recipe;
import vn.tongket.measure.engine.Engines;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.engine.PastReading;
import vn.tongket.measure.engine.Reading;
import vn.tongket.measure.engine.RecordReading;
import vn.tongket.measure.figure.EngineAway;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.FigurePair;
import vn.tongket.measure.figure.FigureUnavailable;
import vn.tongket.measure.figure.PeriodFigure;
import vn.tongket.measure.figure.RolledUp;
import vn.tongket.measure.figure.RolledUpPairs;
import vn.tongket.measure.figure.RolledUpPeriods;
import vn.tongket.measure.question.Level;
import vn.tongket.measure.question.Pairing;
import vn.tongket.measure.question.Question;
import vn.tongket.measure.sight.FigureSight;
import vn.tongket.measure.sight.SeenFigures;
import vn.tongket.measure.step.Group;
import vn.tongket.measure.trace.Trace;
import vn.tongket.measure.trace.TraceMaker;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.frame.Ground;

/**
 * Tổng hợp: what the values of a programme come to for a unit, over units and time, in any boundaries. Whoever asks has what
 * {@link FigureSight} lets them see; the adding up itself reads every value, so that nobody is shown the sum of a part.
 */
@Component
public class RollUp {
    /** Who reported what is held in memory for so many indicators, however many are asked about. */
    private static final int AT_A_TIME = 20;

    private final DSLContext database;
    private final TransactionTemplate oneMoment;
    private final QuestionLookup lookup;
    private final Engines engines;
    private final FigureSight sight;

    RollUp(
            DSLContext database,
            PlatformTransactionManager transactions,
            QuestionLookup lookup,
            Engines engines,
            FigureSight sight) {
        this.database = database;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.lookup = lookup;
        this.engines = engines;
        this.sight = sight;
    }

    /**
     * In the order of the indicators, then the unit before its children, then time. Every indicator and unit asked about has
     * a row: where there is no figure, with the reason.
     *
     * @throws BadInput when the programme, an indicator or the unit is unknown
     */
    public List<Figure> figures(Question question) {
        return answer(question, null).figures();
    }

    /**
     * As {@link #figures}, with who added up and of which moment.
     *
     * @param engine who is to answer; null: as the installation is set
     * @throws FigureUnavailable when it cannot be had now
     */
    public RolledUp answer(Question question, @Nullable EngineName engine) {
        SeenFigures seen = sight.of(question);
        if (seen.isNothing()) {
            return new RolledUp(List.of(), record().engine(), record().asOf());
        }
        Question asked = seen.narrowed(question);
        return Acting.asSystem(() -> engines.answer(
                engine,
                reading -> new RolledUp(seen.figures(figures(asked, reading)), reading.engine(), reading.asOf())));
    }

    /** Of which moment nothing is. */
    private Reading record() {
        return new RecordReading(database, RecordReading.EVERYTHING);
    }

    List<Figure> figures(Question question, Reading reading) {
        return periods(question, reading, Answers::groups).stream()
                .map(PeriodFigure::figure)
                .toList();
    }

    /**
     * As {@link #answer}, each figure with the step of the calendar it was asked for. Between the first and the last step that
     * has values there is no gap: a year in which nobody reported has rows that say so.
     */
    public RolledUpPeriods periods(Question question, @Nullable EngineName engine) {
        SeenFigures seen = sight.of(question);
        if (seen.isNothing()) {
            return new RolledUpPeriods(List.of(), record().engine(), record().asOf());
        }
        Question asked = seen.narrowed(question);
        return Acting.asSystem(() -> engines.answer(
                engine,
                reading ->
                        new RolledUpPeriods(seen.periods(periods(asked, reading)), reading.engine(), reading.asOf())));
    }

    List<PeriodFigure> periods(Question question, Reading reading) {
        return periods(question, reading, Answers::steps);
    }

    /** As {@link #periods}, of the values that stood at a moment: a figure as it was before later revisions. */
    public RolledUpPeriods periodsAt(Question question, Instant moment) {
        sight.of(question).orHidden();
        return Acting.asSystem(() -> inOneMoment(() -> {
            try (Reading then = new PastReading(database, moment)) {
                return new RolledUpPeriods(periods(question, then, Answers::steps), then.engine(), moment);
            }
        }));
    }

    /**
     * Figures of the question's steps beside others of the same indicator and unit, over the units that are whole at both ends:
     * what growth and change are worked out of.
     *
     * @param engine who is to answer; null: as the installation is set
     */
    public RolledUpPairs pairs(Question question, Pairing pairing, @Nullable EngineName engine) {
        SeenFigures seen = sight.of(question);
        if (seen.isNothing()) {
            return new RolledUpPairs(List.of(), record().engine(), record().asOf());
        }
        Question asked = seen.narrowed(question);
        return Acting.asSystem(() -> engines.answer(
                engine,
                reading -> new RolledUpPairs(
                        seen.pairs(pairs(asked, pairing, reading)), reading.engine(), reading.asOf())));
    }

    List<FigurePair> pairs(Question question, Pairing pairing, Reading reading) {
        return inOneMoment(() -> {
            AskedQuestion asked = lookup.look(question, reading);
            PairMaker pairs = new PairMaker(question, asked, pairing);
            List<FigurePair> all = new ArrayList<>();
            for (int from = 0; from < asked.indicators().size(); from += AT_A_TIME) {
                int to = Math.min(from + AT_A_TIME, asked.indicators().size());
                all.addAll(pairs.pairs(asked.indicators().subList(from, to)));
            }
            return all;
        });
    }

    /**
     * As {@link #periods}, each figure divided by a population of the same ground, year by year: numerator and denominator are
     * what was divided, and by what.
     *
     * @param heads code of the population; one of the question's programme
     */
    public RolledUpPeriods perHead(Question question, String heads, @Nullable EngineName engine) {
        Question both = question.with(heads);
        SeenFigures seen = sight.of(both).withInputs();
        Question asked = seen.narrowed(both);
        return Acting.asSystem(() -> engines.answer(
                engine,
                reading -> new RolledUpPeriods(perHead(asked, heads, reading), reading.engine(), reading.asOf())));
    }

    List<PeriodFigure> perHead(Question question, String heads, Reading reading) {
        return inOneMoment(() -> {
            AskedQuestion asked = lookup.look(question, reading);
            Measured population = Objects.requireNonNull(asked.all().get(heads));
            List<Wanted> wanted = new ArrayList<>();
            asked.answers(asked.indicators(), answers -> {
                for (Measured indicator : asked.indicators()) {
                    if (!indicator.equals(population)) {
                        wanted.addAll(wanted(
                                asked,
                                indicator,
                                answers.steps(indicator, question),
                                answers,
                                (unit, group) -> answers.perHead(indicator, population, unit, group)));
                    }
                }
            });
            return periods(question, asked, wanted);
        });
    }

    /** Which steps there are for an indicator. */
    private interface Groups {
        List<Group> of(Answers answers, Measured indicator, Question question);
    }

    private List<PeriodFigure> periods(Question question, Reading reading, Groups groups) {
        return inOneMoment(() -> {
            AskedQuestion asked = lookup.look(question, reading);
            try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
                return periods(question, asked, groups, beside);
            }
        });
    }

    /** While some indicators are answered out of what was read, the engine already adds up the next. */
    private static List<PeriodFigure> periods(
            Question question, AskedQuestion asked, Groups groups, ExecutorService beside) {
        List<PeriodFigure> all = new ArrayList<>();
        CompletableFuture<List<PeriodFigure>> before = CompletableFuture.completedFuture(List.of());
        int count = asked.indicators().size();
        for (int from = 0; from < count; from += AT_A_TIME) {
            int to = Math.min(from + AT_A_TIME, count);
            List<Wanted> wanted = new ArrayList<>();
            List<Measured> some = asked.indicators().subList(from, to);
            asked.answers(some, answers -> wanted.addAll(wanted(question, asked, some, answers, groups)));
            all.addAll(before.join());
            before = CompletableFuture.supplyAsync(
                    () -> periods(question, asked, wanted), to < count ? beside : Runnable::run);
        }
        all.addAll(before.join());
        return all;
    }

    /** A figure that is asked for, and how it comes about. */
    private record Wanted(Measured indicator, int unit, Window period, Recipe recipe) {}

    private static List<Wanted> wanted(
            Question question, AskedQuestion asked, List<Measured> indicators, Answers answers, Groups groups) {
        List<Wanted> wanted = new ArrayList<>();
        for (Measured indicator : indicators) {
            wanted.addAll(wanted(
                    asked,
                    indicator,
                    groups.of(answers, indicator, question),
                    answers,
                    (unit, group) -> answers.recipe(indicator, unit, group, isByItself(question, asked, unit))));
        }
        return wanted;
    }

    private interface Recipes {
        Recipe of(int unit, Group group);
    }

    private static List<Wanted> wanted(
            AskedQuestion asked, Measured indicator, List<Group> steps, Answers answers, Recipes recipes) {
        List<Wanted> wanted = new ArrayList<>();
        for (int unit : asked.targets()) {
            if (concerns(indicator, asked.ground(), unit, asked.targets().getFirst())) {
                for (Group group : steps) {
                    Recipe recipe = recipes.of(unit, group);
                    recipe.prepare();
                    wanted.add(new Wanted(indicator, unit, answers.period(group), recipe));
                }
            }
        }
        return wanted;
    }

    /** A unit that ended within a step answers for its own days where it is asked about, not as a part of another. */
    private static boolean isByItself(Question question, AskedQuestion asked, int unit) {
        return unit == asked.targets().getFirst() || question.level() instanceof Level.Named;
    }

    private static List<PeriodFigure> periods(Question question, AskedQuestion asked, List<Wanted> wanted) {
        FigureMaker figures = new FigureMaker(asked.ground(), question.frame());
        return wanted.stream()
                .map(one -> new PeriodFigure(one.period, figures.figure(one.indicator, one.unit, one.recipe.answer())))
                .toList();
    }

    /** An office below a territory is asked only about what offices report. */
    private static boolean concerns(Measured indicator, Ground ground, int unit, int first) {
        return unit == first || ground.kind(unit) != UnitKind.OFFICE || indicator.collectedFrom() == UnitKind.OFFICE;
    }

    /**
     * The contributions to one figure.
     *
     * @throws BadInput when the question has several figures
     */
    public Trace trace(Question question) {
        SeenFigures seen = sight.of(question);
        if (seen.isNothing()) {
            throw severalFigures();
        }
        Question asked = seen.narrowed(question);
        return Acting.asSystem(() -> engines.besideTheRecord(reading -> seen.trace(trace(asked, reading))));
    }

    private Trace trace(Question question, Reading reading) {
        return inOneMoment(() -> {
            if (!reading.seesAllOf(database)) {
                throw new EngineAway("it does not stand where the record does");
            }
            AskedQuestion asked = lookup.look(question, reading);
            if (asked.indicators().size() != 1 || asked.targets().size() != 1) {
                throw severalFigures();
            }
            Measured indicator = asked.indicators().getFirst();
            List<Recipe> recipes = new ArrayList<>();
            Answers answers = asked.answers(asked.indicators(), prepared -> {
                List<Group> groups = prepared.groups(indicator, question);
                if (groups.size() != 1) {
                    throw severalFigures();
                }
                recipes.add(prepared.recipe(indicator, asked.targets().getFirst(), groups.getFirst(), true));
                recipes.getFirst().prepare();
            });
            return new TraceMaker(database, answers)
                    .trace(indicator, asked.targets().getFirst(), recipes.getFirst());
        });
    }

    private static BadInput severalFigures() {
        return BadInput.of(
                "A trace is of one figure: name one indicator, one unit and one year (or the total)",
                "Chỉ truy được nguồn của từng số: hãy chọn một chỉ tiêu, một đơn vị và một năm (hoặc cả giai đoạn)");
    }

    /**
     * An engine that fails leaves the transaction as it was: where the question is asked within another's work, that work can
     * go on, and the record can answer within it.
     */
    private <T> T inOneMoment(Supplier<T> work) {
        return Objects.requireNonNull(oneMoment.execute(status -> Ended.of(work)))
                .answer();
    }

    /** What came of a question: its answer, or who could not give it. */
    private sealed interface Ended<T> {
        T answer();

        static <T> Ended<T> of(Supplier<T> work) {
            try {
                return new Well<>(work.get());
            } catch (EngineAway | FigureUnavailable e) {
                return new Badly<>(e);
            }
        }
    }

    private record Well<T>(T answer) implements Ended<T> {}

    private record Badly<T>(RuntimeException failure) implements Ended<T> {
        @Override
        public T answer() {
            throw failure;
        }
    }
}
