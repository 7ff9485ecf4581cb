package vn.tongket.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.unit.Ground;

/**
 * A question with the names in it looked up, and what all its indicators have in common.
 *
 * @param all every indicator of the programme, by code
 * @param whole what a figure without any value speaks about
 */
record AskedQuestion(
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

    /** Answers about some of its indicators. */
    Answers answers(List<Measured> some) {
        Inquiry inquiry = new InquiryReader(reading, ground, frame, inside, withInputs(some, all))
                .read(some, windows, targets, expected, cells);
        return new Answers(inquiry, whole);
    }

    /** Those asked for, all they are computed from, and their weights. */
    static Map<String, Measured> withInputs(List<Measured> asked, Map<String, Measured> all) {
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
