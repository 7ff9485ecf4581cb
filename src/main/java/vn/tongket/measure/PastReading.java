package vn.tongket.measure;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
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
            select value_id, indicator_id, unit_id, window_from, window_to, breakdown, quality, quantity, numerator,
                   denominator, revision, entered_by, entered_at, origin, source, note, is_total,
                   has_quantity, has_parts
              from report.published_revision
             where entered_at <= %1$s and (replaced_at is null or replaced_at > %1$s)""";

    private final RecordReading record;
    private final DSLContext past;
    private final Instant moment;

    PastReading(DSLContext transaction, Instant moment) {
        this.record = new RecordReading(transaction, RecordReading.EVERYTHING);
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
    public void admit(Collection<Integer> indicators) {}

    @Override
    public boolean seesAllOf(DSLContext transaction) {
        return false;
    }

    @Override
    public DSLContext database() {
        return past;
    }

    @Override
    public WhoReported whoReported() {
        return new ReportedInValues(past);
    }

    @Override
    public void take(AskedShares shares) {
        record.take(shares);
    }

    @Override
    public void takeValues(List<AskedValues.Row> rows) {
        record.takeValues(rows);
    }

    @Override
    public void close() {
        past.execute("drop view pg_temp.current_value");
        record.close();
    }
}
