package vn.tongket.report.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.unit.frame.Lineage;
import vn.tongket.unit.frame.Lineage.Kin;

/**
 * Figures of one indicator, of one unit or of units between which ground passed, held against each other: no ground twice,
 * windows inside one another that grow, parts within their total.
 */
public final class Claims {
    private final ClaimRules rules;
    private final Lineage lineage;
    private final Collection<Claim> all;
    /** By breakdown, then by unit; the claims of a unit by first day, of several the widest in front. */
    private final Map<String, Map<Integer, List<Claim>>> sorted = new TreeMap<>();

    private final Map<Integer, List<Kin>> kin = new HashMap<>();
    private final Set<Clash> clashes = new LinkedHashSet<>();

    private Claims(Indicator indicator, Lineage lineage, Collection<Claim> all) {
        this.rules = new ClaimRules(indicator);
        this.lineage = lineage;
        this.all = all;
        Map<String, Map<Integer, List<Claim>>> grouped = all.stream()
                .collect(Collectors.groupingBy(
                        Claim::breakdown, Collectors.groupingBy(Claim::unit, LinkedHashMap::new, Collectors.toList())));
        grouped.values().forEach(byUnit -> byUnit.values().forEach(claims -> claims.sort(IN_ORDER)));
        sorted.putAll(grouped);
    }

    private static final Comparator<Claim> IN_ORDER = Comparator.comparing(
                    (Claim claim) -> claim.window().from())
            .thenComparing(claim -> claim.window().to(), Comparator.reverseOrder());

    /**
     * Everything that does not go together.
     *
     * @param all figures of one indicator; of the same unit, window and breakdown at most one
     */
    public static List<Clash> clashes(Indicator indicator, Lineage lineage, Collection<Claim> all) {
        return new Claims(indicator, lineage, all).find();
    }

    /** Those claims that make {@link #inside} of each: for what may still come in beside what stands. */
    static Claims of(Indicator indicator, Lineage lineage, Collection<Claim> all) {
        return new Claims(indicator, lineage, all);
    }

    List<Claim> inside(Claim wide) {
        return inside(wide, sorted.getOrDefault(wide.breakdown(), Map.of()));
    }

    private List<Clash> find() {
        for (Map<Integer, List<Claim>> byUnit : sorted.values()) {
            if (rules.ofAllDays()) {
                byUnit.values().forEach(this::findCrossings);
                byUnit.values().forEach(claims -> findFalling(claims, byUnit));
            }
            if (rules.acrossUnits() && byUnit.size() > 1) {
                byUnit.forEach((unit, claims) -> findTwice(unit, claims, byUnit));
            }
        }
        if (rules.holdsPartsAgainstTotal()) {
            new PartClashes(rules, all).find().forEach(clashes::add);
        }
        return List.copyOf(clashes);
    }

    /**
     * Whether a figure speaks of days after the unit's end.
     *
     * @param end first day after the unit's last
     */
    public static boolean isAfterEnd(Window window, LocalDate end) {
        return window.to().isAfter(end);
    }

    private void findCrossings(List<Claim> ofUnit) {
        for (int i = 0; i < ofUnit.size(); i++) {
            Window one = ofUnit.get(i).window();
            for (int j = i + 1; j < ofUnit.size(); j++) {
                Window later = ofUnit.get(j).window();
                if (!later.from().isBefore(one.to())) {
                    break;
                }
                if (later.to().isAfter(one.to())) {
                    clashes.add(Clash.of(Clash.Kind.CROSSING, ofUnit.get(j), ofUnit.get(i)));
                }
            }
        }
    }

    private void findFalling(List<Claim> ofUnit, Map<Integer, List<Claim>> byUnit) {
        if (!rules.growsOverTime()) {
            return;
        }
        for (Claim wide : ofUnit) {
            List<Claim> inside = inside(wide, byUnit);
            if (!inside.isEmpty()) {
                Sum.falling(wide, inside, rules).ifPresent(clashes::add);
            }
        }
    }

    /** The widest figures that lie in a claim and in none of each other: the unit's own, beside them its predecessors'. */
    private List<Claim> inside(Claim wide, Map<Integer, List<Claim>> byUnit) {
        List<Claim> found = new ArrayList<>(widest(wide.window(), byUnit.getOrDefault(wide.unit(), List.of()), wide));
        if (!rules.acrossUnits() || !rules.addsOverUnits() || byUnit.size() == 1) {
            return found;
        }
        Map<Integer, List<Claim>> taken = new HashMap<>();
        taken.put(wide.unit(), List.copyOf(found));
        for (Kin from : before(wide.unit())) {
            if (from.whole() && isCumulative(wide, from)) {
                List<Claim> free = byUnit.getOrDefault(from.from(), List.of()).stream()
                        .filter(claim -> !claim.window().to().isAfter(from.on()))
                        .filter(claim -> taken.entrySet().stream()
                                .noneMatch(heir -> holds(heir.getKey(), heir.getValue(), claim)))
                        .toList();
                List<Claim> own = widest(wide.window(), free, wide);
                taken.put(from.from(), own);
                found.addAll(own);
            }
        }
        return found;
    }

    /** Whether figures already taken of a unit cover a predecessor's: its ground is theirs. */
    private boolean holds(int heir, List<Claim> taken, Claim claim) {
        return before(heir).stream().anyMatch(kin -> kin.from() == claim.unit())
                && taken.stream().anyMatch(wider -> wider.window().overlaps(claim.window()));
    }

    private static List<Claim> widest(Window within, List<Claim> sorted, Claim except) {
        List<Claim> widest = new ArrayList<>();
        for (Claim claim : sorted) {
            boolean after = widest.isEmpty()
                    || !claim.window().from().isBefore(widest.getLast().window().to());
            if (after && claim != except && within.contains(claim.window())) {
                widest.add(claim);
            }
        }
        return widest;
    }

    /** A window that reaches into the successor's own days holds its predecessors' windows as its own. */
    private boolean isCumulative(Claim claim, Kin from) {
        return claim.window().to().isAfter(lineage.firstDay(from.to()));
    }

    private void findTwice(int unit, List<Claim> claims, Map<Integer, List<Claim>> byUnit) {
        for (Kin from : before(unit)) {
            for (Claim earlier : byUnit.getOrDefault(from.from(), List.of())) {
                for (Claim claim : claims) {
                    if (meets(claim, earlier) && !isHeldInside(claim, earlier, from)) {
                        Clash.Kind kind = from.small() ? Clash.Kind.LITTLE_TWICE : Clash.Kind.TWICE;
                        clashes.add(Clash.of(kind, claim, earlier));
                    }
                }
            }
        }
    }

    private boolean meets(Claim a, Claim b) {
        return rules.ofAllDays() ? a.window().overlaps(b.window()) : a.lastDay().equals(b.lastDay());
    }

    private boolean isHeldInside(Claim claim, Claim earlier, Kin from) {
        return rules.ofAllDays()
                && from.nearly()
                && isCumulative(claim, from)
                && claim.window().contains(earlier.window())
                && !earlier.window().to().isAfter(from.on());
    }

    /** None of a unit whose figures do not enter the roll-up. */
    private List<Kin> before(int unit) {
        return kin.computeIfAbsent(
                unit, id -> lineage.kind(id) == rules.indicator().collectedFrom() ? lineage.before(id) : List.of());
    }
}
