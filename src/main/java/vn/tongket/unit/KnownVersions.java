package vn.tongket.unit;

import static org.jooq.impl.DSL.select;
import static vn.tongket.unit.UnitRecords.selectUnits;
import static vn.tongket.unit.tables.Tables.UNIT_;
import static vn.tongket.unit.tables.Tables.VERSION;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tongket.base.Remembered;
import vn.tongket.database.Kept;
import vn.tongket.database.TableStates;

/** Versions of the units that were asked for lately, kept for as long as nothing about any unit changes. */
@Component
class KnownVersions {
    /** Some 400 bytes each. */
    private static final int MOST = 5_000;

    private final DSLContext database;
    private final Kept<Known> known;

    KnownVersions(DSLContext database, ReferenceData loaded, TableStates states) {
        this.database = database;
        this.known = states.watch(Units.STATE).keep(Known::new);
    }

    private record Known(Remembered<String, List<Unit>> byCode, Remembered<Integer, List<Unit>> byId) {
        Known() {
            this(new Remembered<>(MOST, List::size), new Remembered<>(MOST, List::size));
        }
    }

    /** Of the unit that has the code, or one of whose versions has it, oldest first; may be of several units. */
    List<Unit> byCode(String code) {
        Remembered<String, List<Unit>> byCode = known.now().byCode;
        List<Unit> remembered = byCode.get(code);
        return remembered == null
                ? keep(
                        byCode,
                        code,
                        read(UNIT_.UNIT_ID.in(select(UNIT_.UNIT_ID)
                                .from(UNIT_)
                                .where(UNIT_.CODE.eq(code))
                                .union(select(VERSION.UNIT_ID).from(VERSION).where(VERSION.CODE.eq(code))))))
                : remembered;
    }

    /** Oldest first. */
    List<Unit> byId(int id) {
        Remembered<Integer, List<Unit>> byId = known.now().byId;
        List<Unit> remembered = byId.get(id);
        return remembered == null ? keep(byId, id, read(UNIT_.UNIT_ID.eq(id))) : remembered;
    }

    /** As {@link #byId} for many. */
    Map<Integer, List<Unit>> byIds(Collection<Integer> ids) {
        Remembered<Integer, List<Unit>> byId = known.now().byId;
        Map<Integer, List<Unit>> versions = new HashMap<>();
        Set<Integer> unknown = new HashSet<>();
        for (Integer id : ids) {
            List<Unit> remembered = byId.get(id);
            if (remembered == null) {
                unknown.add(id);
            } else {
                versions.put(id, remembered);
            }
        }
        if (!unknown.isEmpty()) {
            Map<Integer, List<Unit>> read = selectUnits(database)
                    .where(UNIT_.UNIT_ID.in(unknown))
                    .orderBy(VERSION.VALID_FROM)
                    .fetchGroups(UNIT_.UNIT_ID, UnitRecords::unit);
            read.forEach((id, ofUnit) -> versions.put(id, keep(byId, id, ofUnit)));
        }
        return versions;
    }

    private List<Unit> read(Condition which) {
        return selectUnits(database).where(which).orderBy(VERSION.VALID_FROM).fetch(UnitRecords::unit);
    }

    /** Not what is not there: anybody may ask for anything. */
    private static <K> List<Unit> keep(Remembered<K, List<Unit>> remembered, K key, List<Unit> read) {
        List<Unit> versions = List.copyOf(read);
        if (!versions.isEmpty()) {
            remembered.put(key, versions);
        }
        return versions;
    }
}
