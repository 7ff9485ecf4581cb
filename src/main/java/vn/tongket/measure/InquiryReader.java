package vn.tongket.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.Inquiry.CellKey;
import vn.tongket.programme.CountCondition;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.Ground;

/** Asks an engine what a question needs: three or four queries, however many indicators, units and windows. */
final class InquiryReader {
    private final Reading reading;
    private final AskedShares shares = new AskedShares();
    private final RollUpEngine engine;
    private final Ground ground;
    private final Frame frame;
    private final Map<String, Measured> measured;

    InquiryReader(Reading reading, Ground ground, Frame frame, Map<String, Measured> measured) {
        this.reading = reading;
        this.engine = new RollUpEngine(reading, shares);
        this.ground = ground;
        this.frame = frame;
        this.measured = measured;
    }

    /** Windows for which any of the indicators has a value. */
    List<Window> windows(@Nullable Window inside) {
        Map<Integer, Measured> byId = stored();
        return byId.isEmpty() ? List.of() : engine.windows(byId.keySet(), inside);
    }

    Inquiry read(List<Measured> asked, List<Window> windows, List<Integer> targets) {
        Map<Integer, Measured> byId = stored();
        if (windows.isEmpty()) {
            return new Inquiry(ground, frame, measured, asked, windows, targets, Map.of(), Map.of());
        }
        SaidByUnits said = new SaidByUnits(
                ground, byId, windows, engine.said(byId.keySet(), ids(byId, UnitRule.RATIO_OF_SUMS), windows));
        Map<CellKey, NavigableMap<Integer, Cell>> cells = new HashMap<>(sums(byId, said, windows, targets));
        cells.putAll(own(byId, windows, targets));
        return new Inquiry(ground, frame, measured, asked, windows, targets, withWeights(byId, said), cells);
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

    private Map<CellKey, NavigableMap<Integer, Cell>> sums(
            Map<Integer, Measured> byId, SaidByUnits said, List<Window> windows, List<Integer> targets) {
        Map<Collected, List<Measured>> collections = byId.values().stream()
                .filter(indicator -> !indicator.isOwnOnly())
                .collect(Collectors.groupingBy(Collected::of, LinkedHashMap::new, Collectors.toList()));
        List<Collected> numbers = List.copyOf(collections.keySet());
        for (int number = 0; number < numbers.size(); number++) {
            BitSet units = said.units(collections.getOrDefault(numbers.get(number), List.of()));
            new SharesOfQuestion(ground, frame, windows, targets)
                    .add(shares, number, units, numbers.get(number).shareBy());
        }
        reading.take(shares);
        List<RollUpEngine.Sum> sums = new ArrayList<>();
        byId.values().stream()
                .filter(indicator -> !indicator.isOwnOnly())
                .collect(Collectors.groupingBy(indicator -> new Batch(
                        indicator.unitRule(), numbers.indexOf(Collected.of(indicator)), said.hasLooseParts(indicator))))
                .forEach((batch, indicators) -> sums.addAll(sums(batch, indicators, windows)));
        return Inquiry.cells(ground, sums, byId);
    }

    /** Indicators that one query adds up. */
    private record Batch(UnitRule rule, int collection, boolean partsToo) {}

    private List<RollUpEngine.Sum> sums(Batch batch, List<Measured> indicators, List<Window> windows) {
        Map<Integer, CountCondition> conditions = new HashMap<>();
        Map<Integer, Integer> weights = new HashMap<>();
        for (Measured indicator : indicators) {
            String condition = indicator.indicator().condition();
            if (condition != null) {
                CountCondition.parse(condition).ifPresent(read -> conditions.put(indicator.id(), read));
            }
            Measured weight = weight(indicator);
            if (weight != null) {
                weights.put(indicator.id(), weight.id());
            }
        }
        return engine.sums(
                batch.rule,
                indicators.stream().map(Measured::id).toList(),
                batch.collection,
                batch.partsToo,
                windows,
                conditions,
                weights);
    }

    private Map<CellKey, NavigableMap<Integer, Cell>> own(
            Map<Integer, Measured> byId, List<Window> windows, List<Integer> targets) {
        List<Integer> indicators = byId.values().stream()
                .filter(Measured::isOwnOnly)
                .map(Measured::id)
                .toList();
        Map<CellKey, NavigableMap<Integer, Cell>> cells = new HashMap<>();
        if (!indicators.isEmpty()) {
            List<Integer> units = targets.stream().map(ground::unitId).toList();
            engine.own(indicators, units, windows)
                    .forEach(own -> cells.computeIfAbsent(
                                    new CellKey(own.indicatorId(), ground.index(own.unitId())), key -> new TreeMap<>())
                            .put(own.window(), Cell.of(own)));
        }
        return cells;
    }
}
