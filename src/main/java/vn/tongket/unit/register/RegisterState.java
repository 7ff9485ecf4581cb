package vn.tongket.unit.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Nearest;

/**
 * Units as rows, before or after rows of a package are put in: all that are not reference units, and those reference units
 * that the rows name.
 *
 * @param versions by unit code, oldest first
 * @param successions by code of the old unit
 * @param reference codes of reference units among them
 * @param storedCodes of all units there are; asked only when a code is unknown
 */
record RegisterState(
        Map<String, List<UnitRow>> versions,
        Map<String, List<SuccessionRow>> successions,
        Set<String> reference,
        Supplier<List<String>> storedCodes) {

    static RegisterState of(
            List<UnitRow> units,
            List<SuccessionRow> successions,
            Set<String> reference,
            Supplier<List<String>> storedCodes) {
        return new RegisterState(byUnit(units), byOldUnit(successions), reference, storedCodes);
    }

    /** The state after {@code rows} are stored. */
    RegisterState with(UnitRows rows) {
        Map<String, List<UnitRow>> restated = byUnit(rows.units());
        Map<String, List<UnitRow>> units = new LinkedHashMap<>(versions);
        units.putAll(restated);
        Map<String, List<SuccessionRow>> all = new LinkedHashMap<>(successions);
        all.keySet().removeAll(restated.keySet());
        all.putAll(byOldUnit(rows.successions()));
        return new RegisterState(units, all, reference, storedCodes);
    }

    boolean isKnown(String unit) {
        return versions.containsKey(unit);
    }

    List<UnitRow> versionsOf(String unit) {
        return versions.getOrDefault(unit, List.of());
    }

    List<SuccessionRow> successionsFrom(String unit) {
        return successions.getOrDefault(unit, List.of());
    }

    UnitRow latest(String unit) {
        return versionsOf(unit).getLast();
    }

    boolean standsOn(String unit, LocalDate day) {
        return versionsOf(unit).stream().anyMatch(version -> version.standsOn(day));
    }

    boolean saysTheSame(RegisterState other, String unit) {
        return same(versionsOf(unit), other.versionsOf(unit), UnitRow::saysTheSameAs)
                && latest(unit).sizesTheSameAs(other.latest(unit))
                && same(successionsFrom(unit), other.successionsFrom(unit), SuccessionRow::saysTheSameAs);
    }

    /** The code that an unknown one may have been meant to be. */
    @Nullable
    String nearest(String unknown) {
        Set<String> codes = new TreeSet<>(storedCodes.get());
        codes.addAll(versions.keySet());
        return Nearest.to(unknown, codes).orElse(null);
    }

    private static <T> boolean same(List<T> some, List<T> others, BiPredicate<T, T> same) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!same.test(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<UnitRow>> byUnit(List<UnitRow> rows) {
        return group(rows.stream().sorted(Comparator.comparing(UnitRow::from)), UnitRow::unit);
    }

    private static Map<String, List<SuccessionRow>> byOldUnit(List<SuccessionRow> rows) {
        return group(rows.stream().sorted(Comparator.comparing(SuccessionRow::toUnit)), SuccessionRow::fromUnit);
    }

    private static <T> Map<String, List<T>> group(Stream<T> rows, Function<T, String> by) {
        return rows.collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }
}
