package vn.tongket.measure;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import vn.tongket.measure.columnar.ColumnarCopy;

/** One moment of the columnar copy. */
final class CopyReading implements Reading {
    private static final String CREATE = """
            create or replace temporary table asked_share (
                collection integer, unit_id integer, first_end date, last_end date, spread integer)""";

    private final DuckDBConnection connection;
    private final Instant asOf;
    private final DSLContext database;

    CopyReading(ColumnarCopy.Opened opened) {
        this.connection = opened.connection();
        this.asOf = opened.asOf();
        this.database = DSL.using(connection, SQLDialect.DUCKDB);
    }

    @Override
    public EngineName engine() {
        return EngineName.DUCKDB;
    }

    @Override
    public Instant asOf() {
        return asOf;
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
                            .append(row.spread())
                            .endRow();
                }
            }
        } catch (SQLException e) {
            throw new DataAccessException("The shares could not be handed to the columnar copy", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DataAccessException("The columnar copy does not let go", e);
        }
    }
}
