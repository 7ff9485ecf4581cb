package vn.tongket.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tongket.unit.register.UnitCodes;
import vn.tongket.unit.register.UnitRow;
import vn.tongket.unit.register.UnitRows;

/** Units of a package that somebody's right to import reaches: a new one where it is put below a unit that it reaches. */
final class ReachedUnits {
    private final Map<String, List<UnitRow>> rows;
    private final Set<String> added;
    private final UnitCodes.Lookup known;
    private final Set<Integer> reached;

    /** @param known with those that the package brings */
    ReachedUnits(UnitRows rows, Set<String> added, UnitCodes.Lookup known, Set<Integer> reached) {
        this.rows = rows.units().stream().collect(Collectors.groupingBy(UnitRow::unit));
        this.added = added;
        this.known = known;
        this.reached = reached;
    }

    boolean contains(String code) {
        return contains(code, new HashSet<>());
    }

    private boolean contains(String code, Set<String> below) {
        UnitCodes.Known unit = known.find(code).orElse(null);
        if (unit == null) {
            return false;
        }
        if (!added.contains(unit.code())) {
            return reached.contains(unit.id());
        }
        List<UnitRow> versions = rows.getOrDefault(unit.code(), List.of());
        boolean isBelow = below.add(unit.code())
                && !versions.isEmpty()
                && versions.stream().allMatch(row -> row.parent() != null && contains(row.parent(), below));
        below.remove(unit.code());
        return isBelow;
    }

    /** Where the package says something of it; 0: only in a succession. */
    int line(String code) {
        return rows.getOrDefault(code, List.of()).stream()
                .mapToInt(UnitRow::line)
                .findFirst()
                .orElse(0);
    }
}
