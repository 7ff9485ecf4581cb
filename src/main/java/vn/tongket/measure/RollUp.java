package vn.tongket.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.base.BadInput;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;
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
     */
    public RolledUp answer(Question question, @Nullable EngineName engine) {
        return engines.answer(
                engine, reading -> new RolledUp(figures(question, reading), reading.engine(), reading.asOf()));
    }

    private List<Figure> figures(Question question, Reading reading) {
        return answered(question, reading, (inquiry, answers) -> {
            FigureMaker figures = new FigureMaker(inquiry, question);
            List<Figure> all = new ArrayList<>();
            for (Measured indicator : inquiry.asked()) {
                for (int unit : inquiry.targets()) {
                    if (concerns(
                            indicator, inquiry.ground(), unit, inquiry.targets().getFirst())) {
                        answers.groups(indicator, question.by())
                                .forEach(group -> all.add(
                                        figures.figure(indicator, unit, answers.answer(indicator, unit, group))));
                    }
                }
            }
            return all;
        });
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
        // The values behind a figure stand in the record alone, so the figure is added up there, too.
        return answered(question, new RecordReading(database), (inquiry, answers) -> {
            Measured indicator = inquiry.asked().getFirst();
            List<Group> groups = answers.groups(indicator, question.by());
            if (inquiry.asked().size() != 1 || inquiry.targets().size() != 1 || groups.size() != 1) {
                throw BadInput.of(
                        "A trace is of one figure: name one indicator, one unit and one year (or the total)",
                        "Chỉ truy được nguồn của từng số: hãy chọn một chỉ tiêu, một đơn vị và một năm (hoặc cả giai đoạn)");
            }
            return new TraceMaker(database, inquiry, answers, question)
                    .trace(indicator, inquiry.targets().getFirst(), groups.getFirst());
        });
    }

    private <T> T answered(Question question, Reading reading, BiFunction<Inquiry, Answers, T> work) {
        Programme programme = programmes.require(question.programme());
        Map<String, Measured> all = measured(programme);
        List<Measured> asked = asked(question, programme, all);
        int unitId = units.require(question.unit()).id();
        return Objects.requireNonNull(oneMoment.execute(status -> {
            Ground ground = frames.ground();
            Inquiry inquiry = new InquiryReader(reading, ground, question.frame(), withInputs(asked, all))
                    .read(
                            asked,
                            ground.index(unitId),
                            question.children(),
                            question.window(),
                            programme.period().lastDay());
            Window whole = question.window() == null ? programme.period() : question.window();
            return work.apply(inquiry, new Answers(inquiry, whole));
        }));
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
        List<Problem> problems = new ArrayList<>();
        List<Measured> asked = new ArrayList<>();
        for (String code : question.indicators()) {
            Measured found = all.get(code);
            if (found == null) {
                problems.add(unknown(code, programme, all));
            } else {
                asked.add(found);
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return asked;
    }

    private static Problem unknown(String code, Programme programme, Map<String, Measured> all) {
        String nearest = Nearest.to(code, all.keySet()).orElse(null);
        return Problem.hard(
                "",
                0,
                0,
                "Programme " + programme.code() + " has no indicator '" + code + "'" + Problem.didYouMean(nearest),
                "Chương trình “" + programme.title() + "” không có chỉ tiêu “" + code + "”"
                        + Problem.coPhaiLa(nearest));
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
