package vn.tongket.measure.oracle;

import static vn.tongket.report.tables.Tables.ENTRY;
import static vn.tongket.report.tables.Tables.VALUE;
import static vn.tongket.unit.tables.Tables.REVISION;
import static vn.tongket.unit.tables.Tables.SIZE;
import static vn.tongket.unit.tables.Tables.SUCCESSION;
import static vn.tongket.unit.tables.Tables.UNIT_;
import static vn.tongket.unit.tables.Tables.VERSION;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Query;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.programme.Programmes;

/** Writes worlds straight into the tables, many at once. */
final class WorldTables {
    private final DSLContext database;
    private final Programmes programmes;
    private final Map<String, Integer> unitIds = new HashMap<>();
    private int entryId;

    WorldTables(DSLContext database, Programmes programmes) {
        this.database = database;
        this.programmes = programmes;
    }

    void store(List<World> worlds) {
        database.transaction(inside -> {
            DSLContext transaction = inside.dsl();
            worlds.forEach(world -> units(transaction, world));
            transaction
                    .update(REVISION)
                    .set(REVISION.REVISION_, REVISION.REVISION_.plus(1))
                    .execute();
        });
        worlds.forEach(world -> programmes.save(programme(world)));
        worlds.forEach(this::values);
    }

    private void units(DSLContext transaction, World world) {
        for (Place place : world.places().values()) {
            unitIds.put(
                    place.code(),
                    transaction
                            .insertInto(UNIT_, UNIT_.CODE, UNIT_.KIND, UNIT_.ORIGIN)
                            .values(place.code(), place.kind().name(), "PACKAGE")
                            .returningResult(UNIT_.UNIT_ID)
                            .fetchSingle(UNIT_.UNIT_ID));
        }
        List<Query> queries = new ArrayList<>();
        for (Place place : world.places().values()) {
            int number = 0;
            for (Place.Stay stay : place.stays()) {
                queries.add(transaction
                        .insertInto(VERSION)
                        .set(VERSION.UNIT_ID, id(place.code()))
                        .set(VERSION.CODE, place.code() + "@" + number++)
                        .set(VERSION.NAME, place.code())
                        .set(VERSION.FULL_NAME, "Xã " + place.code())
                        .set(VERSION.TYPE, "xa")
                        .set(VERSION.PARENT_ID, stay.parent() == null ? null : id(stay.parent()))
                        .set(VERSION.VALID_FROM, stay.from())
                        .set(VERSION.VALID_TO, stay.to()));
            }
            queries.add(transaction
                    .insertInto(SIZE)
                    .set(SIZE.UNIT_ID, id(place.code()))
                    .set(SIZE.PEOPLE, place.people())
                    .set(SIZE.AREA, place.area()));
        }
        world.passages().forEach(passage -> queries.add(succession(transaction, passage)));
        transaction.batch(queries).execute();
    }

    private Query succession(DSLContext transaction, Passage passage) {
        boolean whole = passage.share().compareTo(BigDecimal.ONE) == 0;
        return transaction
                .insertInto(SUCCESSION)
                .set(SUCCESSION.FROM_ID, id(passage.from()))
                .set(SUCCESSION.TO_ID, id(passage.to()))
                .set(SUCCESSION.KIND, whole ? "MERGE" : "SPLIT")
                .set(SUCCESSION.EFFECTIVE_ON, passage.on())
                .set(SUCCESSION.SHARE, passage.share())
                .set(SUCCESSION.LAND_SHARE, passage.landShare())
                .set(SUCCESSION.BASIS, whole ? "WHOLE" : "POPULATION")
                .set(SUCCESSION.ESTIMATED, false);
    }

    private static Programme programme(World world) {
        return Programme.of(
                new ProgrammeHead(
                        world.programme(), world.programme(), world.root(), world.period(), true, false, List.of()),
                world.indicators());
    }

    private void values(World world) {
        Map<String, Integer> indicators = programmes.indicatorIds(world.programme());
        List<Query> queries = new ArrayList<>();
        for (Row row : world.rows()) {
            queries.add(database.insertInto(VALUE)
                    .set(VALUE.INDICATOR_ID, Objects.requireNonNull(indicators.get(row.indicator())))
                    .set(VALUE.UNIT_ID, id(row.unit()))
                    .set(VALUE.WINDOW_FROM, row.window().from())
                    .set(VALUE.WINDOW_TO, row.window().to())
                    .set(VALUE.ENTRY_ID, entry())
                    .set(VALUE.BREAKDOWN, row.breakdown())
                    .set(VALUE.QUALITY, row.quality().letter)
                    .set(VALUE.QUANTITY, row.value())
                    .set(VALUE.NUMERATOR, row.numerator())
                    .set(VALUE.DENOMINATOR, row.denominator()));
        }
        database.batch(queries).execute();
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

    private int id(String unit) {
        return Objects.requireNonNull(unitIds.get(unit), unit);
    }
}
