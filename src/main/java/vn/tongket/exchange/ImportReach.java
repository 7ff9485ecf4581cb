package vn.tongket.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.Problem;
import vn.tongket.exchange.file.PackageFiles;
import vn.tongket.exchange.section.PackageContent;
import vn.tongket.report.record.ProblemList;
import vn.tongket.report.record.RawValue;
import vn.tongket.unit.register.Registration;
import vn.tongket.unit.register.UnitCodes;

/**
 * Whose data whoever imports may bring: of units that their IMPORT reaches. What else a package holds is refused before anything
 * is compared, since the difference shows what stands. A command works for the product and reaches everything.
 */
@Component
class ImportReach {
    private static final int UNIT_COLUMN = RawValue.Column.UNIT.number();

    private final DSLContext database;

    ImportReach(DSLContext database) {
        this.database = database;
    }

    /** Null: all. */
    @Nullable
    Set<Integer> units() {
        if (Boolean.TRUE.equals(
                database.fetchSingle("select access.sees_all('IMPORT')").get(0, Boolean.class))) {
            return null;
        }
        return new HashSet<>(
                database.fetch("select access.visible_units('IMPORT')").getValues(0, Integer.class));
    }

    /**
     * What of a package, values apart, is of other units.
     *
     * @param reached null: all
     * @param known units with those that the package brings
     * @param stands code of the unit whose programme it is already; null: nobody's
     */
    static List<Problem> mistakes(
            PackageContent content,
            Registration registration,
            UnitCodes.Lookup known,
            @Nullable Set<Integer> reached,
            @Nullable String stands) {
        if (reached == null) {
            return List.of();
        }
        ReachedUnits units = new ReachedUnits(content.units(), Set.copyOf(registration.added()), known, reached);
        List<Problem> problems = new ArrayList<>();
        String unit = content.programme().unit();
        if (known.find(unit).isPresent() && !units.contains(unit)) {
            problems.add(content.tree().hard("/programme/unit", english(unit), vietnamese(unit)));
        } else if (stands != null && !units.contains(stands)) {
            problems.add(content.tree()
                    .hard(
                            "/programme/code",
                            "another unit has a programme of this code; choose another",
                            "mã này đã dùng cho chương trình của đơn vị khác; hãy chọn mã khác"));
        }
        Stream.concat(registration.added().stream(), registration.changed().stream())
                .filter(code -> !units.contains(code))
                .forEach(code -> problems.add(
                        Problem.hard(PackageFiles.UNITS, units.line(code), 1, english(code), vietnamese(code))));
        for (PackageContent.FoundFinding found : content.findings()) {
            String of = found.finding().unit();
            if (of != null && known.find(of).isPresent() && !units.contains(of)) {
                problems.add(Problem.hard(PackageFiles.FINDINGS, found.line(), 0, english(of), vietnamese(of)));
            }
        }
        return problems;
    }

    /** The rows as they are; of each that is of another unit, {@code problems} is told. */
    static Iterator<RawValue> within(
            Iterator<RawValue> rows, UnitCodes.Lookup known, @Nullable Set<Integer> reached, ProblemList problems) {
        if (reached == null) {
            return rows;
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public RawValue next() {
                RawValue row = rows.next();
                if (known.find(row.unit())
                        .filter(unit -> !reached.contains(unit.id()))
                        .isPresent()) {
                    problems.hard(row.line(), UNIT_COLUMN, english(row.unit()), vietnamese(row.unit()));
                }
                return row;
            }
        };
    }

    private static String english(String unit) {
        return "your right to import does not reach the unit '" + unit + "'";
    }

    private static String vietnamese(String unit) {
        return "anh/chị không được giao nhập dữ liệu của đơn vị “" + unit + "”";
    }
}
