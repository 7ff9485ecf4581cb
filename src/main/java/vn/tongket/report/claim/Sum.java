package vn.tongket.report.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What figures come to together.
 *
 * @param upper of quantities, or of numerators
 * @param lower of denominators; null where they are quantities
 */
record Sum(BigDecimal upper, @Nullable BigDecimal lower) {

    /** Null where quantities stand beside ratios, so that they do not add. */
    static @Nullable Sum of(List<Claim> claims, boolean distinct) {
        BigDecimal upper = BigDecimal.ZERO;
        BigDecimal lower = null;
        int ratios = 0;
        for (Claim claim : claims) {
            upper = distinct ? upper.max(claim.upper()) : upper.add(claim.upper());
            if (claim.lower() != null) {
                lower = lower == null ? claim.lower() : lower.add(claim.lower());
                ratios++;
            }
        }
        long quantities = claims.stream()
                .filter(claim -> claim.lower() == null && claim.upper().signum() != 0)
                .count();
        return ratios > 0 && quantities > 0 ? null : new Sum(upper, lower);
    }

    /** The clash where a wider window is below what lies inside it. */
    static Optional<Clash> falling(Claim wide, List<Claim> inside, ClaimRules rules) {
        Sum sum = of(inside, rules.isDistinct());
        if (sum == null || (wide.lower() == null && !rules.countsQuantities())) {
            return Optional.empty();
        }
        boolean nil = wide.lower() == null && wide.upper().signum() == 0;
        if (wide.upper().compareTo(sum.upper) < 0 && (nil || (wide.lower() == null) == (sum.lower == null))) {
            return Optional.of(new Clash(Clash.Kind.FALLING, wide, inside, wide.upper(), sum.upper));
        }
        BigDecimal lower = wide.lower();
        return lower != null && sum.lower != null && lower.compareTo(sum.lower) < 0
                ? Optional.of(new Clash(Clash.Kind.FALLING, wide, inside, lower, sum.lower))
                : Optional.empty();
    }
}
