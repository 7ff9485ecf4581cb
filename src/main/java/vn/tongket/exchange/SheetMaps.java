package vn.tongket.exchange;

import static vn.tongket.exchange.tables.Tables.SHEET_MAP;

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

/** Keeps maps of foreign workbooks, by form. */
@Component
public class SheetMaps {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_NAME = 80;

    private final DSLContext database;

    SheetMaps(DSLContext database) {
        this.database = database;
    }

    /** By name. */
    public List<SheetMap> of(FormVersion form) {
        return database.selectFrom(SHEET_MAP)
                .where(SHEET_MAP.FORM_ID.eq(formId(form)))
                .orderBy(SHEET_MAP.NAME)
                .fetch(SheetMaps::map);
    }

    public Optional<SheetMap> find(FormVersion form, String name) {
        return of(form).stream().filter(map -> map.name().equals(name)).findFirst();
    }

    /** In place of an earlier one of the same name. @throws BadInput when it has no name, or too long a one */
    @Transactional
    public void save(FormVersion form, SheetMap map, String by) {
        if (map.name().isBlank() || map.name().length() > LONGEST_NAME) {
            throw BadInput.of(
                    "A map has a name of 1 to " + LONGEST_NAME + " signs",
                    "Đặt tên cho cách nhập, dài nhất " + LONGEST_NAME + " ký tự.");
        }
        var row = database.newRecord(SHEET_MAP);
        row.setFormId(formId(form));
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

    /** The form whose version this is. */
    private int formId(FormVersion form) {
        return database.select(DSL.field("form_id", Integer.class))
                .from(DSL.table(DSL.name("report", "form_version")))
                .where(DSL.field("form_version_id", Integer.class).eq(form.id()))
                .fetchSingle()
                .value1();
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
