package vn.tongket.report.form;

import static vn.tongket.report.tables.Tables.FORM;
import static vn.tongket.report.tables.Tables.FORM_CHECK;
import static vn.tongket.report.tables.Tables.FORM_LINE;
import static vn.tongket.report.tables.Tables.FORM_VERSION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import vn.tongket.report.record.Finding;

/** Reads form versions whole. */
record FormReads(DSLContext database) {
    private static final Field<String> PROGRAMME_CODE = DSL.field(DSL.name("programme", "code"), String.class);
    private static final Field<Integer> PROGRAMME_ID = DSL.field(DSL.name("programme", "programme_id"), Integer.class);
    private static final Field<String> INDICATOR_CODE = DSL.field(DSL.name("indicator", "code"), String.class);
    private static final Field<Integer> INDICATOR_ID = DSL.field(DSL.name("indicator", "indicator_id"), Integer.class);

    /** By form, oldest version first. */
    List<FormVersion> versions(Condition condition) {
        var rows = database.select(FORM_VERSION.fields())
                .select(FORM.CODE.as("form_code"), PROGRAMME_CODE.as("programme_code"))
                .from(FORM_VERSION)
                .join(FORM)
                .using(FORM.FORM_ID)
                .join(DSL.table(DSL.name("programme", "programme")))
                .on(PROGRAMME_ID.eq(FORM.PROGRAMME_ID))
                .where(condition)
                .orderBy(FORM.FORM_ID, FORM_VERSION.NUMBER)
                .fetch();
        List<Integer> ids = rows.getValues(FORM_VERSION.FORM_VERSION_ID);
        Map<Integer, List<FormLine>> lines = lines(ids);
        Map<Integer, List<FormCheck>> checks = checks(ids);
        return rows.map(row -> version(row, lines, checks));
    }

    private static FormVersion version(
            Record row, Map<Integer, List<FormLine>> lines, Map<Integer, List<FormCheck>> checks) {
        int id = row.get(FORM_VERSION.FORM_VERSION_ID);
        return new FormVersion(
                id,
                row.get("programme_code", String.class),
                row.get("form_code", String.class),
                row.get(FORM_VERSION.NUMBER),
                row.get(FORM_VERSION.TITLE),
                row.get(FORM_VERSION.GUIDE),
                FormVersion.State.valueOf(row.get(FORM_VERSION.STATE)),
                lines.getOrDefault(id, List.of()),
                checks.getOrDefault(id, List.of()));
    }

    private Map<Integer, List<FormLine>> lines(List<Integer> versions) {
        return database.select(FORM_LINE.fields())
                .select(INDICATOR_CODE.as("indicator_code"))
                .from(FORM_LINE)
                .leftJoin(DSL.table(DSL.name("programme", "indicator")))
                .on(INDICATOR_ID.eq(FORM_LINE.INDICATOR_ID))
                .where(FORM_LINE.FORM_VERSION_ID.in(versions))
                .orderBy(FORM_LINE.POSITION)
                .fetchGroups(FORM_LINE.FORM_VERSION_ID, FormReads::line);
    }

    private static FormLine line(Record row) {
        return new FormLine(
                row.get(FORM_LINE.FORM_LINE_ID),
                row.get(FORM_LINE.CODE),
                FormLine.Kind.valueOf(row.get(FORM_LINE.KIND)),
                row.get(FORM_LINE.SECTION),
                row.get(FORM_LINE.LABEL),
                row.get(FORM_LINE.HINT),
                row.get(FORM_LINE.REQUIRED),
                row.get("indicator_code", String.class),
                row.get(FORM_LINE.BREAKDOWN),
                Optional.ofNullable(row.get(FORM_LINE.FINDING_KIND))
                        .map(Finding.Kind::valueOf)
                        .orElse(null),
                Optional.ofNullable(row.get(FORM_LINE.FINDING_SIDE))
                        .map(Finding.Side::valueOf)
                        .orElse(null),
                row.get(FORM_LINE.TOPIC));
    }

    private Map<Integer, List<FormCheck>> checks(List<Integer> versions) {
        return database.selectFrom(FORM_CHECK)
                .where(FORM_CHECK.FORM_VERSION_ID.in(versions))
                .orderBy(FORM_CHECK.POSITION)
                .fetchGroups(
                        FORM_CHECK.FORM_VERSION_ID,
                        row -> new FormCheck(
                                row.getCode(),
                                FormCheck.Kind.valueOf(row.getKind()),
                                row.getHard(),
                                List.of(row.getLines()),
                                row.getLevel(),
                                row.getWords()));
    }
}
