package vn.tongket.unit.register;

import static vn.tongket.unit.tables.Tables.UNIT_;
import static vn.tongket.unit.tables.Tables.VERSION;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.Window;
import vn.tongket.database.Kept;
import vn.tongket.database.TableStates;
import vn.tongket.unit.ReferenceData;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/** All codes of units and versions at one moment, for work that looks up thousands of them. */
@Component
public class UnitCodes {
    private final DSLContext database;
    private final Kept<Lookup> kept;

    UnitCodes(DSLContext database, ReferenceData loaded, TableStates states) {
        this.database = database;
        this.kept = states.watch(Units.STATE).keep(this::all);
    }

    /**
     * A unit behind a code.
     *
     * @param from first day of its first version
     * @param to first day after its last version; null while it stands
     */
    public record Known(
            int id,
            String code,
            UnitKind kind,
            String name,
            LocalDate from,
            @Nullable LocalDate to) {

        /** Whether the unit stood on some day of the window. */
        public boolean stoodIn(Window window) {
            return from.isBefore(window.to()) && (to == null || to.isAfter(window.from()));
        }
    }

    /** The codes as they are now; read again only when units have changed since, as the transaction sees it. */
    public Lookup now() {
        return kept.now();
    }

    private Lookup all() {
        Map<String, Known> byCode = new HashMap<>();
        database.select(
                        UNIT_.UNIT_ID,
                        UNIT_.CODE,
                        UNIT_.KIND,
                        VERSION.CODE,
                        VERSION.FULL_NAME,
                        VERSION.VALID_FROM,
                        VERSION.VALID_TO)
                .from(VERSION)
                .join(UNIT_)
                .on(UNIT_.UNIT_ID.eq(VERSION.UNIT_ID))
                .orderBy(VERSION.UNIT_ID, VERSION.VALID_FROM)
                .forEach(row -> {
                    Known first = byCode.get(row.value2());
                    Known unit = new Known(
                            row.value1(),
                            row.value2(),
                            UnitKind.valueOf(row.value3()),
                            row.value5(),
                            first == null ? row.value6() : first.from(),
                            row.value7());
                    byCode.put(row.value2(), unit);
                    byCode.putIfAbsent(row.value4(), unit);
                });
        byCode.replaceAll((code, unit) -> byCode.getOrDefault(unit.code(), unit));
        return new Lookup(java.util.Collections.unmodifiableMap(byCode));
    }

    /** Codes of units and of versions, each leading to its unit. */
    public record Lookup(Map<String, Known> byCode) {

        public Optional<Known> find(String code) {
            return Optional.ofNullable(byCode.get(code));
        }

        public Set<String> codes() {
            return byCode.keySet();
        }
    }
}
