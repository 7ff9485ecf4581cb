package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.oracle.Told.Silence;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;

/** What a unit reported itself, by the rule over time; nothing of anybody else. */
// Only of entries with an amount.
@SuppressWarnings("NullAway")
final class OwnFigures {
    private final Oracle oracle;
    private final Indicator indicator;

    OwnFigures(Oracle oracle, Indicator indicator) {
        this.oracle = oracle;
        this.indicator = indicator;
    }

    /** OWN_LEVEL and DISTINCT. */
    Told figure(String unit, Window step, LocalDate day) {
        Window counted = oracle.countedStep(indicator, step);
        Optional<Amount> own = amount(unit, counted);
        Covered covered = new Covered(
                own.isPresent() ? Set.of(unit) : Set.of(),
                Set.of(),
                own.isPresent() ? Set.of() : Set.of(unit),
                own.isPresent() ? BigDecimal.valueOf(100) : BigDecimal.ZERO,
                indicator.limits().leastCoverage());
        BigDecimal value = own.map(amount -> amount.value(indicator.factor())).orElse(null);
        Told told = new Told(
                value,
                own.map(Amount::bottom).isPresent() ? own.get().top() : null,
                own.map(Amount::bottom).orElse(null),
                true,
                covered,
                EnumSet.noneOf(Caveat.Kind.class),
                day,
                EnumSet.of(Silence.CAVEATS, Silence.COVERAGE));
        return told;
    }

    Optional<BigDecimal> value(String unit, Window step) {
        return amount(unit, step).map(amount -> amount.value(indicator.factor()));
    }

    private Optional<Amount> amount(String unit, Window step) {
        Choice choice = oracle.choice(indicator, step);
        if (indicator.timeRule() == TimeRule.LAST) {
            return choice.latestOf(unit, step).map(Entry::amount);
        }
        List<Entry> chosen =
                choice.widestOf(unit, step).stream().filter(Entry::isFigure).toList();
        return switch (indicator.timeRule()) {
            case SUM, RATIO_OF_SUMS -> chosen.stream().map(Entry::amount).reduce(Amount::plus);
            case MEAN -> mean(chosen);
            case NONE ->
                chosen.size() == 1 ? Optional.ofNullable(chosen.getFirst().amount()) : Optional.empty();
            case LAST, CAGR, MEAN_OF_RATES -> Optional.empty();
        };
    }

    private static Optional<Amount> mean(List<Entry> chosen) {
        boolean months = chosen.stream().allMatch(entry -> entry.days().isOfWholeMonths());
        BigDecimal length =
                chosen.stream().map(entry -> length(entry, months)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return chosen.stream()
                .map(entry -> entry.amount().times(length(entry, months)))
                .reduce(Amount::plus)
                .map(sum -> sum.over(length));
    }

    private static BigDecimal length(Entry entry, boolean months) {
        return months ? entry.days().months() : BigDecimal.valueOf(entry.days().count());
    }
}
