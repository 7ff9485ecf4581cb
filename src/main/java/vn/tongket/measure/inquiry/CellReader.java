package vn.tongket.measure.inquiry;

import static org.jooq.impl.DSL.inline;
import static vn.tongket.report.view.Tables.CURRENT_VALUE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.engine.AskedShares;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.engine.Reading;
import vn.tongket.measure.engine.RollUpEngine;
import vn.tongket.measure.engine.RollUpEngine.Addition;
import vn.tongket.measure.engine.Singles;
import vn.tongket.measure.engine.SummedCell;
import vn.tongket.measure.inquiry.Inquiry.CellKey;
import vn.tongket.measure.step.Leaf;
import vn.tongket.measure.step.SaidByUnits;
import vn.tongket.programme.UnitRule;
import vn.tongket.programme.formula.CountCondition;

/** Has an engine add up what leaves need, and gives each unit asked about its part of it; reads single values, too. */
public final class CellReader {
    private final Reading reading;
    private final RollUpEngine engine;
    private final StandingTargets asked;
    private final Map<Collected, Shared> collections = new HashMap<>();
    private AskedShares shares = new AskedShares();
    private Map<LocalDate, Set<LocalDate>> daysByEnd = Map.of();
    /** What the engine has. */
    private @Nullable AskedShares taken;

    private int takenRows;

    /** @param units ids of those whose shares the engine has */
    private record Shared(int number, BitSet units) {}

    /** @param inside the windows that may count; null: all */
    public CellReader(Reading reading, @Nullable Window inside, StandingTargets asked) {
        this.reading = reading;
        this.engine = new RollUpEngine(reading, inside);
        this.asked = asked;
    }

    /** What one indicator needs. */
    private record Needed(Measured indicator, Set<Integer> windows) {}

    public void read(Inquiry inquiry, SaidByUnits said, Collection<Leaf> leaves) {
        Map<Integer, Needed> needed = new LinkedHashMap<>();
        Map<LocalDate, Set<LocalDate>> days = new TreeMap<>();
        for (Leaf leaf : leaves) {
            if (leaf.isOwn()) {
                continue;
            }
            Set<Integer> windows = needed.computeIfAbsent(
                            leaf.indicator().id(), _ -> new Needed(leaf.indicator(), new TreeSet<>()))
                    .windows;
            for (int number : leaf.step().weights().keySet()) {
                windows.add(number);
                days.computeIfAbsent(inquiry.windows().get(number).to(), _ -> new TreeSet<>())
                        .add(leaf.boundaries());
            }
        }
        List<Needed> added =
                needed.values().stream().filter(one -> !one.windows.isEmpty()).toList();
        if (!added.isEmpty()) {
            handOver(inquiry, added, said, days);
            batches(inquiry, added, said)
                    .forEach((batch, indicators) ->
                            engine.sums(addition(inquiry, batch, indicators), sum -> share(inquiry, sum, batch.rule)));
        }
        readCorrections(inquiry, said);
        readSingles(inquiry, said);
    }

    /** The engine gets the shares that it does not have from before. */
    private void handOver(Inquiry inquiry, List<Needed> added, SaidByUnits said, Map<LocalDate, Set<LocalDate>> days) {
        if (!days.equals(daysByEnd)) {
            daysByEnd = days;
            shares = new AskedShares();
            collections.clear();
        }
        SharesOfQuestion ofQuestion = new SharesOfQuestion(asked, daysByEnd);
        added.stream()
                .map(Needed::indicator)
                .collect(Collectors.groupingBy(Collected::of, LinkedHashMap::new, Collectors.toList()))
                .forEach((collected, indicators) -> {
                    Shared known = collection(indicators.getFirst());
                    BitSet units = said.units(indicators);
                    units.andNot(known.units);
                    ofQuestion.add(shares, known.number, units, collected.shareBy(), collected.ownOnly());
                    known.units.or(units);
                });
        take(shares);
    }

    private void take(AskedShares rows) {
        if (taken != rows || takenRows < rows.rows().size()) {
            reading.take(rows);
            taken = rows;
            takenRows = rows.rows().size();
        }
    }

    private Shared collection(Measured indicator) {
        return collections.computeIfAbsent(
                Collected.of(indicator), unseen -> new Shared(collections.size(), new BitSet()));
    }

    /** Indicators that one query adds up. */
    private record Batch(
            UnitRule rule, Field<Integer> collection, boolean isChanging, boolean partsToo, Set<Window> windows) {}

    private Map<Batch, List<Measured>> batches(Inquiry inquiry, List<Needed> added, SaidByUnits said) {
        Map<Batch, List<Measured>> batches = new LinkedHashMap<>();
        for (Needed one : added) {
            Set<Window> windows = new LinkedHashSet<>();
            if (one.windows.size() < inquiry.reported(one.indicator).windows().cardinality()) {
                one.windows.forEach(number -> windows.add(inquiry.windows().get(number)));
            }
            Batch batch = new Batch(
                    one.indicator.unitRule(),
                    inline(collection(one.indicator).number),
                    shares.isChanging(),
                    said.hasLooseParts(one.indicator),
                    windows);
            batches.computeIfAbsent(batch, _ -> new ArrayList<>()).add(one.indicator);
        }
        return batches;
    }

    private Addition addition(Inquiry inquiry, Batch batch, List<Measured> indicators) {
        Map<Integer, CountCondition> conditions = new HashMap<>();
        Map<Integer, Integer> weightIds = new HashMap<>();
        Map<Integer, Integer> parts = new HashMap<>();
        for (Measured indicator : indicators) {
            String condition = indicator.indicator().condition();
            if (condition != null) {
                CountCondition.parse(condition).ifPresent(read -> conditions.put(indicator.id(), read));
            }
            Measured weight = inquiry.weight(indicator);
            if (weight != null) {
                weightIds.put(indicator.id(), weight.id());
            }
            if (batch.partsToo) {
                parts.put(indicator.id(), indicator.parts());
            }
        }
        return new Addition(
                batch.rule,
                indicators.stream().map(Measured::id).toList(),
                batch.collection,
                batch.isChanging,
                parts,
                List.copyOf(batch.windows),
                conditions,
                weightIds);
    }

    private void share(Inquiry inquiry, RollUpEngine.Sum sum, UnitRule rule) {
        Integer window = inquiry.number(sum.window());
        if (window != null) {
            for (Map.Entry<AskedShares.Asked, BigDecimal> part :
                    shares.parts(sum.way()).entrySet()) {
                CellKey key = new CellKey(
                        sum.indicatorId(), part.getKey().unitId(), part.getKey().day());
                inquiry.sums()
                        .computeIfAbsent(key, unseen -> new HashMap<>())
                        .merge(window, SummedCell.of(sum, part.getValue(), rule), SummedCell::plus);
            }
        }
    }

    private void readCorrections(Inquiry inquiry, SaidByUnits said) {
        Corrections corrections = inquiry.corrections();
        AskedShares rows = corrections.rows(inquiry.windows());
        if (rows.rows().isEmpty()) {
            return;
        }
        take(rows);
        corrections.indicators().stream()
                .collect(Collectors.groupingBy(
                        indicator -> new Batch(
                                indicator.unitRule(),
                                CURRENT_VALUE.INDICATOR_ID,
                                true,
                                said.hasLooseParts(indicator),
                                Set.of()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((batch, indicators) -> engine.sums(addition(inquiry, batch, indicators), sum -> {
                    Integer window = inquiry.number(sum.window());
                    if (window != null) {
                        corrections.put(sum.way(), window, SummedCell.of(sum, BigDecimal.ONE, batch.rule));
                    }
                }));
    }

    private void readSingles(Inquiry inquiry, SaidByUnits said) {
        Singles singles = inquiry.singles();
        if (singles.wanted().isEmpty()) {
            return;
        }
        Map<Integer, Integer> parts = new HashMap<>();
        Set<Integer> indicators = new HashSet<>();
        singles.wanted().forEach(key -> indicators.add(key.indicatorId()));
        inquiry.measured().values().stream()
                .filter(indicator -> indicators.contains(indicator.id()) && said.hasLooseParts(indicator))
                .forEach(indicator -> parts.put(indicator.id(), indicator.parts()));
        engine.singles(singles.wanted(), inquiry.windows(), parts, singles);
    }
}
