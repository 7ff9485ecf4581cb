package vn.tongket.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.RandomWorld.Passage;
import vn.tongket.measure.RandomWorld.Place;
import vn.tongket.measure.RandomWorld.Stay;
import vn.tongket.unit.ShareBy;

/** Where units lie: every succession followed by its own words. */
final class OracleGround {
    private final RandomWorld world;
    private final Map<List<Object>, Map<String, BigDecimal>> remembered = new HashMap<>();
    private final Map<List<Object>, Map<Passage, BigDecimal>> leavingOnce = new HashMap<>();

    OracleGround(RandomWorld world) {
        this.world = world;
    }

    static boolean stands(Place place, LocalDate day) {
        return place.stays.stream()
                .anyMatch(stay -> !day.isBefore(stay.from()) && (stay.to() == null || day.isBefore(stay.to())));
    }

    Place place(String code) {
        Place place = world.places.get(code);
        if (place == null) {
            throw new IllegalArgumentException(code);
        }
        return place;
    }

    /** Successions of one unit as parts of its whole, those of nothing left out. */
    private Map<Passage, BigDecimal> leaving(String code, ShareBy by) {
        return leavingOnce.computeIfAbsent(List.of(code, by), key -> leavingAnew(code, by));
    }

    private Map<Passage, BigDecimal> leavingAnew(String code, ShareBy by) {
        List<Passage> all = world.passages.stream()
                .filter(passage -> passage.from().equals(code))
                .sorted(Comparator.comparing(Passage::to))
                .toList();
        List<BigDecimal> parts =
                divide(all.stream().map(passage -> part(passage, by)).toList());
        Map<Passage, BigDecimal> leaving = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            if (parts.get(i).signum() > 0) {
                leaving.put(all.get(i), parts.get(i));
            }
        }
        return leaving;
    }

    private static BigDecimal part(Passage passage, ShareBy by) {
        BigDecimal land = passage.landShare();
        return by == ShareBy.LAND && land != null ? land : passage.share();
    }

    private static List<BigDecimal> divide(List<BigDecimal> weights) {
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(BigDecimal.ONE) == 0) {
            return weights;
        }
        List<BigDecimal> parts = new ArrayList<>();
        for (BigDecimal weight : weights) {
            parts.add(weight.divide(total, 12, RoundingMode.HALF_UP));
        }
        int largest = 0;
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i).compareTo(weights.get(largest)) > 0) {
                largest = i;
            }
        }
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!parts.isEmpty()) {
            parts.set(largest, parts.get(largest).add(BigDecimal.ONE).subtract(sum));
        }
        return parts;
    }

    /** Units whose ground a unit took over, with the part of each that it took. */
    Map<String, BigDecimal> origins(String code, ShareBy by) {
        Map<String, BigDecimal> origins = new TreeMap<>();
        for (String other : world.places.keySet()) {
            leaving(other, by).forEach((passage, part) -> {
                if (passage.to().equals(code)) {
                    origins.put(other, part);
                }
            });
        }
        return origins;
    }

    Map<String, BigDecimal> lies(String code, LocalDate day, ShareBy by) {
        Map<String, BigDecimal> known = remembered.get(List.of(code, day, by));
        if (known == null) {
            known = liesAnew(code, day, by);
            remembered.put(List.of(code, day, by), known);
        }
        return known;
    }

    private Map<String, BigDecimal> liesAnew(String code, LocalDate day, ShareBy by) {
        Place place = place(code);
        if (stands(place, day)) {
            return Map.of(code, BigDecimal.ONE);
        }
        Map<String, BigDecimal> lies = new TreeMap<>();
        if (place.first().isAfter(day)) {
            Map<String, BigDecimal> origins = origins(code, by);
            if (origins.isEmpty()) {
                return Map.of(code, BigDecimal.ONE);
            }
            List<String> codes = List.copyOf(origins.keySet());
            List<BigDecimal> parts = divide(weights(codes, origins, by));
            for (int i = 0; i < codes.size(); i++) {
                BigDecimal part = parts.get(i);
                lies(codes.get(i), day, by)
                        .forEach((target, share) -> lies.merge(target, share.multiply(part), BigDecimal::add));
            }
            lies.values().removeIf(share -> share.signum() == 0);
            return lies;
        }
        Map<Passage, BigDecimal> leaving = leaving(code, by);
        if (leaving.isEmpty()) {
            return Map.of(code, BigDecimal.ONE);
        }
        leaving.forEach((passage, part) -> lies(passage.to(), day, by)
                .forEach((target, share) -> lies.merge(target, share.multiply(part), BigDecimal::add)));
        return lies;
    }

    private List<BigDecimal> weights(List<String> codes, Map<String, BigDecimal> origins, ShareBy by) {
        List<BigDecimal> people = new ArrayList<>();
        List<BigDecimal> land = new ArrayList<>();
        List<BigDecimal> equal = new ArrayList<>();
        for (String code : codes) {
            BigDecimal share = Objects.requireNonNull(origins.get(code));
            Long number = place(code).people;
            BigDecimal area = place(code).area;
            people.add(number == null ? BigDecimal.valueOf(-1) : share.multiply(BigDecimal.valueOf(number)));
            land.add(area == null ? BigDecimal.valueOf(-1) : share.multiply(area));
            equal.add(share);
        }
        List<List<BigDecimal>> order = by == ShareBy.PEOPLE ? List.of(people, land) : List.of(land, people);
        for (List<BigDecimal> weights : order) {
            boolean known = weights.stream().noneMatch(weight -> weight.signum() < 0);
            if (known && weights.stream().anyMatch(weight -> weight.signum() > 0)) {
                return weights;
            }
        }
        return equal;
    }

    private List<String> above(String code, LocalDate day) {
        List<String> above = new ArrayList<>();
        for (String next = code; next != null; next = parent(next, day)) {
            above.add(next);
        }
        return above;
    }

    private @Nullable String parent(String code, LocalDate day) {
        List<Stay> stays = place(code).stays;
        String parent = stays.getFirst().parent();
        for (Stay stay : stays) {
            if (!stay.from().isAfter(day)) {
                parent = stay.parent();
            }
        }
        return parent;
    }

    BigDecimal share(String code, String within, LocalDate day, ShareBy by) {
        BigDecimal share = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> part : lies(code, day, by).entrySet()) {
            if (above(part.getKey(), day).contains(within)) {
                share = share.add(part.getValue());
            }
        }
        return share;
    }
}
