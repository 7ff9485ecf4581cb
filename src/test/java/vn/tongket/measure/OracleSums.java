package vn.tongket.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.OracleValues.Said;
import vn.tongket.programme.Indicator;

/** Values added up for a unit, window by window. */
final class OracleSums {
    private final OracleGround ground;
    private final OracleValues values;
    private final @Nullable LocalDate frameDay;

    OracleSums(OracleGround ground, OracleValues values, @Nullable LocalDate frameDay) {
        this.ground = ground;
        this.values = values;
        this.frameDay = frameDay;
    }

    /** Sums of one window, or of several put together. */
    record Sums(BigDecimal amount, BigDecimal above, BigDecimal below, boolean exact, boolean parts, boolean single) {
        Sums plus(Sums other) {
            return new Sums(
                    amount.add(other.amount),
                    above.add(other.above),
                    below.add(other.below),
                    exact && other.exact,
                    parts && other.parts,
                    single && other.single);
        }
    }

    TreeMap<Window, Sums> sums(Indicator indicator, String unit, Set<Window> scope) {
        TreeMap<Window, Sums> byWindow = new TreeMap<>();
        Map<List<Object>, Said> weights = new HashMap<>();
        if (indicator.weightCode() != null) {
            values.said(values.indicator("weight"))
                    .forEach(said -> weights.put(List.of(said.unit(), said.window()), said));
        }
        for (Said said : values.said(indicator)) {
            if (!OracleValues.counts(said) || !scope.contains(said.window())) {
                continue;
            }
            BigDecimal share = OracleValues.own(indicator)
                    ? said.unit().equals(unit) ? BigDecimal.ONE : BigDecimal.ZERO
                    : ground.share(said.unit(), unit, day(said.window()), indicator.shareBy());
            Said weight = weights.get(List.of(said.unit(), said.window()));
            boolean weighable = indicator.weightCode() == null || (weight != null && values.totalCounts(weight));
            if (share.signum() > 0 && weighable) {
                byWindow.merge(said.window(), sums(indicator, said, weight, share), Sums::plus);
            }
        }
        return byWindow;
    }

    private static Sums sums(Indicator indicator, Said said, @Nullable Said weight, BigDecimal share) {
        boolean exact = share.compareTo(BigDecimal.ONE) == 0;
        BigDecimal zero = BigDecimal.ZERO;
        return switch (indicator.unitRule()) {
            case SUM -> new Sums(said.quantity().multiply(share), zero, zero, exact, false, true);
            case RATIO_OF_SUMS ->
                new Sums(
                        zero,
                        said.numerator().multiply(share),
                        said.denominator().multiply(share),
                        exact,
                        true,
                        false);
            case COUNT_IF ->
                new Sums(zero, meets(indicator.condition(), said.quantity()) ? share : zero, share, exact, true, false);
            case WEIGHTED_MEAN ->
                new Sums(
                        zero,
                        said.quantity()
                                .multiply(weight == null ? zero : weight.quantity())
                                .multiply(share),
                        weight == null ? zero : weight.quantity().multiply(share),
                        exact,
                        true,
                        false);
            case OWN_LEVEL, DISTINCT ->
                new Sums(
                        said.quantity(),
                        said.numerator(),
                        said.denominator(),
                        true,
                        said.parts(),
                        said.single() || !said.parts());
            case COMPUTED -> throw new IllegalArgumentException();
        };
    }

    private static boolean meets(@Nullable String condition, BigDecimal value) {
        String words = condition == null ? "" : condition;
        String sign = words.substring(0, words.indexOf(' '));
        int compared = value.compareTo(new BigDecimal(words.substring(words.indexOf(' ') + 1)));
        return switch (sign) {
            case ">=" -> compared >= 0;
            case ">" -> compared > 0;
            case "=" -> compared == 0;
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case "!=" -> compared != 0;
            default -> throw new IllegalArgumentException(words);
        };
    }

    static @Nullable BigDecimal value(Indicator indicator, Sums sums) {
        return switch (indicator.unitRule()) {
            case SUM -> sums.amount;
            case COUNT_IF -> sums.above;
            case RATIO_OF_SUMS -> quotient(sums.above.multiply(indicator.factor()), sums.below);
            case WEIGHTED_MEAN -> quotient(sums.above, sums.below);
            case OWN_LEVEL, DISTINCT ->
                sums.single ? sums.amount : quotient(sums.above.multiply(indicator.factor()), sums.below);
            case COMPUTED -> throw new IllegalArgumentException();
        };
    }

    static @Nullable BigDecimal quotient(BigDecimal above, BigDecimal below) {
        return below.signum() == 0 ? null : above.divide(below, 20, RoundingMode.HALF_UP);
    }

    LocalDate day(Window window) {
        return frameDay == null ? window.lastDay() : frameDay;
    }
}
