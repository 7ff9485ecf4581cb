package vn.tongket.unit.register;

import static vn.tongket.unit.tables.Tables.REVISION;
import static vn.tongket.unit.tables.Tables.SIZE;
import static vn.tongket.unit.tables.Tables.SUCCESSION;
import static vn.tongket.unit.tables.Tables.UNIT_;
import static vn.tongket.unit.tables.Tables.VERSION;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import vn.tongket.unit.tables.tables.records.SizeRecord;
import vn.tongket.unit.tables.tables.records.SuccessionRecord;
import vn.tongket.unit.tables.tables.records.VersionRecord;

/** Stores rows of a package as units and successions. */
final class RegisterWriter {
    private final DSLContext database;

    RegisterWriter(DSLContext database) {
        this.database = database;
    }

    /** Whoever changes units does so alone until the transaction ends. */
    void lock() {
        database.selectFrom(REVISION).forUpdate().fetch();
    }

    /** Makes these units what {@code after} says of them, and tells caches that something changed. */
    void save(List<String> touched, RegisterState after) {
        if (touched.isEmpty()) {
            return;
        }
        saveUnits(touched, after);
        Map<String, Integer> ids =
                database.select(UNIT_.CODE, UNIT_.UNIT_ID).from(UNIT_).fetchMap(UNIT_.CODE, UNIT_.UNIT_ID);
        forget(touched.stream().map(code -> id(ids, code)).toList());
        saveVersions(touched.stream().flatMap(code -> after.versionsOf(code).stream()), ids);
        saveSuccessions(touched.stream().flatMap(code -> after.successionsFrom(code).stream()), ids);
        saveSizes(touched.stream().map(after::latest), ids);
        database.update(REVISION)
                .set(REVISION.REVISION_, REVISION.REVISION_.plus(1))
                .execute();
    }

    private void saveUnits(List<String> touched, RegisterState after) {
        for (String code : touched) {
            String kind = after.latest(code).kind().name();
            database.insertInto(UNIT_, UNIT_.CODE, UNIT_.KIND, UNIT_.ORIGIN)
                    .values(code, kind, "PACKAGE")
                    .onConflict(UNIT_.CODE)
                    .doUpdate()
                    .set(UNIT_.KIND, kind)
                    .execute();
        }
    }

    private void forget(List<Integer> ids) {
        database.deleteFrom(SUCCESSION).where(SUCCESSION.FROM_ID.in(ids)).execute();
        database.deleteFrom(VERSION).where(VERSION.UNIT_ID.in(ids)).execute();
        database.deleteFrom(SIZE).where(SIZE.UNIT_ID.in(ids)).execute();
    }

    private void saveVersions(Stream<UnitRow> versions, Map<String, Integer> ids) {
        database.batchInsert(versions.map(row -> new VersionRecord()
                                .with(VERSION.UNIT_ID, id(ids, row.unit()))
                                .with(VERSION.CODE, row.version())
                                .with(VERSION.NAME, row.name())
                                .with(VERSION.FULL_NAME, row.fullName())
                                .with(VERSION.TYPE, row.type())
                                .with(VERSION.PARENT_ID, row.parent() == null ? null : id(ids, row.parent()))
                                .with(VERSION.GSO_CODE, row.gsoCode())
                                .with(VERSION.LEGAL_BASIS, row.legalBasis())
                                .with(VERSION.VALID_FROM, row.from())
                                .with(VERSION.VALID_TO, row.to()))
                        .toList())
                .execute();
    }

    private void saveSuccessions(Stream<SuccessionRow> successions, Map<String, Integer> ids) {
        database.batchInsert(successions
                        .map(row -> new SuccessionRecord()
                                .with(SUCCESSION.FROM_ID, id(ids, row.fromUnit()))
                                .with(SUCCESSION.TO_ID, id(ids, row.toUnit()))
                                .with(SUCCESSION.KIND, row.kind().name())
                                .with(SUCCESSION.EFFECTIVE_ON, row.on())
                                .with(SUCCESSION.SHARE, row.share())
                                .with(SUCCESSION.LAND_SHARE, row.landShare())
                                .with(SUCCESSION.BASIS, row.basis().name())
                                .with(SUCCESSION.ESTIMATED, row.estimated())
                                .with(SUCCESSION.LEGAL_BASIS, row.legalBasis())
                                .with(SUCCESSION.NOTE, row.note()))
                        .toList())
                .execute();
    }

    private void saveSizes(Stream<UnitRow> latest, Map<String, Integer> ids) {
        database.batchInsert(latest.filter(row -> row.people() != null || row.area() != null)
                        .map(row -> new SizeRecord()
                                .with(SIZE.UNIT_ID, id(ids, row.unit()))
                                .with(SIZE.PEOPLE, row.people())
                                .with(SIZE.PEOPLE_AS_OF, row.peopleAsOf())
                                .with(SIZE.AREA, row.area())
                                .with(SIZE.AREA_AS_OF, row.areaAsOf()))
                        .toList())
                .execute();
    }

    private static int id(Map<String, Integer> ids, String code) {
        return Objects.requireNonNull(ids.get(code), code);
    }
}
