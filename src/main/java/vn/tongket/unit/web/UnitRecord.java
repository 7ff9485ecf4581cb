package vn.tongket.unit.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tongket.unit.Succession;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/**
 * All that is recorded of one unit.
 *
 * @param versions oldest first
 * @param before successions to it
 * @param after successions from it
 * @param others by succession: the old unit on its last day, or the heir on its first
 * @param parents of each version on the version's first day
 */
record UnitRecord(
        List<Unit> versions,
        List<Succession> before,
        List<Succession> after,
        Map<Succession, Unit> others,
        Map<Unit, Unit> parents) {

    static UnitRecord of(Units units, int id) {
        List<Unit> versions = units.versions(id);
        List<Succession> before = units.successionsTo(id);
        List<Succession> after = units.successionsFrom(id);
        Map<Succession, Unit> others = new HashMap<>();
        for (LocalDate day : days(before, after)) {
            Map<Integer, Unit> old = units.byIds(ids(before, day, true), day.minusDays(1));
            Map<Integer, Unit> heirs = units.byIds(ids(after, day, false), day);
            on(before, day).forEach(passed -> others.put(passed, known(old, passed.fromId())));
            on(after, day).forEach(passed -> others.put(passed, known(heirs, passed.toId())));
        }
        Map<Unit, Unit> parents = new HashMap<>();
        for (Unit version : versions) {
            units.above(version, version.validFrom()).stream()
                    .findFirst()
                    .ifPresent(parent -> parents.put(version, parent));
        }
        return new UnitRecord(versions, before, after, others, parents);
    }

    private static List<LocalDate> days(List<Succession> before, List<Succession> after) {
        return Stream.concat(before.stream(), after.stream())
                .map(Succession::effectiveOn)
                .distinct()
                .toList();
    }

    private static List<Succession> on(List<Succession> successions, LocalDate day) {
        return successions.stream()
                .filter(passed -> passed.effectiveOn().equals(day))
                .toList();
    }

    private static List<Integer> ids(List<Succession> successions, LocalDate day, boolean old) {
        return on(successions, day).stream()
                .map(passed -> old ? passed.fromId() : passed.toId())
                .toList();
    }

    private static Unit known(Map<Integer, Unit> units, int id) {
        return Objects.requireNonNull(units.get(id), "A succession names a unit that exists");
    }

    Unit first() {
        return versions.getFirst();
    }

    Unit last() {
        return versions.getLast();
    }

    Unit other(Succession passed) {
        return Objects.requireNonNull(others.get(passed), "A succession of another unit");
    }

    Optional<Unit> parent(Unit version) {
        return Optional.ofNullable(parents.get(version));
    }
}
