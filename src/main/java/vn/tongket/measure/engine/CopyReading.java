package vn.tongket.measure.engine;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.columnar.ColumnarCopy;
import vn.tongket.measure.figure.EngineAway;
import vn.tongket.measure.figure.EngineName;

/** One moment of the columnar copy. */
final class CopyReading implements Reading {
    private static final String CREATE = """
            create or replace temporary table asked_share (
                collection integer, unit_id integer, first_end date, last_end date, way integer)""";

    private static final String CREATE_VALUES = """
            create or replace temporary table asked_value (
                indicator_id integer, unit_id integer, window_from date, window_to date)""";

    private final ColumnarCopy.Opened opened;
    private final DuckDBConnection connection;
    private final DSLContext database;

    CopyReading(ColumnarCopy.Opened opened) {
        this.opened = opened;
        this.connection = opened.connection();
        this.database = DSL.using(new DefaultConfiguration()
                .set(connection)
                .set(SQLDialect.DUCKDB)
                .set(ExecuteListener.onException(CopyReading::failed)));
    }

    private static void failed(ExecuteContext query) {
        query.exception(away(query.sqlException() == null ? query.exception() : query.sqlException()));
    }

    private static EngineAway away(@Nullable Throwable failure) {
        String words = failure == null ? "" : String.valueOf(failure.getMessage());
        return new EngineAway(
                "the columnar copy failed: " + words.lines().findFirst().orElse(""), failure);
    }

    @Override
    public EngineName engine() {
        return EngineName.DUCKDB;
    }

    @Override
    public Instant asOf() {
        return opened.asOf();
    }

    @Override
    public void admit(Collection<Integer> indicators) {}

    @Override
    public boolean seesAllOf(DSLContext transaction) {
        return opened.seesAllOf(transaction);
    }

    @Override
    public DSLContext database() {
        return database;
    }

    @Override
    public WhoReported whoReported() {
        return new ReportedInCopy(database);
    }

    @Override
    public void take(AskedShares shares) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
            try (DuckDBAppender rows = connection.createAppender("temp", "main", "asked_share")) {
                for (AskedShares.Row row : shares.rows()) {
                    rows.beginRow().append(row.collection()).append(row.unitId());
                    rows.append(row.firstEnd())
                            .append(row.lastEnd())
                            .append(row.way())
                            .endRow();
                }
            }
        } catch (SQLException e) {
            throw away(e);
        }
    }

    @Override
    public void takeValues(List<AskedValues.Row> asked) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE_VALUES);
            try (DuckDBAppender rows = connection.createAppender("temp", "main", "asked_value")) {
                for (AskedValues.Row row : asked) {
                    rows.beginRow().append(row.indicatorId()).append(row.unitId());
                    rows.append(row.window().from()).append(row.window().to()).endRow();
                }
            }
        } catch (SQLException e) {
            throw away(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw away(e);
        }
    }
}
