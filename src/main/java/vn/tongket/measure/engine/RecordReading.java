package vn.tongket.measure.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.tongket.base.Now;
import vn.tongket.measure.figure.EngineName;

/** The record itself, within a transaction that sees one moment. */
public final class RecordReading implements Reading {
    /**
     * What is asked travels in arrays: a temporary table cannot be made in a transaction that only reads, nor seen by a second
     * connection of the same question.
     */
    private static final String SHARES = "unnest({0}, {1}, {2}, {3}, {4})";

    private static final String VALUES = "unnest({0}, {1}, {2}, {3})";

    /** Whoever asks the record by name has time. */
    public static final Consumer<Collection<Integer>> EVERYTHING = indicators -> {};

    private final DSLContext transaction;
    private final Consumer<Collection<Integer>> admission;
    private final Instant asOf = Now.instant();
    private Table<?> shares = AskedShares.SHARE;
    private Table<?> values = AskedValues.VALUE;

    /** @param admission given the indicators of the question; throws where they are too much */
    public RecordReading(DSLContext transaction, Consumer<Collection<Integer>> admission) {
        this.transaction = transaction;
        this.admission = admission;
    }

    @Override
    public EngineName engine() {
        return EngineName.POSTGRES;
    }

    @Override
    public Instant asOf() {
        return asOf;
    }

    @Override
    public void admit(Collection<Integer> indicators) {
        admission.accept(indicators);
    }

    @Override
    public boolean seesAllOf(DSLContext other) {
        return true;
    }

    @Override
    public DSLContext database() {
        return transaction;
    }

    @Override
    public WhoReported whoReported() {
        return new ReportedInValues(transaction);
    }

    @Override
    public void take(AskedShares asked) {
        List<AskedShares.Row> rows = asked.rows();
        shares = DSL.table(
                        SHARES,
                        numbers(rows, AskedShares.Row::collection),
                        numbers(rows, AskedShares.Row::unitId),
                        days(rows, AskedShares.Row::firstEnd),
                        days(rows, AskedShares.Row::lastEnd),
                        numbers(rows, AskedShares.Row::way))
                .as("asked_share", "collection", "unit_id", "first_end", "last_end", "way");
    }

    @Override
    public Table<?> shares() {
        return shares;
    }

    @Override
    public void takeValues(List<AskedValues.Row> rows) {
        values = DSL.table(
                        VALUES,
                        numbers(rows, AskedValues.Row::indicatorId),
                        numbers(rows, AskedValues.Row::unitId),
                        days(rows, row -> row.window().from()),
                        days(rows, row -> row.window().to()))
                .as("asked_value", "indicator_id", "unit_id", "window_from", "window_to");
    }

    @Override
    public Table<?> askedValues() {
        return values;
    }

    private static <R> Field<Integer[]> numbers(List<R> rows, Function<R, Integer> part) {
        return DSL.val(rows.stream().map(part).toArray(Integer[]::new), SQLDataType.INTEGER.array());
    }

    private static <R> Field<LocalDate[]> days(List<R> rows, Function<R, LocalDate> part) {
        return DSL.val(rows.stream().map(part).toArray(LocalDate[]::new), SQLDataType.LOCALDATE.array());
    }

    /** The transaction ends by itself. */
    @Override
    public void close() {}
}
