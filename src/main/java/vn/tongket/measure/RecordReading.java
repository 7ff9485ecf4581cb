package vn.tongket.measure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.postgresql.PGConnection;

/** The record itself, within a transaction that sees one moment. */
final class RecordReading implements Reading {
    private static final String CREATE = """
            create temporary table if not exists asked_share (
                collection integer not null, unit_id integer not null, first_end date not null, last_end date not null,
                way integer not null)
            on commit delete rows""";
    private static final String CREATE_VALUES = """
            create temporary table if not exists asked_value (
                indicator_id integer not null, unit_id integer not null, window_from date not null, window_to date not null)
            on commit delete rows""";
    /** Whoever asks the record by name has time. */
    static final Consumer<Collection<Integer>> EVERYTHING = indicators -> {};

    private static final int WORTH_ANALYZING = 2_000;

    private final DSLContext transaction;
    private final Consumer<Collection<Integer>> admission;
    private final Instant asOf = Instant.now();

    /** @param admission given the indicators of the question; throws where they are too much */
    RecordReading(DSLContext transaction, Consumer<Collection<Integer>> admission) {
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

    /** Replaces what the connection's last question left there. */
    @Override
    public void take(AskedShares shares) {
        transaction.connection(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(CREATE);
                statement.execute("truncate asked_share");
                copy(connection.unwrap(PGConnection.class), shares);
                if (shares.rows().size() >= WORTH_ANALYZING) {
                    statement.execute("analyze asked_share");
                }
            }
        });
    }

    private static void copy(PGConnection connection, AskedShares shares) throws SQLException {
        StringBuilder lines = new StringBuilder();
        for (AskedShares.Row row : shares.rows()) {
            lines.append(row.collection()).append('\t').append(row.unitId()).append('\t');
            lines.append(row.firstEnd()).append('\t').append(row.lastEnd()).append('\t');
            lines.append(row.way()).append('\n');
        }
        copy(connection, "copy asked_share from stdin", lines);
    }

    @Override
    public void takeValues(List<AskedValues.Row> rows) {
        transaction.connection(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(CREATE_VALUES);
                statement.execute("truncate asked_value");
                StringBuilder lines = new StringBuilder();
                for (AskedValues.Row row : rows) {
                    lines.append(row.indicatorId())
                            .append('\t')
                            .append(row.unitId())
                            .append('\t');
                    lines.append(row.window().from())
                            .append('\t')
                            .append(row.window().to())
                            .append('\n');
                }
                copy(connection.unwrap(PGConnection.class), "copy asked_value from stdin", lines);
                statement.execute("analyze asked_value");
            }
        });
    }

    private static void copy(PGConnection connection, String command, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        try {
            connection.getCopyAPI().copyIn(command, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new DataAccessException("What is asked about could not be handed to the database", e);
        }
    }

    /** The transaction ends by itself. */
    @Override
    public void close() {}
}
