package vn.tongket.unit;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static vn.tongket.unit.UnitRecords.isValidOn;
import static vn.tongket.unit.UnitRecords.selectUnits;
import static vn.tongket.unit.tables.Tables.UNIT_;
import static vn.tongket.unit.tables.Tables.VERSION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Result;
import org.springframework.stereotype.Component;

/** The branches a national list begins with: provinces, and roots beside the country such as an invented province. */
@Component
public class Branches {
    private static final Field<Integer> ROOT_ID = field(name("branch", "root_id"), Integer.class);
    private static final Field<Integer> COUNT = count();

    private final DSLContext database;
    private final Units units;

    Branches(DSLContext database, Units units) {
        this.database = database;
        this.units = units;
    }

    /** The provinces of the country on a day, in official order. */
    public List<Branch> provinces(LocalDate day) {
        return branches(units.asOf(day, null, UnitKind.PROVINCE), day);
    }

    /** What stands below nothing on a day and is not the country. */
    public List<Branch> otherRoots(LocalDate day) {
        List<Unit> roots = selectUnits(database)
                .where(VERSION.PARENT_ID.isNull(), isValidOn(day), UNIT_.CODE.ne(Units.COUNTRY))
                .orderBy(UnitRecords.LEVEL, VERSION.CODE)
                .fetch(UnitRecords::unit);
        return branches(roots, day);
    }

    private List<Branch> branches(List<Unit> roots, LocalDate day) {
        Map<Integer, List<Record3<Integer, String, Integer>>> counts =
                counts(roots, day).stream().collect(Collectors.groupingBy(row -> row.get(ROOT_ID)));
        return roots.stream()
                .map(root -> {
                    var below = counts.getOrDefault(root.id(), List.of());
                    return new Branch(root, ofKind(below, UnitKind.DISTRICT), ofKind(below, UnitKind.COMMUNE));
                })
                .toList();
    }

    private Result<Record3<Integer, String, Integer>> counts(List<Unit> roots, LocalDate day) {
        var branch = name("branch")
                .fields("root_id", "unit_id")
                .as(select(UNIT_.UNIT_ID.as("root_id"), UNIT_.UNIT_ID)
                        .from(UNIT_)
                        .where(UNIT_.UNIT_ID.in(roots.stream().map(Unit::id).toList()))
                        .unionAll(select(ROOT_ID, VERSION.UNIT_ID)
                                .from(VERSION)
                                .join(name("branch"))
                                .on(VERSION.PARENT_ID.eq(UnitRecords.BRANCH_UNIT_ID))
                                .where(isValidOn(day))));
        return database.withRecursive(branch)
                .select(ROOT_ID, UNIT_.KIND, COUNT)
                .from(branch)
                .join(UNIT_)
                .on(UNIT_.UNIT_ID.eq(UnitRecords.BRANCH_UNIT_ID))
                .groupBy(ROOT_ID, UNIT_.KIND)
                .fetch();
    }

    private static int ofKind(List<? extends Record> below, UnitKind kind) {
        return below.stream()
                .filter(row -> row.get(UNIT_.KIND).equals(kind.name()))
                .mapToInt(row -> row.get(COUNT))
                .sum();
    }
}
