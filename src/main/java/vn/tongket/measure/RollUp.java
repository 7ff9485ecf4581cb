package vn.tongket.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.base.BadInput;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.unit.Frames;
import vn.tongket.unit.Ground;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/** Tổng hợp: what the values of a programme come to for a unit, over units and time, in any boundaries. */
@Component
public class RollUp {
    /** Who reported what is held in memory for so many indicators, however many are asked about. */
    private static final int AT_A_TIME = 20;

    private final DSLContext database;
    private final TransactionTemplate oneMoment;
    private final Programmes programmes;
    private final Units units;
    private final Frames frames;
    private final Engines engines;

    RollUp(
            DSLContext database,
            PlatformTransactionManager transactions,
            Programmes programmes,
            Units units,
            Frames frames,
            Engines engines) {
        this.database = database;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.programmes = programmes;
        this.units = units;
        this.frames = frames;
        this.engines = engines;
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
        return engines.answer(
                engine,
                reading -> new RolledUp(
                        periods(question, reading, Answers::groups).stream()
                                .map(PeriodFigure::figure)
                                .toList(),
                        reading.engine(),
                        reading.asOf()));
    }

    /**
     * As {@link #answer}, each figure with the step of the calendar it was asked for. Between the first and the last step that
     * has values there is no gap: a year in which nobody reported has rows that say so.
     */
    public RolledUpPeriods periods(Question question, @Nullable EngineName engine) {
        return engines.answer(
                engine,
                reading -> new RolledUpPeriods(
                        periods(question, reading, Answers::steps), reading.engine(), reading.asOf()));
    }

    /** As {@link #periods}, of the values that stood at a moment: a figure as it was before later revisions. */
    public RolledUpPeriods periodsAt(Question question, Instant moment) {
        return inOneMoment(() -> {
            try (Reading then = new PastReading(database, moment)) {
                return new RolledUpPeriods(periods(question, then, Answers::steps), then.engine(), moment);
            }
        });
    }

    /** Which steps there are for an indicator. */
    private interface Groups {
        List<Group> of(Answers answers, Measured indicator, Question question);
    }

    private List<PeriodFigure> periods(Question question, Reading reading, Groups groups) {
        return inOneMoment(() -> {
            Asked asked = asked(question, reading);
            List<PeriodFigure> all = new ArrayList<>();
            for (int from = 0; from < asked.indicators().size(); from += AT_A_TIME) {
                int to = Math.min(from + AT_A_TIME, asked.indicators().size());
                all.addAll(periods(question, asked.answered(asked.indicators().subList(from, to)), groups));
            }
            return all;
        });
    }

    private static List<PeriodFigure> periods(Question question, Answered answered, Groups groups) {
        Inquiry inquiry = answered.inquiry();
        Answers answers = answered.answers();
        FigureMaker figures = new FigureMaker(inquiry, question);
        List<PeriodFigure> all = new ArrayList<>();
        for (Measured indicator : inquiry.asked()) {
            for (int unit : inquiry.targets()) {
                if (concerns(
                        indicator, inquiry.ground(), unit, inquiry.targets().getFirst())) {
                    groups.of(answers, indicator, question)
                            .forEach(group -> all.add(new PeriodFigure(
                                    answers.period(group),
                                    figures.figure(indicator, unit, answers.answer(indicator, unit, group)))));
                }
            }
        }
        return all;
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
        return engines.besideTheRecord(reading -> trace(question, reading));
    }

    private Trace trace(Question question, Reading reading) {
        return inOneMoment(() -> {
            if (!reading.seesAllOf(database)) {
                throw new EngineAway("it does not stand where the record does");
            }
            Asked asked = asked(question, reading);
            Answered answered = asked.answered(asked.indicators());
            Inquiry inquiry = answered.inquiry();
            Measured indicator = inquiry.asked().getFirst();
            List<Group> groups = answered.answers().groups(indicator, question);
            if (inquiry.asked().size() != 1 || inquiry.targets().size() != 1 || groups.size() != 1) {
                throw BadInput.of(
                        "A trace is of one figure: name one indicator, one unit and one year (or the total)",
                        "Chỉ truy được nguồn của từng số: hãy chọn một chỉ tiêu, một đơn vị và một năm (hoặc cả giai đoạn)");
            }
            return new TraceMaker(database, inquiry, answered.answers(), question)
                    .trace(indicator, inquiry.targets().getFirst(), groups.getFirst());
        });
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

    /**
     * A question with the names in it looked up, and what all its indicators have in common.
     *
     * @param all every indicator of the programme, by code
     * @param whole what a figure without any value speaks about
     */
    private record Asked(
            Frame frame,
            @Nullable Window inside,
            Reading reading,
            Ground ground,
            Map<String, Measured> all,
            List<Measured> indicators,
            List<Window> windows,
            List<Integer> targets,
            Window whole,
            ExpectedUnits expected,
            CellReader cells) {

        Answered answered(List<Measured> some) {
            Inquiry inquiry = new InquiryReader(reading, ground, frame, inside, withInputs(some, all))
                    .read(some, windows, targets, expected, cells);
            return new Answered(inquiry, new Answers(inquiry, whole));
        }
    }

    private record Answered(Inquiry inquiry, Answers answers) {}

    private Asked asked(Question question, Reading reading) {
        Programme programme = programmes.require(question.programme());
        Map<String, Measured> all = measured(programme);
        List<Measured> indicators = asked(question, programme, all);
        Ground ground = frames.ground();
        Map<String, Measured> read = withInputs(indicators, all);
        reading.admit(read.values().stream().map(Measured::id).toList());
        InquiryReader reader = new InquiryReader(reading, ground, question.frame(), question.window(), read);
        List<Window> windows = reader.windows();
        int unit = index(ground, question.unit());
        List<Integer> targets = new Targets(
                        ground, question.frame(), windows, programme.period().lastDay())
                .of(unit, question.level(), this::index);
        return new Asked(
                question.frame(),
                question.window(),
                reading,
                ground,
                all,
                indicators,
                windows,
                targets,
                question.window() == null ? programme.period() : question.window(),
                new ExpectedUnits(ground, question.frame(), targets),
                new CellReader(reading, ground, question.frame(), question.window(), windows, targets));
    }

    private int index(Ground ground, String unit) {
        return ground.index(units.require(unit).id());
    }

    private Map<String, Measured> measured(Programme programme) {
        Map<String, Integer> ids = programmes.indicatorIds(programme.code());
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (Indicator indicator : programme.indicators()) {
            Integer id = ids.get(indicator.code());
            if (id != null) {
                measured.put(indicator.code(), new Measured(id, indicator));
            }
        }
        return measured;
    }

    private static List<Measured> asked(Question question, Programme programme, Map<String, Measured> all) {
        if (question.indicators().isEmpty()) {
            return List.copyOf(all.values());
        }
        return AskedIndicators.of(programme, question.indicators()).stream()
                .map(indicator -> all.get(indicator.code()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Those asked for, all they are computed from, and their weights. */
    private static Map<String, Measured> withInputs(List<Measured> asked, Map<String, Measured> all) {
        Map<String, Measured> taking = new LinkedHashMap<>();
        List<Measured> next = new ArrayList<>(asked);
        while (!next.isEmpty()) {
            Measured indicator = next.removeFirst();
            if (taking.putIfAbsent(indicator.indicator().code(), indicator) == null) {
                List<String> needed = new ArrayList<>(Answers.formula(indicator).inputs());
                String weight = indicator.indicator().weightCode();
                if (weight != null) {
                    needed.add(weight);
                }
                needed.stream().map(all::get).filter(Objects::nonNull).forEach(next::add);
            }
        }
        return taking;
    }
}
