package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.frame.ShareBy;

/** The ground of a world, cut into pieces, by people or by land. */
final class Pieces {
    private static final int DECIMALS = 12;

    final World world;
    private final ShareBy shareBy;
    private final Map<String, Map<String, BigDecimal>> forward = new HashMap<>();
    private final Map<String, Map<String, BigDecimal>> backward = new HashMap<>();
    private final List<Piece> all = new ArrayList<>();
    private final Map<String, List<Piece>> ofUnit = new HashMap<>();
    private final Map<String, List<Piece>> within = new HashMap<>();
    private final Map<String, Set<String>> standing = new HashMap<>();

    Pieces(World world, ShareBy shareBy) {
        this.world = world;
        this.shareBy = shareBy;
        world.places().keySet().forEach(code -> forward.put(code, passedOn(code)));
        world.places().keySet().forEach(code -> backward.put(code, tookOver(code)));
        world.places().keySet().stream()
                .filter(code -> origins(code).isEmpty())
                .sorted()
                .forEach(code -> follow(new ArrayList<>(List.of(code))));
    }

    private Map<String, BigDecimal> passedOn(String code) {
        List<Passage> passages = world.passages().stream()
                .filter(passage -> passage.from().equals(code))
                .sorted(Comparator.comparing(Passage::to))
                .toList();
        List<BigDecimal> shares = apportion(passages.stream()
                .map(passage ->
                        shareBy == ShareBy.LAND && passage.landShare() != null ? passage.landShare() : passage.share())
                .toList());
        Map<String, BigDecimal> byUnit = new HashMap<>();
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i).signum() > 0) {
                byUnit.put(passages.get(i).to(), shares.get(i));
            }
        }
        return byUnit;
    }

    private List<String> origins(String code) {
        return forward.entrySet().stream()
                .filter(unit -> unit.getValue().containsKey(code))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** What each predecessor brought in: by people (or land), where not known of all by the other, else alike. */
    private Map<String, BigDecimal> tookOver(String code) {
        List<String> origins = origins(code);
        Function<Place, @Nullable BigDecimal> people =
                place -> place.people() == null ? null : BigDecimal.valueOf(place.people());
        List<BigDecimal> first = brought(code, origins, shareBy == ShareBy.PEOPLE ? people : Place::area);
        List<BigDecimal> weights =
                first.isEmpty() ? brought(code, origins, shareBy == ShareBy.PEOPLE ? Place::area : people) : first;
        if (weights.isEmpty()) {
            weights = origins.stream().map(origin -> share(origin, code)).toList();
        }
        List<BigDecimal> shares = apportion(weights);
        Map<String, BigDecimal> byUnit = new HashMap<>();
        for (int i = 0; i < origins.size(); i++) {
            byUnit.put(origins.get(i), shares.get(i));
        }
        return byUnit;
    }

    private List<BigDecimal> brought(String code, List<String> origins, Function<Place, @Nullable BigDecimal> size) {
        List<BigDecimal> weights = new ArrayList<>();
        for (String origin : origins) {
            BigDecimal known = size.apply(world.place(origin));
            if (known == null) {
                return List.of();
            }
            weights.add(known.multiply(share(origin, code)));
        }
        return weights.stream().anyMatch(weight -> weight.signum() > 0) ? weights : List.of();
    }

    private BigDecimal share(String from, String to) {
        return forward.getOrDefault(from, Map.of()).getOrDefault(to, BigDecimal.ZERO);
    }

    /** Parts that sum to exactly 1: what rounding leaves goes to the largest. */
    private static List<BigDecimal> apportion(List<BigDecimal> weights) {
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.isEmpty() || total.compareTo(BigDecimal.ONE) == 0) {
            return weights;
        }
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal left = BigDecimal.ONE;
        int largest = 0;
        for (int i = 0; i < weights.size(); i++) {
            BigDecimal part = weights.get(i).divide(total, DECIMALS, RoundingMode.HALF_UP);
            parts.add(part);
            left = left.subtract(part);
            largest = weights.get(i).compareTo(weights.get(largest)) > 0 ? i : largest;
        }
        parts.set(largest, parts.get(largest).add(left));
        return parts;
    }

    private void follow(List<String> chain) {
        Map<String, BigDecimal> next = forward.getOrDefault(chain.getLast(), Map.of());
        if (next.isEmpty()) {
            all.add(new Piece(List.copyOf(chain), parts(chain)));
            return;
        }
        next.keySet().stream().sorted().forEach(unit -> {
            List<String> longer = new ArrayList<>(chain);
            longer.add(unit);
            follow(longer);
        });
    }

    /** Of each unit of the chain: what came to it along the chain, times what went on along it. */
    private Map<String, BigDecimal> parts(List<String> chain) {
        Map<String, BigDecimal> parts = new HashMap<>();
        for (int i = 0; i < chain.size(); i++) {
            BigDecimal part = BigDecimal.ONE;
            for (int j = 0; j < i; j++) {
                part = part.multiply(
                        backward.getOrDefault(chain.get(j + 1), Map.of()).getOrDefault(chain.get(j), BigDecimal.ZERO));
            }
            for (int j = i; j < chain.size() - 1; j++) {
                part = part.multiply(share(chain.get(j), chain.get(j + 1)));
            }
            parts.put(chain.get(i), part);
        }
        return parts;
    }

    List<Piece> ofKind(UnitKind kind) {
        return all.stream()
                .filter(piece -> world.place(piece.chain().getFirst()).kind() == kind)
                .toList();
    }

    List<Piece> ofUnit(String unit) {
        return ofUnit.computeIfAbsent(
                unit,
                code -> all.stream()
                        .filter(piece -> piece.chain().contains(code))
                        .toList());
    }

    /** The unit a piece belongs to on a day; before its first unit that one, after its last that one. */
    String unitOn(Piece piece, LocalDate day) {
        String unit = piece.chain().getFirst();
        for (String next : piece.chain()) {
            if (!world.place(next).first().isAfter(day)) {
                unit = next;
            }
        }
        return unit;
    }

    /** Pieces that lie in a unit in the boundaries of a day. */
    List<Piece> within(String unit, LocalDate day, UnitKind kind) {
        return within.computeIfAbsent(
                unit + day + kind,
                same -> ofKind(kind).stream()
                        .filter(piece -> liesIn(unitOn(piece, day), unit, day))
                        .toList());
    }

    boolean liesIn(String unit, String above, LocalDate day) {
        Set<String> seen = new LinkedHashSet<>();
        String next = unit;
        while (next != null && seen.add(next)) {
            next = world.place(next).parentOn(day);
        }
        return seen.contains(above);
    }

    /** Units of a kind that stand on a day, in a unit. */
    Set<String> standing(String above, LocalDate day, UnitKind kind) {
        return standing.computeIfAbsent(above + day + kind, same -> findStanding(above, day, kind));
    }

    private Set<String> findStanding(String above, LocalDate day, UnitKind kind) {
        Set<String> found = new TreeSet<>();
        for (Place place : world.places().values()) {
            if (place.kind() == kind && place.standsOn(day) && liesIn(place.code(), above, day)) {
                found.add(place.code());
            }
        }
        return found;
    }
}
