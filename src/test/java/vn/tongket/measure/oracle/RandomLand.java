package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tongket.unit.UnitKind;

/** One or two provinces whose communes merge, split, trade ground, change their names and provinces; no ground appears or is lost. */
final class RandomLand {
    static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    final String prefix;
    final Map<String, Place> places = new TreeMap<>();
    final List<Passage> passages = new ArrayList<>();
    private final Chance chance;
    private final Set<Integer> years = new HashSet<>();
    private int number;

    RandomLand(String prefix, Chance chance) {
        this.prefix = prefix;
        this.chance = chance;
        place("v", UnitKind.COUNTRY, LONG_AGO, null);
        List<String> provinces = new ArrayList<>();
        for (int p = chance.between(1, 2); p > 0; p--) {
            provinces.add(place("p" + p, UnitKind.PROVINCE, LONG_AGO, root()));
        }
        boolean district = chance.oneIn(4);
        String above = district ? place("d", UnitKind.DISTRICT, LONG_AGO, provinces.getFirst()) : null;
        for (int c = chance.between(3, 6); c > 0; c--) {
            String parent = above != null && c < 3 ? above : chance.of(provinces);
            place("c" + number++, UnitKind.COMMUNE, LONG_AGO, parent);
        }
        for (int i = chance.between(0, 3); i > 0; i--) {
            happen();
        }
        if (above != null && chance.oneIn(2)) {
            dissolve(above);
        }
    }

    String root() {
        return prefix + "-v";
    }

    private String place(String name, UnitKind kind, LocalDate from, @Nullable String parent) {
        String code = prefix + "-" + name;
        boolean known = !chance.oneIn(6);
        places.put(
                code,
                new Place(
                        code,
                        kind,
                        List.of(new Place.Stay(from, null, parent)),
                        known ? Long.valueOf(chance.between(1, 9) * 1000L) : null,
                        chance.oneIn(3) ? null : BigDecimal.valueOf(chance.between(1, 90))));
        return code;
    }

    private List<String> standing(LocalDate day) {
        return chance.shuffled(places.values().stream()
                .filter(place -> place.kind() == UnitKind.COMMUNE && place.end() == null)
                .filter(place -> place.stays().getLast().from().isBefore(day.minusYears(1)))
                .map(Place::code)
                .toList());
    }

    /** At most one act a year, so that no ground passes on twice within one. */
    private void happen() {
        int year = chance.between(2018, 2021);
        if (!years.add(year)) {
            return;
        }
        LocalDate day = switch (chance.below(7)) {
            case 0, 1 -> LocalDate.of(year, 1, 1);
            case 2, 3, 4 -> LocalDate.of(year, 7, 1);
            case 5 -> LocalDate.of(year, 4, 1);
            default -> LocalDate.of(year, 8, 15);
        };
        List<String> communes = standing(day);
        if (communes.size() < 3) {
            return;
        }
        String a = communes.get(0);
        String b = communes.get(1);
        switch (chance.below(10)) {
            case 0, 1, 2, 3 -> merge(day, communes.subList(0, chance.oneIn(3) ? 3 : 2));
            case 4, 5 -> {
                boolean land = chance.oneIn(2);
                pass(a, commune(day, parent(a)), day, "0.6", land ? "0.7" : null);
                pass(a, commune(day, chance.oneIn(4) ? parent(b) : parent(a)), day, "0.4", land ? "0.3" : null);
                end(day, a);
            }
            case 6 -> {
                String newB = commune(day, parent(b));
                pass(a, commune(day, parent(a)), day, "0.9", null);
                pass(a, newB, day, "0.1", null);
                pass(b, newB, day, "1", null);
                end(day, a, b);
            }
            case 7 -> merge(day, List.of(a));
            default -> move(a, day, chance.of(provinces()));
        }
    }

    private void merge(LocalDate day, List<String> olds) {
        String merged = commune(day, parent(olds.getFirst()));
        olds.forEach(old -> pass(old, merged, day, "1", null));
        end(day, olds.toArray(String[]::new));
    }

    private String commune(LocalDate day, @Nullable String parent) {
        return place("c" + number++, UnitKind.COMMUNE, day, parent);
    }

    private List<String> provinces() {
        return places.values().stream()
                .filter(place -> place.kind() == UnitKind.PROVINCE)
                .map(Place::code)
                .toList();
    }

    private @Nullable String parent(String code) {
        return stays(code).getLast().parent();
    }

    private List<Place.Stay> stays(String code) {
        Place place = places.get(code);
        return place == null ? List.of() : place.stays();
    }

    private void pass(String from, String to, LocalDate on, String share, @Nullable String landShare) {
        passages.add(
                new Passage(from, to, on, new BigDecimal(share), landShare == null ? null : new BigDecimal(landShare)));
    }

    private void end(LocalDate day, String... codes) {
        for (String code : codes) {
            List<Place.Stay> stays = new ArrayList<>(stays(code));
            Place.Stay last = stays.removeLast();
            stays.add(new Place.Stay(last.from(), day, last.parent()));
            with(code, stays);
        }
    }

    private void move(String code, LocalDate day, String parent) {
        List<Place.Stay> stays = new ArrayList<>(stays(code));
        Place.Stay last = stays.removeLast();
        if (parent.equals(last.parent()) || !last.from().isBefore(day)) {
            return;
        }
        stays.add(new Place.Stay(last.from(), day, last.parent()));
        stays.add(new Place.Stay(day, null, parent));
        with(code, stays);
    }

    private void with(String code, List<Place.Stay> stays) {
        places.computeIfPresent(
                code, (same, place) -> new Place(code, place.kind(), List.copyOf(stays), place.people(), place.area()));
    }

    /** Its communes, of whatever time, lie in the province from then on. */
    private void dissolve(String district) {
        LocalDate day = LocalDate.of(2021, 7, 1);
        String province = parent(district);
        for (Place place : List.copyOf(places.values())) {
            boolean inIt = place.end() == null
                    && district.equals(place.stays().getLast().parent());
            if (inIt && !place.stays().getLast().from().isBefore(day)) {
                return;
            }
        }
        for (Place place : List.copyOf(places.values())) {
            if (place.end() == null && district.equals(place.stays().getLast().parent()) && province != null) {
                move(place.code(), day, province);
            }
        }
        end(day, district);
    }
}
