package vn.tongket.unit;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static vn.tongket.unit.tables.Tables.SUCCESSION;
import static vn.tongket.unit.tables.Tables.UNIT_;
import static vn.tongket.unit.tables.Tables.VERSION;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;

/** From rows of schema {@code unit} to {@link Unit} and {@link Succession}. */
public final class UnitRecords {
    static final List<SelectField<?>> FIELDS = List.of(
            UNIT_.UNIT_ID,
            UNIT_.CODE,
            UNIT_.KIND,
            VERSION.CODE,
            VERSION.TYPE,
            VERSION.NAME,
            VERSION.FULL_NAME,
            VERSION.PARENT_ID,
            VERSION.VALID_FROM,
            VERSION.VALID_TO,
            VERSION.GSO_CODE,
            VERSION.LEGAL_BASIS);

    /** 0 for the country, growing downward. */
    public static final Field<Integer> LEVEL = case_(UNIT_.KIND)
            .when(UnitKind.COUNTRY.name(), 0)
            .when(UnitKind.PROVINCE.name(), 1)
            .when(UnitKind.DISTRICT.name(), 2)
            .when(UnitKind.COMMUNE.name(), 3)
            .else_(4);

    public static final Field<Integer> BRANCH_UNIT_ID = field(name("branch", "unit_id"), Integer.class);

    private UnitRecords() {}

    static SelectOnConditionStep<Record> selectUnits(DSLContext database) {
        return database.select(FIELDS).from(VERSION).join(UNIT_).on(UNIT_.UNIT_ID.eq(VERSION.UNIT_ID));
    }

    static Condition isValidOn(LocalDate day) {
        return VERSION.VALID_FROM.le(day).and(VERSION.VALID_TO.isNull().or(VERSION.VALID_TO.gt(day)));
    }

    static Unit unit(Record row) {
        return new Unit(
                row.get(UNIT_.UNIT_ID),
                row.get(UNIT_.CODE),
                UnitKind.valueOf(row.get(UNIT_.KIND)),
                row.get(VERSION.CODE),
                row.get(VERSION.TYPE),
                row.get(VERSION.NAME),
                row.get(VERSION.FULL_NAME),
                row.get(VERSION.PARENT_ID),
                row.get(VERSION.VALID_FROM),
                row.get(VERSION.VALID_TO),
                row.get(VERSION.GSO_CODE),
                row.get(VERSION.LEGAL_BASIS));
    }

    static Succession succession(Record row) {
        return new Succession(
                row.get(SUCCESSION.FROM_ID),
                row.get(SUCCESSION.TO_ID),
                Succession.Kind.valueOf(row.get(SUCCESSION.KIND)),
                row.get(SUCCESSION.EFFECTIVE_ON),
                row.get(SUCCESSION.SHARE),
                row.get(SUCCESSION.LAND_SHARE),
                Succession.Basis.valueOf(row.get(SUCCESSION.BASIS)),
                row.get(SUCCESSION.ESTIMATED),
                row.get(SUCCESSION.LEGAL_BASIS),
                row.get(SUCCESSION.NOTE));
    }

    /** Days between a day and the nearest day on which a version stands; 0 where it stands. */
    static long distance(Unit version, LocalDate day) {
        LocalDate to = version.validTo();
        if (day.isBefore(version.validFrom())) {
            return ChronoUnit.DAYS.between(day, version.validFrom());
        }
        return to == null || day.isBefore(to) ? 0 : ChronoUnit.DAYS.between(to, day) + 1;
    }
}
