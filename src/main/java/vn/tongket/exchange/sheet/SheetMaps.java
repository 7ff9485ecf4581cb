package vn.tongket.exchange.sheet;

import static vn.tongket.exchange.tables.Tables.SHEET_MAP;

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

/** Keeps maps of foreign workbooks, by form. */
@Component
public class SheetMaps {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext database;

    SheetMaps(DSLContext database) {
        this.database = database;
    }

    /** By name. */
    public List<SheetMap> of(FormVersion form) {
        return database.selectFrom(SHEET_MAP)
                .where(SHEET_MAP.FORM_ID.eq(KeptMap.formId(database, form)))
                .orderBy(SHEET_MAP.NAME)
                .fetch(SheetMaps::map);
    }

    public Optional<SheetMap> find(FormVersion form, String name) {
        return of(form).stream().filter(map -> map.name().equals(name)).findFirst();
    }

    /** In place of an earlier one of the same name. @throws vn.tongket.base.BadInput when it has no name, or too long a one */
    @Transactional
    public void save(FormVersion form, SheetMap map, String by) {
        KeptMap.requireName(map.name());
        var row = database.newRecord(SHEET_MAP);
        row.setFormId(KeptMap.formId(database, form));
        row.setName(map.name());
        row.setSheet(map.sheet());
        row.setLabelColumn(map.labelColumn());
        row.setValueColumn(map.valueColumn());
        row.setLowerColumn(map.lowerColumn());
        row.setLines(JSONB.valueOf(JSON.writeValueAsString(map.lines())));
        row.setMadeBy(by);
        database.insertInto(SHEET_MAP)
                .set(row)
                .onConflict(SHEET_MAP.FORM_ID, SHEET_MAP.NAME)
                .doUpdate()
                .set(row)
                .execute();
    }

    private static SheetMap map(Record row) {
        Map<String, String> lines = new HashMap<>();
        JSON.readTree(row.get(SHEET_MAP.LINES).data())
                .propertyStream()
                .forEach(line -> lines.put(line.getKey(), line.getValue().asString()));
        return new SheetMap(
                row.get(SHEET_MAP.NAME),
                row.get(SHEET_MAP.SHEET),
                row.get(SHEET_MAP.LABEL_COLUMN),
                row.get(SHEET_MAP.VALUE_COLUMN),
                row.get(SHEET_MAP.LOWER_COLUMN),
                lines);
    }
}
