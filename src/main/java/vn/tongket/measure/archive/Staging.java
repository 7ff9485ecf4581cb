package vn.tongket.measure.archive;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.columnar.CopiedValue;
import vn.tongket.measure.columnar.CopyPoint;
import vn.tongket.measure.columnar.CopyUnavailable;
import vn.tongket.measure.columnar.CopyWidth;

/** A DuckDB of the publishing's own, where the values are gathered, sorted out and written as Parquet. */
final class Staging implements AutoCloseable {
    /** Where a value belongs, and of whom it may be known: joined to the table of the indicators that are included. */
    private static final String INCLUDED = "staged join indicator using (indicator_id)";

    private static final String YEAR = "year(window_to - interval 1 day)";

    private final DuckDBConnection connection;
    private final CopyWidth width;

    private Staging(DuckDBConnection connection, CopyWidth width) {
        this.connection = connection;
        this.width = width;
    }

    /** @param memory in MB; beyond it goes to the disk beside {@code file} */
    static Staging open(Path file, int memory, CopyWidth width) throws SQLException {
        Staging staging = new Staging(connect(file.toString(), file.resolveSibling("spill"), memory), width);
        staging.execute(("create table staged (indicator_id integer, unit_id integer, window_from date, window_to date,"
                        + " breakdown varchar, quality varchar, quantity %1$s, numerator %1$s, denominator %1$s)")
                .formatted(width.type()));
        return staging;
    }

    private static DuckDBConnection connect(String database, Path spill, int memory) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", memory + "MB");
        settings.setProperty("temp_directory", spill.toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + database, settings);
    }

    /** Reads values one by one; the result is the moment they are of. */
    @FunctionalInterface
    interface Source {
        CopyPoint read(Consumer<CopiedValue> each);
    }

    /** @throws CopyWidth.TooWide where a number has more digits than the columns */
    CopyPoint gather(Source source) throws SQLException {
        try (DuckDBAppender rows = connection.createAppender("main", "staged")) {
            return source.read(value -> append(rows, value));
        }
    }

    private void append(DuckDBAppender rows, CopiedValue value) {
        try {
            rows.beginRow().append(value.indicatorId()).append(value.unitId());
            rows.append(value.from())
                    .append(value.to())
                    .append(value.breakdown())
                    .append(value.quality());
            append(rows, value.quantity());
            append(rows, value.numerator());
            append(rows, value.denominator());
            rows.endRow();
        } catch (SQLException e) {
            throw new CopyUnavailable("the values could not be gathered: " + e.getMessage(), e);
        }
    }

    private void append(DuckDBAppender rows, @Nullable BigDecimal number) throws SQLException {
        BigDecimal fitting = width.fit(number);
        if (fitting == null) {
            rows.appendNull();
        } else {
            rows.append(fitting);
        }
    }

    /** How many values were gathered. */
    long count() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from staged")) {
            row.next();
            return row.getLong(1);
        }
    }

    void add(SideTable table) throws SQLException {
        execute("create table " + table.name() + " (" + table.columns() + ")");
        try (DuckDBAppender rows = connection.createAppender("main", table.name())) {
            table.appendTo(rows);
        }
    }

    /** One file's worth of values. */
    record Part(String programme, int year, long rows, Sums sums) {}

    /** The included values, by programme and the year that their window counts for. */
    List<Part> parts() throws SQLException {
        List<Part> parts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select programme, " + YEAR + ", count(*), sum(quantity),"
                        + " sum(numerator), sum(denominator) from " + INCLUDED + " group by 1, 2 order by 1, 2")) {
            while (row.next()) {
                Sums sums = Sums.of(row.getBigDecimal(4), row.getBigDecimal(5), row.getBigDecimal(6));
                parts.add(new Part(row.getString(1), row.getInt(2), row.getLong(3), sums));
            }
        }
        return parts;
    }

    /** Sorted, so that the same values give the same bytes, and one indicator is read from few blocks. */
    void write(Part part, Path file) throws SQLException {
        copy(
                ("select staged.* from " + INCLUDED + " where programme = '" + part.programme + "' and " + YEAR + " = "
                        + part.year + " order by indicator_id, window_to, window_from, unit_id, breakdown"),
                file);
    }

    void write(SideTable table, Path file) throws SQLException {
        copy("select * from " + table.name(), file);
    }

    private void copy(String query, Path file) throws SQLException {
        execute("copy (" + query + ") to " + quoted(file) + " (format parquet, compression zstd)");
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
