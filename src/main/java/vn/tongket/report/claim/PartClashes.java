package vn.tongket.report.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tongket.base.Window;

/** Parts held against the total of the same unit and window. Without a total nothing is said. */
final class PartClashes {
    private final ClaimRules rules;
    private final Map<Key, List<Claim>> together;
    private final List<Clash> found = new ArrayList<>();

    private record Key(int unit, Window window) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byUnit = Integer.compare(unit, other.unit);
            return byUnit != 0 ? byUnit : window.compareTo(other.window);
        }
    }

    PartClashes(ClaimRules rules, Collection<Claim> claims) {
        this.rules = rules;
        this.together = claims.stream()
                .collect(Collectors.groupingBy(
                        claim -> new Key(claim.unit(), claim.window()), TreeMap::new, Collectors.toList()));
    }

    List<Clash> find() {
        together.values().forEach(this::find);
        return found;
    }

    private void find(List<Claim> claims) {
        List<Claim> parts =
                claims.stream().filter(claim -> !claim.breakdown().isEmpty()).toList();
        claims.stream().filter(claim -> claim.breakdown().isEmpty()).findFirst().ifPresent(total -> {
            int before = found.size();
            parts.forEach(part -> findOne(part, total));
            if (found.size() == before && rules.partsAreAllThereIs() && parts.size() > 1) {
                findTogether(total, parts);
            }
        });
    }

    private void findOne(Claim part, Claim total) {
        if (isAbove(part.upper(), total.upper()) && sameSort(part, total)) {
            found.add(new Clash(Clash.Kind.PART_ABOVE, part, List.of(total), part.upper(), total.upper()));
        } else if (part.lower() != null && total.lower() != null && isAbove(part.lower(), total.lower())) {
            found.add(new Clash(Clash.Kind.PART_ABOVE, part, List.of(total), part.lower(), total.lower()));
        }
    }

    private static boolean isAbove(BigDecimal part, BigDecimal total) {
        return part.compareTo(total) > 0;
    }

    /** A nil has no denominator and can stand beside both. */
    private static boolean sameSort(Claim part, Claim total) {
        return (part.lower() == null) == (total.lower() == null)
                || part.upper().signum() == 0
                || total.upper().signum() == 0;
    }

    private void findTogether(Claim total, List<Claim> parts) {
        Sum sum = Sum.of(parts, false);
        if (sum == null) {
            return;
        }
        BigDecimal lower = total.lower();
        if (isAbove(sum.upper(), total.upper()) && (lower == null) == (sum.lower() == null)) {
            found.add(new Clash(Clash.Kind.PARTS_ABOVE, total, parts, total.upper(), sum.upper()));
        } else if (lower != null
                && sum.lower() != null
                && isAbove(sum.lower(), lower)
                && parts.stream()
                        .anyMatch(part -> part.lower() != null && part.lower().compareTo(lower) != 0)) {
            // Shares of one whole have the whole as denominator each: that is no sum above it.
            found.add(new Clash(Clash.Kind.PARTS_ABOVE, total, parts, lower, sum.lower()));
        }
    }
}
