package vn.tongket.measure.columnar;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.access.audit.Acting;

/** PostgreSQL as the copy reads it: one moment at a time, all values or those that changed since another moment. */
@Component
class CopyFeed {
    private static final String POINT = """
            select control.system_identifier || '/' || checkpoint.timeline_id || '/' || database.oid,
                   pg_current_snapshot()::text, clock_timestamp()
              from pg_control_system() as control, pg_control_checkpoint() as checkpoint, pg_database as database
             where database.datname = current_database()""";
    private static final String CHANGES = """
            select distinct first_value, last_value
              from report.value_change
             where transaction_id >= pg_snapshot_xmin('%1$s'::pg_snapshot)
               and not pg_visible_in_snapshot(transaction_id, '%1$s'::pg_snapshot)""";

    private final DSLContext database;
    private final TransactionTemplate oneMoment;

    CopyFeed(DSLContext database, PlatformTransactionManager transactions) {
        this.database = database;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneMoment.setReadOnly(true);
        // What another's work has not committed yet is not to be copied.
        this.oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Ids of values to be read again. */
    record Range(long first, long last) {}

    /** One moment of PostgreSQL. */
    final class Moment {
        private final Connection connection;
        private final CopyPoint point;

        private Moment(Connection connection) throws SQLException {
            this.connection = connection;
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(POINT)) {
                row.next();
                this.point = new CopyPoint(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant());
            }
        }

        CopyPoint point() {
            return point;
        }

        List<Range> changesSince(CopyPoint before) throws SQLException {
            List<Range> ranges = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery(CHANGES.formatted(before.snapshot()) + " order by first_value")) {
                while (rows.next()) {
                    ranges.add(new Range(rows.getLong(1), rows.getLong(2)));
                }
            }
            return ranges;
        }

        /** Every standing value. */
        void all(Consumer<CopiedValue> each) throws SQLException {
            copy("select " + CopiedValue.COLUMNS + " from report.current_value", each);
        }

        /** The standing values of a range. */
        void of(Range range, Consumer<CopiedValue> each) throws SQLException {
            copy(
                    "select " + CopiedValue.COLUMNS
                            + " from report.current_value where value_id between " + range.first()
                            + " and " + range.last(),
                    each);
        }

        private void copy(String query, Consumer<CopiedValue> each) throws SQLException {
            CopyOut lines =
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout");
            try {
                for (byte[] line = lines.readFromCopy(); line != null; line = lines.readFromCopy()) {
                    // Without the line feed at its end.
                    each.accept(CopiedValue.ofLine(new String(line, 0, line.length - 1, StandardCharsets.UTF_8)));
                }
            } finally {
                // A connection that is left in the middle of its lines takes no other word.
                while (lines.isActive() && lines.readFromCopy() != null) {}
            }
        }
    }

    /** @param snapshot of a copy */
    static boolean seesAll(DSLContext transaction, String snapshot) {
        return transaction.fetch(CHANGES.formatted(snapshot) + " limit 1").isEmpty();
    }

    @FunctionalInterface
    interface Work {
        void at(Moment moment) throws SQLException;
    }

    /** @throws org.springframework.dao.DataAccessException where PostgreSQL does not answer */
    void read(Work work) {
        Acting.asSystem(() -> oneMoment.executeWithoutResult(
                status -> database.connection(connection -> work.at(new Moment(connection)))));
    }

    /** About how many values there are, as the statistics have it. */
    long estimate() {
        return Acting.asSystem(() -> database.fetchSingle(
                        "select greatest(reltuples, 0)::bigint from pg_class where oid = 'report.value'::regclass"))
                .get(0, Long.class);
    }
}
