package vn.tongket.unit.register;

import static vn.tongket.base.VietnameseDates.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tongket.base.Problem;

/**
 * A parent stands during the whole of each child's version. Before 31/8/2015 the reference data knows first sightings only
 * ({@code reference/vn-units/SOURCES.md}), so a stretch without parent that lies before that day is a warning.
 */
final class ParentTime {
    static final LocalDate HISTORY_IS_COMPLETE_FROM = LocalDate.of(2015, 8, 31);

    private final RegisterState after;
    private final UnitRows rows;
    private final List<Problem> problems = new ArrayList<>();

    ParentTime(RegisterState after, UnitRows rows) {
        this.after = after;
        this.rows = rows;
    }

    List<Problem> problems() {
        rows.units().forEach(this::check);
        storedChildrenOfRestatedParents().forEach(this::check);
        return problems;
    }

    /** Units that the rows do not name but whose parent they may have shortened. */
    private List<UnitRow> storedChildrenOfRestatedParents() {
        Set<String> restated = new HashSet<>();
        rows.units().forEach(row -> restated.add(row.unit()));
        return after.versions().values().stream()
                .flatMap(List::stream)
                .filter(row -> row.parent() != null && restated.contains(row.parent()))
                .filter(row -> !restated.contains(row.unit()))
                .toList();
    }

    private void check(UnitRow child) {
        String parent = child.parent();
        if (parent == null || !after.isKnown(parent)) {
            return;
        }
        LocalDate covered = child.from();
        for (UnitRow version : after.versionsOf(parent)) {
            if (version.from().isAfter(covered) && covered.isBefore(child.end())) {
                report(child, covered, earlier(version.from(), child.end()));
            }
            covered = later(covered, version.end());
        }
        if (covered.isBefore(child.end())) {
            report(child, covered, child.end());
        }
    }

    private void report(UnitRow child, LocalDate from, LocalDate to) {
        boolean hard = to.isAfter(HISTORY_IS_COMPLETE_FROM);
        String english = "parent '%s' of '%s' does not stand from %s%s"
                .formatted(child.parent(), child.version(), from, to.equals(LocalDate.MAX) ? " on" : " to " + to);
        String vietnamese = "cấp trên “%s” của “%s” không tồn tại từ ngày %s%s"
                .formatted(
                        child.parent(),
                        child.version(),
                        day(from),
                        to.equals(LocalDate.MAX) ? " trở đi" : " đến ngày " + day(to.minusDays(1)));
        problems.add(new Problem("units.csv", child.line(), 0, hard, english, vietnamese));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
