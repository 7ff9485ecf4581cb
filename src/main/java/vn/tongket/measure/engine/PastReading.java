package vn.tongket.measure.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.MappedTable;
import org.jooq.conf.RenderMapping;
import org.jooq.impl.DSL;
import vn.tongket.measure.figure.EngineName;

/**
 * The record as it stood at a moment: each value in the revision that was entered by then and not replaced by then. What was
 * approved before is in; when a transaction began, not when it ended, is what its values carry.
 */
public final class PastReading implements Reading {
    /** For the rest of the transaction; {@code report.value_then} reads it. */
    private static final String MOMENT = "select set_config('tongket.moment', {0}, true)";

    private final RecordReading record;
    private final DSLContext past;
    private final Instant moment;

    public PastReading(DSLContext transaction, Instant moment) {
        this.record = new RecordReading(transaction, RecordReading.EVERYTHING);
        this.moment = moment;
        transaction.fetch(MOMENT, DSL.val(moment.toString()));
        MappedTable then = new MappedTable().withInput("current_value").withOutput("value_then");
        this.past = DSL.using(transaction
                .configuration()
                .deriveSettings(settings -> settings.withRenderMapping(new RenderMapping()
                        .withSchemata(new MappedSchema().withInput("report").withTables(then)))));
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
    public Table<?> shares() {
        return record.shares();
    }

    @Override
    public Table<?> askedValues() {
        return record.askedValues();
    }

    @Override
    public void close() {
        record.close();
    }
}
