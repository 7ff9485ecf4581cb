package vn.tongket.measure.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.engine.Reading;
import vn.tongket.measure.inquiry.AskedUnits;
import vn.tongket.measure.inquiry.CellReader;
import vn.tongket.measure.inquiry.StandingTargets;
import vn.tongket.measure.question.Frame;
import vn.tongket.unit.frame.Ground;

/**
 * A question with the names in it looked up, and what all its indicators have in common.
 *
 * @param inside the window asked for; null: all
 * @param all every indicator of the programme, by code
 * @param windows that have values, those just before the window asked for among them: others are longer by them
 * @param whole what a figure without any value speaks about
 * @param reach the last day that figures of the programme reach; null where there are none
 * @param rounds by indicator id, of whom rounds ask it
 */
public record AskedQuestion(
        Frame frame,
        @Nullable Window inside,
        Reading reading,
        Ground ground,
        Map<String, Measured> all,
        List<Measured> indicators,
        List<Window> windows,
        List<Integer> targets,
        Window whole,
        @Nullable LocalDate reach,
        StandingTargets standing,
        Map<Integer, AskedUnits> rounds,
        CellReader cells) {

    /** Answers about some of its indicators. */
    public Answers answers(List<Measured> some, InquiryReader.Preparing preparing) {
        return new InquiryReader(this, withInputs(some, all)).read(some, preparing);
    }

    /** Those asked for, all they are computed from, and their weights. */
    static Map<String, Measured> withInputs(List<Measured> asked, Map<String, Measured> all) {
        Map<String, Measured> taking = new LinkedHashMap<>();
        List<Measured> next = new ArrayList<>(asked);
        while (!next.isEmpty()) {
            Measured indicator = next.removeFirst();
            if (taking.putIfAbsent(indicator.indicator().code(), indicator) == null) {
                List<String> needed =
                        new ArrayList<>(Formulas.formula(indicator).inputs());
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
