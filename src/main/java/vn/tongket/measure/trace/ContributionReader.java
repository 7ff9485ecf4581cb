package vn.tongket.measure.trace;

import static vn.tongket.report.view.Tables.CURRENT_VALUE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.engine.SummedCell;
import vn.tongket.measure.engine.ValueConditions;
import vn.tongket.measure.figure.Decimals;
import vn.tongket.measure.inquiry.Amount;
import vn.tongket.measure.inquiry.Inquiry;
import vn.tongket.measure.inquiry.Summing;
import vn.tongket.measure.step.Leaf;
import vn.tongket.measure.step.WeightsOfStep;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.programme.formula.CountCondition;
import vn.tongket.report.view.tables.records.CurrentValueRecord;
import vn.tongket.unit.Succession.Basis;
import vn.tongket.unit.frame.Ground;
import vn.tongket.unit.frame.Placement;

/** Reads the values behind a figure, each with the part of it that counts. */
final class ContributionReader {
    private static final int UNITS_WORTH_NAMING = 1_000;

    private final DSLContext transaction;
    private final Inquiry inquiry;
    private final Ground ground;

    ContributionReader(DSLContext transaction, Inquiry inquiry) {
        this.transaction = transaction;
        this.inquiry = inquiry;
        this.ground = inquiry.ground();
    }

    /** @param weights of a weighted mean: the values it was weighted by */
    record Read(List<Contribution> contributions, List<Contribution> weights) {}

    private record UnitAndWindow(int unitId, Window window) {}

    /** How one value counts, over all the units of the day it is a part of. */
    private record Counting(BigDecimal share, BigDecimal factor) {
        Counting plus(Counting other) {
            return new Counting(share.add(other.share), factor.add(other.factor));
        }
    }

    /** @param counted the values within the figure, each with what it is multiplied by */
    Read read(Leaf leaf, @Nullable Measured weight, List<Summing.Counted> counted) {
        Measured indicator = leaf.indicator();
        BigDecimal common = common(counted);
        Map<UnitAndWindow, Counting> countings = new HashMap<>();
        for (Summing.Counted one : counted) {
            BigDecimal share = one.term().share();
            BigDecimal times = common.divideToIntegralValue(BigDecimal.valueOf(one.length()))
                    .multiply(BigDecimal.valueOf(one.term().weight()));
            countings.merge(
                    new UnitAndWindow(
                            one.term().unitId(),
                            inquiry.windows().get(one.term().window())),
                    new Counting(share, share.multiply(times)),
                    Counting::plus);
        }
        Map<UnitAndWindow, CurrentValueRecord> weights =
                weight == null ? Map.of() : weights(leaf, weight, countings.keySet());
        List<Contribution> contributions = new ArrayList<>();
        List<Contribution> ofWeights = new ArrayList<>();
        for (CurrentValueRecord value : values(indicator, countings.keySet())) {
            UnitAndWindow key = key(value);
            Counting counting = countings.get(key);
            CurrentValueRecord itsWeight = weights.get(key);
            if (counting != null && (weight == null || itsWeight != null)) {
                BigDecimal weighing = itsWeight == null ? BigDecimal.ONE : quantity(itsWeight);
                BigDecimal amount = counted(indicator, value, countings.size()).multiply(weighing);
                contributions.add(contribution(value, leaf, counting, amount));
                if (itsWeight != null) {
                    ofWeights.add(contribution(itsWeight, leaf, counting, weighing));
                }
            }
        }
        return new Read(sorted(contributions), sorted(ofWeights));
    }

    /** Of a mean, what all lengths go into: contributions sum to its numerator. */
    private static BigDecimal common(List<Summing.Counted> counted) {
        Amount lengths = new Amount();
        counted.forEach(
                one -> lengths.add(new SummedCell(BigDecimal.ZERO, null, null, true), BigDecimal.ONE, one.length()));
        return lengths.denominator();
    }

    private static UnitAndWindow key(CurrentValueRecord value) {
        return new UnitAndWindow(value.getUnitId(), new Window(value.getWindowFrom(), value.getWindowTo()));
    }

    private List<CurrentValueRecord> values(Measured indicator, Set<UnitAndWindow> asked) {
        Map<Integer, Integer> parts =
                indicator.addsUp() && indicator.parts() > 0 ? Map.of(indicator.id(), indicator.parts()) : Map.of();
        return asked.isEmpty()
                ? List.of()
                : transaction
                        .selectFrom(CURRENT_VALUE)
                        .where(CURRENT_VALUE.INDICATOR_ID.eq(indicator.id()))
                        .and(among(asked))
                        .and(CURRENT_VALUE.QUALITY.in("A", "E", "N"))
                        .and(ValueConditions.standsForTotal(parts))
                        .fetch();
    }

    /** By the unit and window whose figure they weigh. */
    private Map<UnitAndWindow, CurrentValueRecord> weights(Leaf leaf, Measured weight, Set<UnitAndWindow> asked) {
        WeightsOfStep ofStep = leaf.weights();
        if (ofStep == null || asked.isEmpty()) {
            return Map.of();
        }
        Map<UnitAndWindow, UnitAndWindow> places = new HashMap<>();
        asked.forEach(one -> places.put(one, place(ofStep, one)));
        Map<UnitAndWindow, CurrentValueRecord> found = new HashMap<>();
        transaction
                .selectFrom(CURRENT_VALUE)
                .where(CURRENT_VALUE.INDICATOR_ID.eq(weight.id()))
                .and(among(Set.copyOf(places.values())))
                .and(ValueConditions.counts(CURRENT_VALUE, UnitRule.SUM))
                .and(ValueConditions.isTotal(CURRENT_VALUE))
                .forEach(value -> found.put(key(value), value));
        Map<UnitAndWindow, CurrentValueRecord> weights = new HashMap<>();
        places.forEach((one, place) -> {
            CurrentValueRecord value = found.get(place);
            if (value != null) {
                weights.put(one, value);
            }
        });
        return weights;
    }

    private UnitAndWindow place(WeightsOfStep weights, UnitAndWindow one) {
        Integer number = inquiry.number(one.window);
        return number == null
                ? one
                : new UnitAndWindow(one.unitId, inquiry.windows().get(weights.window(one.unitId, number)));
    }

    /** Units are named only where they are few: a long list would cost more than it spares. */
    private static Condition among(Set<UnitAndWindow> asked) {
        Set<Window> windows = new HashSet<>();
        Set<Integer> units = new HashSet<>();
        asked.forEach(one -> {
            windows.add(one.window);
            units.add(one.unitId);
        });
        Condition inWindows = ValueConditions.ofWindows(List.copyOf(windows));
        return units.size() <= UNITS_WORTH_NAMING ? inWindows.and(CURRENT_VALUE.UNIT_ID.in(units)) : inWindows;
    }

    /** What of the value is added up, before share and weight. */
    private static BigDecimal counted(Measured indicator, CurrentValueRecord value, int values) {
        return switch (indicator.unitRule()) {
            case SUM, WEIGHTED_MEAN -> quantity(value);
            case RATIO_OF_SUMS -> zeroIfNull(value.getNumerator());
            case COUNT_IF -> meets(indicator, quantity(value)) ? BigDecimal.ONE : BigDecimal.ZERO;
            case OWN_LEVEL, DISTINCT -> {
                boolean byParts = indicator.indicator().timeRule() == TimeRule.RATIO_OF_SUMS && values > 1;
                yield byParts || (value.getQuantity() == null && value.getNumerator() != null)
                        ? zeroIfNull(value.getNumerator())
                        : quantity(value);
            }
            case COMPUTED -> throw new IllegalStateException("A computed figure has no values of its own");
        };
    }

    private static boolean meets(Measured indicator, BigDecimal quantity) {
        String condition = Objects.requireNonNullElse(indicator.indicator().condition(), "");
        return CountCondition.parse(condition)
                .map(read -> read.isMetBy(quantity))
                .orElse(false);
    }

    private static BigDecimal quantity(CurrentValueRecord value) {
        return zeroIfNull(value.getQuantity());
    }

    private static BigDecimal zeroIfNull(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private Contribution contribution(CurrentValueRecord value, Leaf leaf, Counting counting, BigDecimal counted) {
        Window window = new Window(value.getWindowFrom(), value.getWindowTo());
        return new Contribution(
                value.getValueId(),
                ground.version(ground.index(value.getUnitId()), window.lastDay()),
                window,
                value.getBreakdown(),
                quality(value.getQuality()),
                value.getQuantity(),
                value.getNumerator(),
                value.getDenominator(),
                Decimals.plain(counting.share),
                basis(leaf, value.getUnitId(), counting.share),
                Decimals.plain(counted.multiply(counting.factor)),
                value.getSource(),
                value.getNote(),
                value.getEnteredBy(),
                value.getEnteredAt().toInstant(),
                value.getOrigin(),
                value.getRevision());
    }

    /** What the share was worked out from. */
    private String basis(Leaf leaf, int unitId, BigDecimal share) {
        if (leaf.isOwn() || share.compareTo(BigDecimal.ONE) == 0) {
            return Basis.WHOLE.name();
        }
        return ground.layout(leaf.boundaries(), leaf.indicator().shareBy()).placements(ground.index(unitId)).stream()
                .map(Placement::basis)
                .max(Comparator.naturalOrder())
                .orElse(Basis.UNKNOWN)
                .name();
    }

    private static String quality(String letter) {
        return switch (letter) {
            case "A" -> "ACTUAL";
            case "E" -> "ESTIMATE";
            case "N" -> "NIL";
            default -> throw new IllegalStateException("A value of quality " + letter + " contributes nothing");
        };
    }

    private static List<Contribution> sorted(List<Contribution> contributions) {
        return contributions.stream()
                .sorted(Comparator.comparing((Contribution one) -> one.unit().code())
                        .thenComparing(Contribution::window)
                        .thenComparing(Contribution::breakdown))
                .toList();
    }
}
