package vn.tongket.measure;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.Inquiry.CellKey;
import vn.tongket.measure.RollUpEngine.Addition;
import vn.tongket.programme.CountCondition;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.Ground;

/** Has an engine add up what a question needs, and gives each unit asked about its part of it. */
final class CellReader {
    private final Reading reading;
    private final RollUpEngine engine;
    private final Ground ground;
    private final List<Integer> targets;
    private final SharesOfQuestion sharesOfQuestion;
    private final AskedShares shares = new AskedShares();
    private final Map<Window, Integer> numbers = new HashMap<>();
    private final Map<Collected, Collection> collections = new HashMap<>();
    private Map<CellKey, NavigableMap<Integer, Cell>> cells = new HashMap<>();

    /** @param units ids of those whose shares the engine has */
    private record Collection(int number, BitSet units) {}

    /** @param inside the windows that lie in it; null: all */
    CellReader(
            Reading reading,
            Ground ground,
            Frame frame,
            @Nullable Window inside,
            List<Window> windows,
            List<Integer> targets,
            StandingTargets asked) {
        this.reading = reading;
        this.engine = new RollUpEngine(reading, inside);
        this.ground = ground;
        this.targets = targets;
        this.sharesOfQuestion = new SharesOfQuestion(frame, asked, windows);
        windows.forEach(window -> numbers.put(window, numbers.size()));
    }

    /**
     * @param byId indicators that have values of their own
     * @param weights the indicator that weights another, if any
     */
    Map<CellKey, NavigableMap<Integer, Cell>> cells(
            Map<Integer, Measured> byId, SaidByUnits said, Function<Measured, @Nullable Measured> weights) {
        cells = new HashMap<>();
        List<Measured> added = byId.values().stream()
                .filter(indicator -> !indicator.isOwnOnly())
                .toList();
        if (!added.isEmpty()) {
            handOver(added, said);
            added.stream()
                    .collect(Collectors.groupingBy(indicator -> new Batch(
                            indicator.unitRule(), collection(indicator).number, said.hasLooseParts(indicator))))
                    .forEach((batch, indicators) ->
                            engine.sums(addition(batch, indicators, weights), sum -> share(sum, batch.rule)));
        }
        addOwn(byId.values().stream()
                .filter(Measured::isOwnOnly)
                .map(Measured::id)
                .toList());
        return cells;
    }

    /** The engine gets the shares that it does not have from before. */
    private void handOver(List<Measured> added, SaidByUnits said) {
        int before = shares.rows().size();
        added.stream()
                .collect(Collectors.groupingBy(Collected::of, LinkedHashMap::new, Collectors.toList()))
                .forEach((collected, indicators) -> {
                    Collection known = collection(indicators.getFirst());
                    BitSet units = said.units(indicators);
                    units.andNot(known.units);
                    sharesOfQuestion.add(shares, known.number, units, collected.shareBy());
                    known.units.or(units);
                });
        if (shares.rows().size() > before || before == 0) {
            reading.take(shares);
        }
    }

    private Collection collection(Measured indicator) {
        return collections.computeIfAbsent(
                Collected.of(indicator), unseen -> new Collection(collections.size(), new BitSet()));
    }

    /** Indicators that one query adds up. */
    private record Batch(UnitRule rule, int collection, boolean partsToo) {}

    private Addition addition(Batch batch, List<Measured> indicators, Function<Measured, @Nullable Measured> weights) {
        Map<Integer, CountCondition> conditions = new HashMap<>();
        Map<Integer, Integer> weightIds = new HashMap<>();
        for (Measured indicator : indicators) {
            String condition = indicator.indicator().condition();
            if (condition != null) {
                CountCondition.parse(condition).ifPresent(read -> conditions.put(indicator.id(), read));
            }
            Measured weight = weights.apply(indicator);
            if (weight != null) {
                weightIds.put(indicator.id(), weight.id());
            }
        }
        return new Addition(
                batch.rule,
                indicators.stream().map(Measured::id).toList(),
                batch.collection,
                shares.isChanging(),
                batch.partsToo,
                conditions,
                weightIds);
    }

    private void share(RollUpEngine.Sum sum, UnitRule rule) {
        Integer window = numbers.get(sum.window());
        if (window != null) {
            for (Map.Entry<Integer, BigDecimal> part : shares.parts(sum.way()).entrySet()) {
                of(sum.indicatorId(), part.getKey()).merge(window, Cell.of(sum, part.getValue(), rule), Cell::plus);
            }
        }
    }

    private void addOwn(List<Integer> indicators) {
        if (!indicators.isEmpty()) {
            List<Integer> units = targets.stream().map(ground::unitId).toList();
            engine.own(indicators, units).forEach(own -> {
                Integer window = numbers.get(own.window());
                if (window != null) {
                    of(own.indicatorId(), own.unitId()).put(window, Cell.of(own));
                }
            });
        }
    }

    private NavigableMap<Integer, Cell> of(int indicatorId, int unitId) {
        return cells.computeIfAbsent(new CellKey(indicatorId, ground.index(unitId)), key -> new TreeMap<>());
    }
}
