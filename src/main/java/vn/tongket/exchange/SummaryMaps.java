package vn.tongket.exchange;

import static vn.tongket.exchange.tables.Tables.SUMMARY_MAP;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.base.BadInput;
import vn.tongket.report.FormVersion;

/** Keeps maps of summary tables, by form. */
@Component
public class SummaryMaps {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_NAME = 80;

    private final DSLContext database;

    SummaryMaps(DSLContext database) {
        this.database = database;
    }

    /** By name. */
    public List<SummaryMap> of(FormVersion form) {
        return database.selectFrom(SUMMARY_MAP)
                .where(SUMMARY_MAP.FORM_ID.eq(formId(form)))
                .orderBy(SUMMARY_MAP.NAME)
                .fetch(SummaryMaps::map);
    }

    public Optional<SummaryMap> find(FormVersion form, String name) {
        return of(form).stream().filter(map -> map.name().equals(name)).findFirst();
    }

    /** In place of an earlier one of the same name. @throws BadInput when it has no name, or too long a one */
    @Transactional
    public void save(FormVersion form, SummaryMap map, String by) {
        if (map.name().isBlank() || map.name().length() > LONGEST_NAME) {
            throw BadInput.of(
                    "A map has a name of 1 to " + LONGEST_NAME + " signs",
                    "Đặt tên cho cách nhập, dài nhất " + LONGEST_NAME + " ký tự.");
        }
        var row = database.newRecord(SUMMARY_MAP);
        row.setFormId(formId(form));
        row.setName(map.name());
        row.setSheet(map.sheet());
        row.setUnitColumn(map.unitColumn());
        row.setColumns(JSONB.valueOf(JSON.writeValueAsString(map.columns())));
        row.setMadeBy(by);
        database.insertInto(SUMMARY_MAP)
                .set(row)
                .onConflict(SUMMARY_MAP.FORM_ID, SUMMARY_MAP.NAME)
                .doUpdate()
                .set(row)
                .execute();
    }

    /** The form whose version this is. */
    private int formId(FormVersion form) {
        return database.select(DSL.field("form_id", Integer.class))
                .from(DSL.table(DSL.name("report", "form_version")))
                .where(DSL.field("form_version_id", Integer.class).eq(form.id()))
                .fetchSingle()
                .value1();
    }

    private static SummaryMap map(Record row) {
        Map<Integer, String> columns = new HashMap<>();
        JSON.readTree(row.get(SUMMARY_MAP.COLUMNS).data())
                .propertyStream()
                .forEach(column -> columns.put(
                        Integer.valueOf(column.getKey()), column.getValue().asString()));
        return new SummaryMap(
                row.get(SUMMARY_MAP.NAME), row.get(SUMMARY_MAP.SHEET), row.get(SUMMARY_MAP.UNIT_COLUMN), columns);
    }
}
