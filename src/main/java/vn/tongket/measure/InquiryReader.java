package vn.tongket.measure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.Ground;

/** Asks an engine what a question needs: a few queries, however many indicators, units and windows. */
final class InquiryReader {
    private final Reading reading;
    private final Ground ground;
    private final Frame frame;
    private final @Nullable Window inside;
    private final Map<String, Measured> measured;

    InquiryReader(
            Reading reading, Ground ground, Frame frame, @Nullable Window inside, Map<String, Measured> measured) {
        this.reading = reading;
        this.ground = ground;
        this.frame = frame;
        this.inside = inside;
        this.measured = measured;
    }

    /** Windows for which any of the indicators has a value. */
    List<Window> windows() {
        Map<Integer, Measured> byId = stored();
        return byId.isEmpty() ? List.of() : reading.whoReported().windows(byId.keySet(), inside);
    }

    /** @param cells is asked for several inquiries of one question */
    Inquiry read(
            List<Measured> asked,
            List<Window> windows,
            List<Integer> targets,
            ExpectedUnits expected,
            CellReader cells) {
        Map<Integer, Measured> byId = stored();
        if (windows.isEmpty() || byId.isEmpty()) {
            return new Inquiry(ground, frame, measured, asked, windows, targets, expected, Map.of(), Map.of());
        }
        SaidByUnits said = new SaidByUnits(
                ground, byId, reading.whoReported().said(byId.keySet(), ids(byId, UnitRule.RATIO_OF_SUMS), windows));
        return new Inquiry(
                ground,
                frame,
                measured,
                asked,
                windows,
                targets,
                expected,
                withWeights(byId, said),
                cells.cells(byId, said, this::weight));
    }

    private Map<Integer, Measured> stored() {
        Map<Integer, Measured> byId = new LinkedHashMap<>();
        measured.values().stream()
                .filter(indicator -> !indicator.isComputed())
                .forEach(indicator -> byId.put(indicator.id(), indicator));
        return byId;
    }

    private static List<Integer> ids(Map<Integer, Measured> byId, UnitRule rule) {
        return byId.values().stream()
                .filter(indicator -> indicator.unitRule() == rule)
                .map(Measured::id)
                .toList();
    }

    private Map<Integer, Reported> withWeights(Map<Integer, Measured> byId, SaidByUnits said) {
        Map<Integer, Reported> reported = new HashMap<>();
        byId.forEach((id, indicator) -> {
            Measured weight = weight(indicator);
            reported.put(
                    id, weight == null ? said.of(indicator) : said.of(indicator).onlyWith(said.of(weight)));
        });
        return reported;
    }

    private @Nullable Measured weight(Measured indicator) {
        String code = indicator.indicator().weightCode();
        return indicator.unitRule() != UnitRule.WEIGHTED_MEAN || code == null ? null : measured.get(code);
    }
}
