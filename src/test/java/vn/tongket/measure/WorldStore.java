package vn.tongket.measure;

import static vn.tongket.report.tables.Tables.ENTRY;
import static vn.tongket.report.tables.Tables.VALUE;
import static vn.tongket.unit.tables.Tables.REVISION;
import static vn.tongket.unit.tables.Tables.SIZE;
import static vn.tongket.unit.tables.Tables.SUCCESSION;
import static vn.tongket.unit.tables.Tables.UNIT_;
import static vn.tongket.unit.tables.Tables.VERSION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.RandomWorld.Passage;
import vn.tongket.measure.RandomWorld.Place;
import vn.tongket.measure.RandomWorld.Reporting;
import vn.tongket.measure.RandomWorld.Stay;
import vn.tongket.programme.Programmes;
import vn.tongket.unit.UnitKind;

/** Writes units and values straight into the tables, as small worlds of tests need them. */
public final class WorldStore {
    private final DSLContext database;
    private final Map<String, Integer> unitIds = new HashMap<>();
    private int entryId;

    public WorldStore(DSLContext database) {
        this.database = database;
    }

    public void store(RandomWorld world, Programmes programmes) {
        world.places.values().forEach(place -> unit(place.code, place.kind));
        for (Place place : world.places.values()) {
            int number = 0;
            for (Stay stay : place.stays) {
                version(place.code, place.code + "@" + number++, stay.from(), stay.to(), stay.parent());
            }
            size(place.code, place.people, place.area);
        }
        for (Passage passage : world.passages) {
            succession(passage.from(), passage.to(), passage.on(), passage.share(), passage.landShare());
        }
        changed();
        programmes.save(world.programme());
        Map<String, Integer> indicators = programmes.indicatorIds(world.prefix);
        for (Reporting one : world.reportings) {
            value(
                    indicators.getOrDefault(one.indicator(), 0),
                    one.unit(),
                    one.window(),
                    one.breakdown(),
                    one.quality(),
                    one.quantity(),
                    one.numerator(),
                    one.denominator());
        }
    }

    public void unit(String code, UnitKind kind) {
        unitIds.put(
                code,
                database.insertInto(UNIT_, UNIT_.CODE, UNIT_.KIND, UNIT_.ORIGIN)
                        .values(code, kind.name(), "PACKAGE")
                        .returningResult(UNIT_.UNIT_ID)
                        .fetchSingle(UNIT_.UNIT_ID));
    }

    void version(String unit, String version, LocalDate from, @Nullable LocalDate to, @Nullable String parent) {
        database.insertInto(VERSION)
                .set(VERSION.UNIT_ID, id(unit))
                .set(VERSION.CODE, version)
                .set(VERSION.NAME, unit)
                .set(VERSION.FULL_NAME, "Xã " + unit)
                .set(VERSION.TYPE, "xa")
                .set(VERSION.PARENT_ID, parent == null ? null : id(parent))
                .set(VERSION.VALID_FROM, from)
                .set(VERSION.VALID_TO, to)
                .execute();
    }

    void size(String unit, @Nullable Long people, @Nullable BigDecimal area) {
        database.insertInto(SIZE)
                .set(SIZE.UNIT_ID, id(unit))
                .set(SIZE.PEOPLE, people)
                .set(SIZE.AREA, area)
                .execute();
    }

    void succession(String from, String to, LocalDate on, BigDecimal share, @Nullable BigDecimal landShare) {
        database.insertInto(SUCCESSION)
                .set(SUCCESSION.FROM_ID, id(from))
                .set(SUCCESSION.TO_ID, id(to))
                .set(SUCCESSION.KIND, share.compareTo(BigDecimal.ONE) == 0 ? "MERGE" : "SPLIT")
                .set(SUCCESSION.EFFECTIVE_ON, on)
                .set(SUCCESSION.SHARE, share)
                .set(SUCCESSION.LAND_SHARE, landShare)
                .set(SUCCESSION.BASIS, share.compareTo(BigDecimal.ONE) == 0 ? "WHOLE" : "POPULATION")
                .set(SUCCESSION.ESTIMATED, false)
                .execute();
    }

    /** Units were changed: caches notice. */
    void changed() {
        database.update(REVISION)
                .set(REVISION.REVISION_, REVISION.REVISION_.plus(1))
                .execute();
    }

    long value(
            int indicatorId,
            String unit,
            Window window,
            String breakdown,
            String quality,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {
        return database.insertInto(VALUE)
                .set(VALUE.INDICATOR_ID, indicatorId)
                .set(VALUE.UNIT_ID, id(unit))
                .set(VALUE.WINDOW_FROM, window.from())
                .set(VALUE.WINDOW_TO, window.to())
                .set(VALUE.ENTRY_ID, entry())
                .set(VALUE.BREAKDOWN, breakdown)
                .set(VALUE.QUALITY, quality)
                .set(VALUE.QUANTITY, quantity)
                .set(VALUE.NUMERATOR, numerator)
                .set(VALUE.DENOMINATOR, denominator)
                .returningResult(VALUE.VALUE_ID)
                .fetchSingle(VALUE.VALUE_ID);
    }

    private int entry() {
        if (entryId == 0) {
            entryId = database.insertInto(ENTRY, ENTRY.ENTERED_BY, ENTRY.WAY, ENTRY.ORIGIN)
                    .values("tester", "FILE", "values.csv")
                    .returningResult(ENTRY.ENTRY_ID)
                    .fetchSingle(ENTRY.ENTRY_ID);
        }
        return entryId;
    }

    public int id(String unit) {
        Integer id = unitIds.get(unit);
        if (id == null) {
            throw new IllegalArgumentException("No unit " + unit);
        }
        return id;
    }
}
