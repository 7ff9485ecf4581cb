package vn.tongket.measure;

import static vn.tongket.report.view.Tables.CURRENT_VALUE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.programme.CountCondition;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;
import vn.tongket.report.view.tables.records.CurrentValueRecord;
import vn.tongket.unit.Ground;
import vn.tongket.unit.Placement;
import vn.tongket.unit.Succession.Basis;

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

    Read read(Measured indicator, @Nullable Measured weight, int target, Outcome outcome) {
        Map<UnitAndWindow, CurrentValueRecord> weights = weight == null ? Map.of() : weights(weight, outcome);
        List<Contribution> contributions = new ArrayList<>();
        List<Contribution> ofWeights = new ArrayList<>();
        for (CurrentValueRecord value : values(indicator, target, outcome)) {
            Window window = new Window(value.getWindowFrom(), value.getWindowTo());
            CurrentValueRecord itsWeight = weights.get(new UnitAndWindow(value.getUnitId(), window));
            Optional<Placement> part =
                    part(indicator, value.getUnitId(), target, inquiry.frame().dayFor(window));
            if (part.isPresent() && (weight == null || itsWeight != null)) {
                BigDecimal weighing = itsWeight == null ? BigDecimal.ONE : quantity(itsWeight);
                BigDecimal counted = counted(indicator, value, outcome).multiply(weighing);
                contributions.add(contribution(value, window, part.get(), counted));
                if (itsWeight != null) {
                    ofWeights.add(contribution(itsWeight, window, part.get(), weighing));
                }
            }
        }
        return new Read(sorted(contributions), sorted(ofWeights));
    }

    private List<CurrentValueRecord> values(Measured indicator, int target, Outcome outcome) {
        UnitRule rule = indicator.unitRule();
        Condition counts = indicator.isOwnOnly()
                ? CURRENT_VALUE.QUALITY.in("A", "E", "N").and(CURRENT_VALUE.UNIT_ID.eq(ground.unitId(target)))
                : ValueConditions.counts(CURRENT_VALUE, rule).and(ofUnits(indicator, target, outcome));
        return transaction
                .selectFrom(CURRENT_VALUE)
                .where(CURRENT_VALUE.INDICATOR_ID.eq(indicator.id()))
                .and(inWindows(outcome))
                .and(counts)
                .and(indicator.addsUp() ? ValueConditions.standsForTotal() : ValueConditions.isTotal(CURRENT_VALUE))
                .fetch();
    }

    private Map<UnitAndWindow, CurrentValueRecord> weights(Measured weight, Outcome outcome) {
        Map<UnitAndWindow, CurrentValueRecord> weights = new HashMap<>();
        transaction
                .selectFrom(CURRENT_VALUE)
                .where(CURRENT_VALUE.INDICATOR_ID.eq(weight.id()))
                .and(inWindows(outcome))
                .and(ValueConditions.counts(CURRENT_VALUE, UnitRule.SUM))
                .and(ValueConditions.isTotal(CURRENT_VALUE))
                .forEach(value -> weights.put(
                        new UnitAndWindow(value.getUnitId(), new Window(value.getWindowFrom(), value.getWindowTo())),
                        value));
        return weights;
    }

    private Condition inWindows(Outcome outcome) {
        return DSL.or(outcome.windows().stream()
                .map(inquiry.windows()::get)
                .map(window -> CURRENT_VALUE.WINDOW_FROM.eq(window.from()).and(CURRENT_VALUE.WINDOW_TO.eq(window.to())))
                .toList());
    }

    /** Spares reading the whole country for a commune; a long list would cost more than it spares. */
    private Condition ofUnits(Measured indicator, int target, Outcome outcome) {
        Set<LocalDate> days = outcome.windows().stream()
                .map(number -> inquiry.frame().dayFor(inquiry.windows().get(number)))
                .map(ground::firstDayOfBoundaries)
                .collect(Collectors.toSet());
        Set<Integer> units = new HashSet<>();
        inquiry.reported(indicator).units().stream()
                .filter(unitId -> days.stream()
                        .anyMatch(day -> part(indicator, unitId, target, day).isPresent()))
                .forEach(units::add);
        boolean worth = units.size() <= UNITS_WORTH_NAMING;
        return worth ? CURRENT_VALUE.UNIT_ID.in(units) : DSL.noCondition();
    }

    private Optional<Placement> part(Measured indicator, int unitId, int target, LocalDate day) {
        int targetId = ground.unitId(target);
        if (indicator.isOwnOnly()) {
            return Optional.of(new Placement(targetId, BigDecimal.ONE, Basis.WHOLE));
        }
        int unit = ground.index(unitId);
        if (ground.kind(unit) != indicator.collectedFrom()) {
            return Optional.empty();
        }
        return ground.layout(day, indicator.shareBy()).within(unit).stream()
                .filter(placement -> placement.unitId() == targetId)
                .findFirst();
    }

    /** What of the value is added up, before share and weight. */
    private static BigDecimal counted(Measured indicator, CurrentValueRecord value, Outcome outcome) {
        return switch (indicator.unitRule()) {
            case SUM, WEIGHTED_MEAN -> quantity(value);
            case RATIO_OF_SUMS -> zeroIfNull(value.getNumerator());
            case COUNT_IF -> meets(indicator, quantity(value)) ? BigDecimal.ONE : BigDecimal.ZERO;
            case OWN_LEVEL, DISTINCT -> {
                boolean byParts = indicator.indicator().timeRule() == TimeRule.RATIO_OF_SUMS
                        && outcome.windows().size() > 1;
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

    private Contribution contribution(CurrentValueRecord value, Window window, Placement part, BigDecimal counted) {
        return new Contribution(
                value.getValueId(),
                ground.version(ground.index(value.getUnitId()), window.lastDay()),
                window,
                value.getBreakdown(),
                quality(value.getQuality()),
                value.getQuantity(),
                value.getNumerator(),
                value.getDenominator(),
                part.share(),
                part.basis().name(),
                Decimals.plain(counted.multiply(part.share())),
                value.getSource(),
                value.getNote(),
                value.getEnteredBy(),
                value.getEnteredAt().toInstant(),
                value.getOrigin(),
                value.getRevision());
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
