package vn.tongket.measure.answer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.engine.Reading;
import vn.tongket.measure.inquiry.Inquiry;
import vn.tongket.measure.step.Reported;
import vn.tongket.measure.step.SaidByUnits;

/** Asks an engine what a question needs: a few queries, however many indicators, units and windows. */
final class InquiryReader {
    private final AskedQuestion asked;
    private final Map<String, Measured> measured;

    InquiryReader(AskedQuestion asked, Map<String, Measured> measured) {
        this.asked = asked;
        this.measured = measured;
    }

    /** Windows for which any of some indicators has a value. */
    static List<Window> windows(Reading reading, Map<String, Measured> measured, @Nullable Window inside) {
        Map<Integer, Measured> byId = stored(measured);
        return byId.isEmpty() ? List.of() : reading.whoReported().windows(byId.keySet(), inside);
    }

    /** Finds out who reported what, has it prepared, and then has added up what that needs. */
    Answers read(List<Measured> some, Preparing preparing) {
        Map<Integer, Measured> byId = stored(measured);
        List<Window> windows = asked.windows();
        if (windows.isEmpty() || byId.isEmpty()) {
            Answers answers = new Answers(inquiry(some, Map.of()), asked.whole(), asked.inside());
            preparing.prepare(answers);
            return answers;
        }
        SaidByUnits said =
                new SaidByUnits(asked.ground(), byId, windows, asked.reading().whoReported());
        Answers answers = new Answers(inquiry(some, reported(byId, said)), asked.whole(), asked.inside());
        preparing.prepare(answers);
        asked.cells().read(answers.inquiry(), said, answers.leaves());
        return answers;
    }

    /** Says which figures are wanted, before anything is added up. */
    @FunctionalInterface
    public interface Preparing {
        void prepare(Answers answers);
    }

    private Inquiry inquiry(List<Measured> some, Map<Integer, Reported> reported) {
        return Inquiry.of(
                asked.ground(),
                asked.frame(),
                measured,
                some,
                asked.windows(),
                asked.targets(),
                asked.standing(),
                reported,
                asked.rounds(),
                asked.reach());
    }

    private static Map<Integer, Measured> stored(Map<String, Measured> measured) {
        Map<Integer, Measured> byId = new LinkedHashMap<>();
        measured.values().stream()
                .filter(indicator -> !indicator.isComputed())
                .forEach(indicator -> byId.put(indicator.id(), indicator));
        return byId;
    }

    private static Map<Integer, Reported> reported(Map<Integer, Measured> byId, SaidByUnits said) {
        Map<Integer, Reported> reported = new HashMap<>();
        byId.forEach((id, indicator) -> reported.put(id, said.of(indicator)));
        return reported;
    }
}
