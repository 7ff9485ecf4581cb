package vn.tongket.exchange.sheet;

import static vn.tongket.exchange.tables.Tables.SUMMARY_MAP;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.report.form.FormVersion;

/** Keeps maps of summary tables, by form. */
@Component
public class SummaryMaps {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext database;

    SummaryMaps(DSLContext database) {
        this.database = database;
    }

    /** By name. */
    public List<SummaryMap> of(FormVersion form) {
        return database.selectFrom(SUMMARY_MAP)
                .where(SUMMARY_MAP.FORM_ID.eq(KeptMap.formId(database, form)))
                .orderBy(SUMMARY_MAP.NAME)
                .fetch(SummaryMaps::map);
    }

    public Optional<SummaryMap> find(FormVersion form, String name) {
        return of(form).stream().filter(map -> map.name().equals(name)).findFirst();
    }

    /** In place of an earlier one of the same name. @throws vn.tongket.base.BadInput when it has no name, or too long a one */
    @Transactional
    public void save(FormVersion form, SummaryMap map, String by) {
        KeptMap.requireName(map.name());
        var row = database.newRecord(SUMMARY_MAP);
        row.setFormId(KeptMap.formId(database, form));
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
