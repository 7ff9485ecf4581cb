package vn.tongket.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.unit.Frames;
import vn.tongket.unit.Ground;
import vn.tongket.unit.Units;

/** Looks up what the names in a question mean, and when and where it is asked about. */
@Component
class QuestionLookup {
    private final Programmes programmes;
    private final Units units;
    private final Frames frames;

    QuestionLookup(Programmes programmes, Units units, Frames frames) {
        this.programmes = programmes;
        this.units = units;
        this.frames = frames;
    }

    /** @throws BadInput when the programme, an indicator or the unit is unknown */
    AskedQuestion look(Question question, Reading reading) {
        Programme programme = programmes.require(question.programme());
        Map<String, Measured> all = measured(programme);
        List<Measured> indicators = asked(question, programme, all);
        Ground ground = frames.ground();
        Map<String, Measured> read = AskedQuestion.withInputs(indicators, all);
        reading.admit(read.values().stream().map(Measured::id).toList());
        InquiryReader reader = new InquiryReader(reading, ground, question.frame(), question.window(), read);
        List<Window> windows = reader.windows();
        int unit = index(ground, question.unit());
        List<Integer> targets = new Targets(
                        ground, question.frame(), windows, programme.period().lastDay())
                .of(unit, question.level(), this::index);
        StandingTargets asked = new StandingTargets(ground, targets);
        return new AskedQuestion(
                question.frame(),
                question.window(),
                reading,
                ground,
                all,
                indicators,
                windows,
                targets,
                question.window() == null ? programme.period() : question.window(),
                new ExpectedUnits(question.frame(), asked),
                new CellReader(reading, ground, question.frame(), question.window(), windows, targets, asked));
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
}
