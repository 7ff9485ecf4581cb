package vn.tongket.unit.register;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static vn.tongket.unit.tables.Tables.SIZE;
import static vn.tongket.unit.tables.Tables.SUCCESSION;
import static vn.tongket.unit.tables.Tables.UNIT_;
import static vn.tongket.unit.tables.Tables.VERSION;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import vn.tongket.unit.Succession;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.UnitRecords;

/** Reads stored units and successions as rows of a package. */
final class RegisterReader {
    private static final String REFERENCE = "REFERENCE";

    private final DSLContext database;

    RegisterReader(DSLContext database) {
        this.database = database;
    }

    /** The rows with every code of a stored version in place of a unit's replaced by the unit's. */
    UnitRows resolve(UnitRows rows) {
        Set<String> own = new HashSet<>();
        rows.units().forEach(unit -> own.add(unit.unit()));
        Map<String, String> units = new HashMap<>();
        database.select(VERSION.CODE, UNIT_.CODE)
                .from(VERSION)
                .join(UNIT_)
                .on(UNIT_.UNIT_ID.eq(VERSION.UNIT_ID))
                .where(VERSION.CODE.in(mentioned(rows)))
                .forEach(found -> units.put(found.value1(), found.value2()));
        units.keySet().removeAll(own);
        return new UnitRows(
                rows.units().stream()
                        .map(unit -> unit.withParent(resolved(units, unit.parent())))
                        .toList(),
                rows.successions().stream()
                        .map(passed -> passed.between(
                                units.getOrDefault(passed.fromUnit(), passed.fromUnit()),
                                units.getOrDefault(passed.toUnit(), passed.toUnit())))
                        .toList());
    }

    private static @Nullable String resolved(Map<String, String> units, @Nullable String code) {
        return code == null ? null : units.getOrDefault(code, code);
    }

    private static Set<String> mentioned(UnitRows rows) {
        Set<String> codes = new HashSet<>();
        for (UnitRow unit : rows.units()) {
            codes.add(unit.unit());
            codes.add(unit.version());
            Stream.ofNullable(unit.parent()).forEach(codes::add);
        }
        for (SuccessionRow passed : rows.successions()) {
            codes.add(passed.fromUnit());
            codes.add(passed.toUnit());
        }
        return codes;
    }

    RegisterState state(UnitRows rows) {
        Set<String> mentioned = mentioned(rows);
        Condition named = UNIT_.CODE
                .in(mentioned)
                .or(UNIT_.UNIT_ID.in(select(VERSION.UNIT_ID).from(VERSION).where(VERSION.CODE.in(mentioned))));
        Set<String> reference = new HashSet<>(database.select(UNIT_.CODE)
                .from(UNIT_)
                .where(named, UNIT_.ORIGIN.eq(REFERENCE))
                .fetch(UNIT_.CODE));
        return RegisterState.of(
                units(UNIT_.ORIGIN.ne(REFERENCE).or(named)),
                successions(UNIT_.ORIGIN.ne(REFERENCE)),
                reference,
                () -> database.select(UNIT_.CODE).from(UNIT_).fetch(UNIT_.CODE));
    }

    UnitRows rowsOf(int rootUnitId) {
        var branch = name("branch")
                .fields("unit_id")
                .as(select(UNIT_.UNIT_ID)
                        .from(UNIT_)
                        .where(UNIT_.UNIT_ID.eq(rootUnitId))
                        .union(select(VERSION.UNIT_ID)
                                .from(VERSION)
                                .join(name("branch"))
                                .on(VERSION.PARENT_ID.eq(UnitRecords.BRANCH_UNIT_ID))));
        List<Integer> ids = database.withRecursive(branch)
                .select(UNIT_.UNIT_ID)
                .from(UNIT_)
                .where(UNIT_.UNIT_ID.in(
                        select(field(name("unit_id"), Integer.class)).from(branch)))
                .and(UNIT_.ORIGIN.ne(REFERENCE))
                .fetch(UNIT_.UNIT_ID);
        Condition inBranch = UNIT_.UNIT_ID.in(ids);
        return new UnitRows(units(inBranch), successions(inBranch));
    }

    private List<UnitRow> units(Condition which) {
        var parent = UNIT_.as("parent");
        return database.select(UNIT_.CODE, UNIT_.KIND, parent.CODE)
                .select(VERSION.fields())
                .select(SIZE.fields())
                .from(UNIT_)
                .join(VERSION)
                .on(VERSION.UNIT_ID.eq(UNIT_.UNIT_ID))
                .leftJoin(parent)
                .on(parent.UNIT_ID.eq(VERSION.PARENT_ID))
                .leftJoin(SIZE)
                .on(SIZE.UNIT_ID.eq(UNIT_.UNIT_ID))
                .where(which)
                .orderBy(UnitRecords.LEVEL, UNIT_.CODE, VERSION.VALID_FROM)
                .fetch(found -> unit(found, found.get(parent.CODE)));
    }

    private static UnitRow unit(Record found, @Nullable String parent) {
        return new UnitRow(
                0,
                found.get(UNIT_.CODE),
                found.get(VERSION.CODE),
                UnitKind.valueOf(found.get(UNIT_.KIND)),
                found.get(VERSION.TYPE),
                found.get(VERSION.NAME),
                found.get(VERSION.FULL_NAME),
                parent,
                found.get(VERSION.VALID_FROM),
                found.get(VERSION.VALID_TO),
                found.get(VERSION.GSO_CODE),
                found.get(VERSION.LEGAL_BASIS),
                found.get(SIZE.PEOPLE),
                found.get(SIZE.PEOPLE_AS_OF),
                found.get(SIZE.AREA),
                found.get(SIZE.AREA_AS_OF));
    }

    private List<SuccessionRow> successions(Condition which) {
        var heir = UNIT_.as("heir");
        return database.select(UNIT_.CODE, heir.CODE)
                .select(SUCCESSION.fields())
                .from(SUCCESSION)
                .join(UNIT_)
                .on(UNIT_.UNIT_ID.eq(SUCCESSION.FROM_ID))
                .join(heir)
                .on(heir.UNIT_ID.eq(SUCCESSION.TO_ID))
                .where(which)
                .orderBy(SUCCESSION.EFFECTIVE_ON, UNIT_.CODE, heir.CODE)
                .fetch(found -> succession(found, found.get(heir.CODE)));
    }

    private static SuccessionRow succession(Record found, String heir) {
        return new SuccessionRow(
                0,
                found.get(UNIT_.CODE),
                heir,
                Succession.Kind.valueOf(found.get(SUCCESSION.KIND)),
                found.get(SUCCESSION.EFFECTIVE_ON),
                found.get(SUCCESSION.SHARE),
                found.get(SUCCESSION.LAND_SHARE),
                Succession.Basis.valueOf(found.get(SUCCESSION.BASIS)),
                found.get(SUCCESSION.ESTIMATED),
                found.get(SUCCESSION.LEGAL_BASIS),
                found.get(SUCCESSION.NOTE));
    }
}
