package vn.tongket.measure.answer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;
import vn.tongket.base.Window;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.engine.Reading;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.inquiry.AskedUnits;
import vn.tongket.measure.inquiry.CellReader;
import vn.tongket.measure.inquiry.StandingTargets;
import vn.tongket.measure.question.Question;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.check.DefinitionChecks;
import vn.tongket.unit.Units;
import vn.tongket.unit.frame.Frames;
import vn.tongket.unit.frame.Ground;

/** Looks up what the names in a question mean, and when and where it is asked about. */
@Component
public class QuestionLookup {
    private final Programmes programmes;
    private final Units units;
    private final Frames frames;
    private final AskedUnits.Reader rounds;

    QuestionLookup(Programmes programmes, Units units, Frames frames, AskedUnits.Reader rounds) {
        this.programmes = programmes;
        this.units = units;
        this.frames = frames;
        this.rounds = rounds;
    }

    /** @throws BadInput when the programme, an indicator or the unit is unknown */
    public AskedQuestion look(Question question, Reading engine) {
        Programme programme = programmes.require(question.programme());
        Map<String, Measured> all = measured(programme);
        List<Measured> indicators = asked(question, programme, all);
        Ground ground = frames.ground();
        Map<String, Measured> read = AskedQuestion.withInputs(indicators, all);
        engine.admit(read.values().stream().map(Measured::id).toList());
        Window inside = question.window();
        Window reading = inside == null ? null : new Window(inside.from().minusYears(1), inside.to());
        List<Window> windows = InquiryReader.windows(engine, read, reading);
        int unit = index(ground, question.unit());
        Window whole = inside == null ? programme.period() : inside;
        LocalDate reach = reach(question, engine, ground, all, windows, whole);
        List<Integer> targets = new Targets(
                        ground, question.frame(), windows, inside, reach == null ? whole.lastDay() : reach)
                .of(unit, question.level(), this::index);
        StandingTargets asked = new StandingTargets(ground, targets);
        return new AskedQuestion(
                question.frame(),
                inside,
                engine,
                ground,
                all,
                indicators,
                windows,
                targets,
                whole,
                reach,
                asked,
                rounds.at(engine.asOf()),
                new CellReader(engine, reading, asked));
    }

    /**
     * The last day that figures of the programme reach. That of the indicators asked about is enough, unless boundaries changed
     * between it and the end of the last step.
     */
    private static @Nullable LocalDate reach(
            Question question,
            Reading engine,
            Ground ground,
            Map<String, Measured> all,
            List<Window> windows,
            Window whole) {
        if (question.frame().day() != null) {
            return null;
        }
        LocalDate known = windows.isEmpty() ? null : windows.getLast().lastDay();
        LocalDate end = known == null || whole.lastDay().isAfter(known) ? whole.lastDay() : known;
        LocalDate yearEnd = LocalDate.of(end.getYear(), 12, 31);
        boolean enough =
                known != null && ground.firstDayOfBoundaries(known).equals(ground.firstDayOfBoundaries(yearEnd));
        if (enough) {
            return known;
        }
        List<Integer> stored = all.values().stream()
                .filter(indicator -> !indicator.isComputed())
                .map(Measured::id)
                .toList();
        return stored.isEmpty() ? known : engine.whoReported().reach(stored);
    }

    private int index(Ground ground, String unit) {
        return ground.index(units.require(unit).id());
    }

    private Map<String, Measured> measured(Programme programme) {
        Map<String, Integer> ids = programmes.indicatorIds(programme.code());
        DefinitionChecks checks = DefinitionChecks.of(programme);
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (Indicator indicator : programme.indicators()) {
            Integer id = ids.get(indicator.code());
            if (id != null) {
                Reason stopped = checks.stopping(indicator.code())
                        .map(problem -> Reasons.badDefinition(problem.english(), problem.vietnamese()))
                        .orElse(null);
                measured.put(indicator.code(), new Measured(id, indicator, stopped));
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
}
