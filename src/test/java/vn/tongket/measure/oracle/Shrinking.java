package vn.tongket.measure.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.formula.Formula;

/** Takes away from a world what a difference does not need. */
final class Shrinking {
    private final Predicate<World> stillDiffers;
    private int tries;

    /** @param stillDiffers of a world under a name that was not used yet */
    Shrinking(Predicate<World> stillDiffers) {
        this.stillDiffers = stillDiffers;
    }

    World smallest(World world, String indicator, String unit, int most) {
        tries = most;
        World small = onlyFor(world, indicator);
        small = without(small, componentsOfUnits(small, unit));
        for (int size = Math.max(1, small.rows().size() / 2); size >= 1; size = size == 1 ? 0 : Math.max(1, size / 2)) {
            for (int from = 0; from + size <= small.rows().size() && tries > 0; ) {
                World less = withoutRows(small, from, size);
                if (differs(less)) {
                    small = less;
                } else {
                    from += size;
                }
            }
        }
        return without(small, componentsOfUnits(small, unit));
    }

    private boolean differs(World world) {
        tries--;
        try {
            return stillDiffers.test(world);
        } catch (IllegalStateException groundTwice) {
            return false;
        }
    }

    static World onlyFor(World world, String code) {
        Indicator asked = world.indicator(code);
        List<String> needed = new ArrayList<>(List.of(code));
        if (asked.formula() != null) {
            needed.addAll(Formula.parse(asked.formula()).inputs());
        }
        if (asked.weightCode() != null) {
            needed.add(asked.weightCode());
        }
        return new World(
                world.programme(),
                world.root(),
                world.period(),
                world.places(),
                world.passages(),
                world.indicators().stream()
                        .filter(one -> needed.contains(one.code()))
                        .toList(),
                world.rows().stream()
                        .filter(row -> needed.contains(row.indicator()))
                        .toList());
    }

    private static World withoutRows(World world, int from, int size) {
        List<Row> rows = new ArrayList<>(world.rows());
        rows.subList(from, from + size).clear();
        return new World(
                world.programme(),
                world.root(),
                world.period(),
                world.places(),
                world.passages(),
                world.indicators(),
                rows);
    }

    /** Units joined by succession or by parents, which can go together. */
    private static List<Set<String>> componentsOfUnits(World world, String kept) {
        List<Set<String>> components = new ArrayList<>();
        for (Place place : world.places().values()) {
            boolean above = world.places().values().stream()
                    .flatMap(one -> one.stays().stream())
                    .anyMatch(stay -> place.code().equals(stay.parent()));
            Set<String> joined = joined(world, place.code());
            if (!above && !joined.contains(kept) && !joined.contains(world.root()) && !components.contains(joined)) {
                components.add(joined);
            }
        }
        return components;
    }

    private static Set<String> joined(World world, String code) {
        Set<String> joined = new HashSet<>(Set.of(code));
        int before;
        do {
            before = joined.size();
            world.passages().stream()
                    .filter(passage -> joined.contains(passage.from()) || joined.contains(passage.to()))
                    .toList()
                    .forEach(passage -> Stream.of(passage.from(), passage.to()).forEach(joined::add));
        } while (joined.size() > before);
        return joined;
    }

    private World without(World world, List<Set<String>> components) {
        World small = world;
        for (Set<String> component : components) {
            if (tries <= 0) {
                return small;
            }
            World less = withoutUnits(small, component);
            small = differs(less) ? less : small;
        }
        return small;
    }

    private static World withoutUnits(World world, Set<String> gone) {
        Map<String, Place> places = new TreeMap<>(world.places());
        places.keySet().removeAll(gone);
        return new World(
                world.programme(),
                world.root(),
                world.period(),
                places,
                world.passages().stream()
                        .filter(passage -> !gone.contains(passage.from()))
                        .toList(),
                world.indicators(),
                world.rows().stream().filter(row -> !gone.contains(row.unit())).toList());
    }

    /** The same world under another name. */
    static World renamed(World world, String name) {
        String old = world.programme();
        Map<String, Place> places = new TreeMap<>();
        for (Place place : world.places().values()) {
            List<Place.Stay> stays = place.stays().stream()
                    .map(stay -> new Place.Stay(stay.from(), stay.to(), code(stay.parent(), old, name)))
                    .toList();
            String code = name + place.code().substring(old.length());
            places.put(code, new Place(code, place.kind(), stays, place.people(), place.area()));
        }
        return new World(
                name,
                name + world.root().substring(old.length()),
                world.period(),
                places,
                world.passages().stream()
                        .map(passage -> new Passage(
                                name + passage.from().substring(old.length()),
                                name + passage.to().substring(old.length()),
                                passage.on(),
                                passage.share(),
                                passage.landShare()))
                        .toList(),
                world.indicators(),
                world.rows().stream()
                        .map(row -> new Row(
                                row.indicator(),
                                name + row.unit().substring(old.length()),
                                row.window(),
                                row.breakdown(),
                                row.quality(),
                                row.value(),
                                row.numerator(),
                                row.denominator()))
                        .toList());
    }

    private static @Nullable String code(@Nullable String code, String old, String name) {
        return code == null ? null : name + code.substring(old.length());
    }
}
