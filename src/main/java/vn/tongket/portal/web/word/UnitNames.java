package vn.tongket.portal.web.word;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.tongket.base.VietnameseDates;
import vn.tongket.unit.Unit;

/**
 * Names of the units in one table. Where two have the same, as before and after a merger, each says until or since when it
 * stands.
 */
public final class UnitNames {
    private static final int SEVERAL = -1;

    /** The one unit that has a name, or that several do. */
    private final Map<String, Integer> bearers = new HashMap<>();

    public UnitNames(Stream<Unit> units) {
        units.forEach(
                unit -> bearers.merge(unit.fullName(), unit.id(), (one, other) -> one.equals(other) ? one : SEVERAL));
    }

    public String of(Unit unit) {
        if (bearers.getOrDefault(unit.fullName(), unit.id()) != SEVERAL) {
            return unit.fullName();
        }
        LocalDate end = unit.validTo();
        return unit.fullName()
                + (end == null
                        ? " (từ " + VietnameseDates.day(unit.validFrom()) + ")"
                        : " (đến " + VietnameseDates.day(end.minusDays(1)) + ")");
    }
}
