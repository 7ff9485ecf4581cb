package vn.tongket.measure;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.impl.DSL;

/**
 * The record as it stood at a moment: each value in the revision that was entered by then and not replaced by then. What was
 * approved before is in; when a transaction began, not when it ended, is what its values carry.
 */
final class PastReading implements Reading {
    private static final String CREATE = """
            create or replace temporary view current_value as
            select value.value_id, value.indicator_id, value.unit_id, value.window_from, value.window_to, value.breakdown,
                   value.quality, value.quantity, value.numerator, value.denominator, value.revision,
                   entry.entered_by, entry.entered_at, entry.origin, source.words as source, source.note
              from report.value
              join report.entry on entry.entry_id = value.entry_id
              left join report.entry later on later.entry_id = value.replaced_by
              left join report.source using (source_id)
             where entry.entered_at <= %1$s and (later.entered_at is null or later.entered_at > %1$s)""";

    private final RecordReading record;
    private final DSLContext past;
    private final Instant moment;

    PastReading(DSLContext transaction, Instant moment) {
        this.record = new RecordReading(transaction);
        this.moment = moment;
        OffsetDateTime until = moment.atOffset(ZoneOffset.UTC);
        transaction.execute(CREATE.formatted(transaction.render(DSL.inline(until))));
        this.past = DSL.using(transaction
                .configuration()
                .deriveSettings(settings -> settings.withRenderMapping(new RenderMapping()
                        .withSchemata(new MappedSchema().withInput("report").withOutput("pg_temp")))));
    }

    @Override
    public EngineName engine() {
        return EngineName.POSTGRES;
    }

    @Override
    public Instant asOf() {
        return moment;
    }

    @Override
    public DSLContext database() {
        return past;
    }

    @Override
    public void take(AskedShares shares) {
        record.take(shares);
    }

    @Override
    public void close() {
        past.execute("drop view pg_temp.current_value");
        record.close();
    }
}
