package vn.tongket.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.Oracle.Expected;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;

/** Figures computed from other figures. */
final class OracleComputed {
    private final Oracle oracle;
    private final OracleValues values;

    OracleComputed(Oracle oracle, OracleValues values) {
        this.oracle = oracle;
        this.values = values;
    }

    Expected figure(Indicator indicator, String unit, @Nullable Integer year) {
        Set<Integer> years = values.years(indicator);
        TimeRule rule = indicator.timeRule();
        if (rule == TimeRule.SUM || rule == TimeRule.RATIO_OF_SUMS || (year != null && rule != TimeRule.CAGR)) {
            return level(indicator, unit, year);
        }
        if (year != null) {
            Expected last = level(indicator, unit, year);
            if (last.value() == null) {
                return last;
            }
            Expected first = years.contains(year - 1) ? level(indicator, unit, year - 1) : null;
            if (first == null || first.value() == null) {
                return Expected.none(last.expected(), last.lacking());
            }
            Expected growth = growth(first, last, 1);
            return new Expected(
                    growth.value(),
                    growth.numerator(),
                    growth.denominator(),
                    growth.exact(),
                    last.used(),
                    growth.expected(),
                    growth.lacking());
        }
        TreeMap<Integer, Expected> levels = new TreeMap<>();
        years.forEach(each -> {
            Expected level = level(indicator, unit, each);
            if (level.value() != null) {
                levels.put(each, level);
            }
        });
        if (levels.isEmpty()) {
            return level(indicator, unit, null);
        }
        List<Expected> all = List.copyOf(levels.values());
        return switch (rule) {
            case LAST -> alone(levels.lastEntry().getValue());
            case NONE -> all.size() == 1 ? alone(all.getFirst()) : union(all, null, null, null, false);
            case MEAN, MEAN_OF_RATES -> {
                BigDecimal sum = all.stream().map(Expected::value).reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal count = BigDecimal.valueOf(all.size());
                yield all.size() == 1
                        ? alone(all.getFirst())
                        : union(
                                all,
                                sum.divide(count, 20, RoundingMode.HALF_UP),
                                sum,
                                count,
                                all.stream().allMatch(Expected::exact));
            }
            case CAGR ->
                levels.size() < 2
                        ? Expected.none(
                                all.getFirst().expected(), all.getFirst().lacking())
                        : growth(all.getFirst(), all.getLast(), levels.lastKey() - levels.firstKey());
            case SUM, RATIO_OF_SUMS -> throw new IllegalArgumentException();
        };
    }

    private static Expected alone(Expected level) {
        return new Expected(level.value(), null, null, level.exact(), level.used(), level.expected(), level.lacking());
    }

    private static Expected growth(Expected first, Expected last, int years) {
        List<Expected> both = List.of(first, last);
        if (first.value() == null
                || last.value() == null
                || first.value().signum() <= 0
                || last.value().signum() < 0) {
            return union(both, null, null, null, false);
        }
        return union(
                both,
                yearlyGrowth(first.value(), last.value(), years),
                last.value(),
                first.value(),
                first.exact() && last.exact());
    }

    private static Expected union(
            List<Expected> all,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            boolean exact) {
        Set<String> expected = new TreeSet<>();
        Set<String> lacking = new TreeSet<>();
        Set<Window> used = new TreeSet<>();
        all.forEach(one -> {
            expected.addAll(one.expected());
            lacking.addAll(one.lacking());
            used.addAll(one.used());
        });
        return new Expected(value, numerator, denominator, exact, used, expected, lacking);
    }

    private Expected level(Indicator indicator, String unit, @Nullable Integer year) {
        Expected weight = oracle.asked(values.indicator("weight"), unit, year);
        Expected base = oracle.asked(values.indicator("base"), unit, year);
        if (weight.value() == null) {
            return union(List.of(weight), null, null, null, false);
        }
        List<Expected> both = List.of(weight, base);
        if (base.value() == null) {
            return union(both, null, null, null, false);
        }
        BigDecimal value = compute(indicator.formula(), weight.value(), base.value());
        return union(both, value, null, null, value != null && weight.exact() && base.exact());
    }

    private static @Nullable BigDecimal compute(@Nullable String formula, BigDecimal weight, BigDecimal base) {
        return switch (formula) {
            case "100 * weight / base" -> OracleSums.quotient(weight.multiply(BigDecimal.valueOf(100)), base);
            case "weight + base" -> weight.add(base);
            case "weight - 2 * base" -> weight.subtract(base).subtract(base);
            case "weight / base / 3" -> OracleSums.quotient(weight, base.multiply(BigDecimal.valueOf(3)));
            case null, default -> throw new IllegalArgumentException(formula);
        };
    }

    /** By halving: the yearly factor whose power is last over first. */
    static BigDecimal yearlyGrowth(BigDecimal first, BigDecimal last, int years) {
        MathContext precise = new MathContext(80);
        BigDecimal wanted = last.divide(first, precise);
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = wanted.add(BigDecimal.ONE);
        for (int i = 0; i < 220; i++) {
            BigDecimal middle = low.add(high).divide(BigDecimal.TWO, precise);
            if (middle.pow(years, precise).compareTo(wanted) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low.subtract(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(100))
                .setScale(45, RoundingMode.HALF_UP)
                .setScale(20, RoundingMode.HALF_UP);
    }
}
