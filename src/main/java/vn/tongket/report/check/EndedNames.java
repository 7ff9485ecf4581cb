package vn.tongket.report.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tongket.base.Window;
import vn.tongket.unit.Succession;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/** Names of units that are no more: the predecessors of a unit, and what once stood above it. */
@Component
public class EndedNames {
    private final Units units;

    EndedNames(Units units) {
        this.units = units;
    }

    /** Full names that no unit of the same ground bears any more in the window; the unit's own present name is not among them. */
    public Set<String> before(int unitId, Window window) {
        Set<String> names = new HashSet<>();
        for (Succession succession : units.successionsTo(unitId)) {
            if (!succession.effectiveOn().isAfter(window.from())) {
                addAll(names, succession.fromId(), succession.effectiveOn().minusDays(1));
            }
        }
        List<Unit> versions = units.versions(unitId);
        versions.forEach(version -> addAbove(names, version, window));
        Unit now = units.byId(unitId, window.lastDay()).orElseThrow();
        names.remove(now.fullName());
        return names;
    }

    private void addAll(Set<String> names, int unitId, LocalDate day) {
        units.byId(unitId, day).ifPresent(unit -> {
            names.add(unit.fullName());
            addDistrict(names, unit, day);
        });
    }

    private void addAbove(Set<String> names, Unit version, Window window) {
        LocalDate ended = version.validTo();
        if (ended != null && !ended.isAfter(window.from())) {
            addDistrict(names, version, ended.minusDays(1));
        }
    }

    private void addDistrict(Set<String> names, Unit unit, LocalDate day) {
        units.above(unit, day).stream()
                .filter(above -> above.kind() == UnitKind.DISTRICT)
                .forEach(above -> names.add(above.fullName()));
    }
}
