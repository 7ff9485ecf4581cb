package vn.tongket.report.record;

import static vn.tongket.report.tables.Tables.FINDING;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Findings of one programme that come in with one act. */
record FindingStore(DSLContext database, int programme, int entry) {

    void upsert(Finding finding, @Nullable Integer unit) {
        var row = database.newRecord(FINDING);
        row.setProgrammeId(programme);
        row.setCode(finding.code());
        row.setKind(finding.kind().name());
        row.setSide(finding.side() == null ? null : finding.side().name());
        row.setTopic(finding.topic());
        row.setUnitId(unit);
        row.setWindowFrom(finding.window() == null ? null : finding.window().from());
        row.setWindowTo(finding.window() == null ? null : finding.window().to());
        row.setWords(finding.words());
        row.setSource(finding.source());
        row.setSelected(finding.selected());
        row.setEntryId(entry);
        database.insertInto(FINDING)
                .set(row)
                .onConflict(FINDING.PROGRAMME_ID, FINDING.CODE)
                .doUpdate()
                .set(row)
                .execute();
    }
}
