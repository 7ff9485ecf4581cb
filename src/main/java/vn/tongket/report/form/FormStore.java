package vn.tongket.report.form;

import static vn.tongket.report.tables.Tables.FORM;
import static vn.tongket.report.tables.Tables.FORM_CHECK;
import static vn.tongket.report.tables.Tables.FORM_LINE;
import static vn.tongket.report.tables.Tables.FORM_VERSION;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Writes drafts of forms of one programme. */
record FormStore(DSLContext database, int programme, Map<String, Integer> indicators) {

    /** @return the number of the draft's version */
    int saveDraft(FormVersion stated, String by) {
        int form = formId(stated.form());
        database.deleteFrom(FORM_VERSION)
                .where(FORM_VERSION.FORM_ID.eq(form), FORM_VERSION.STATE.eq(FormVersion.State.DRAFT.name()))
                .execute();
        int version = database.insertInto(FORM_VERSION)
                .set(FORM_VERSION.FORM_ID, form)
                .set(FORM_VERSION.NUMBER, nextNumber(form))
                .set(FORM_VERSION.TITLE, stated.title())
                .set(FORM_VERSION.GUIDE, stated.guide())
                .set(FORM_VERSION.STATE, FormVersion.State.DRAFT.name())
                .set(FORM_VERSION.MADE_BY, by)
                .returningResult(FORM_VERSION.FORM_VERSION_ID)
                .fetchSingle()
                .value1();
        saveLines(version, stated.lines());
        saveChecks(version, stated.checks());
        return version;
    }

    /** Whoever else saves or activates this form waits. */
    void lock(String code) {
        // Of a form that is not there yet by its name: two who begin it at once would both find none.
        database.execute(
                "select pg_advisory_xact_lock(hashtextextended({0}, {1}))",
                DSL.val("report.form " + code), DSL.val((long) programme));
    }

    private int formId(String code) {
        database.insertInto(FORM)
                .set(FORM.PROGRAMME_ID, programme)
                .set(FORM.CODE, code)
                .onConflictDoNothing()
                .execute();
        return database.select(FORM.FORM_ID)
                .from(FORM)
                .where(FORM.PROGRAMME_ID.eq(programme), FORM.CODE.eq(code))
                .forUpdate()
                .fetchSingle()
                .value1();
    }

    private int nextNumber(int form) {
        return database.select(DSL.coalesce(DSL.max(FORM_VERSION.NUMBER), 0).plus(1))
                .from(FORM_VERSION)
                .where(FORM_VERSION.FORM_ID.eq(form))
                .fetchSingle()
                .value1();
    }

    private void saveLines(int version, List<FormLine> lines) {
        for (int position = 0; position < lines.size(); position++) {
            FormLine line = lines.get(position);
            var row = database.newRecord(FORM_LINE);
            row.setFormVersionId(version);
            row.setPosition(position);
            row.setCode(line.code());
            row.setKind(line.kind().name());
            row.setSection(line.section());
            row.setLabel(line.label());
            row.setHint(line.hint());
            row.setRequired(line.required());
            row.setIndicatorId(line.indicator() == null ? null : indicators.get(line.indicator()));
            row.setBreakdown(line.breakdown());
            row.setFindingKind(
                    line.findingKind() == null ? null : line.findingKind().name());
            row.setFindingSide(
                    line.findingSide() == null ? null : line.findingSide().name());
            row.setTopic(line.topic());
            row.insert();
        }
    }

    private void saveChecks(int version, List<FormCheck> checks) {
        for (int position = 0; position < checks.size(); position++) {
            FormCheck check = checks.get(position);
            var row = database.newRecord(FORM_CHECK);
            row.setFormVersionId(version);
            row.setPosition(position);
            row.setCode(check.code());
            row.setKind(check.kind().name());
            row.setHard(check.hard());
            row.setLines(check.lines().toArray(String[]::new));
            row.setLevel(check.level());
            row.setWords(check.words());
            row.insert();
        }
    }
}
