package vn.tongket.measure.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Reads files of an archive again, as anybody else would. */
final class ParquetReader implements AutoCloseable {
    private final Connection connection;

    ParquetReader() throws SQLException {
        this.connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    /** @param sums null where the file holds no values */
    record Content(long rows, @Nullable Sums sums) {}

    /** @throws SQLException where it is no Parquet file, or a broken one */
    Content read(Path file, boolean values) throws SQLException {
        String sums = values ? ", sum(quantity), sum(numerator), sum(denominator)" : "";
        String path = file.toString().replace("'", "''");
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*)" + sums + " from read_parquet('" + path + "')")) {
            row.next();
            return new Content(
                    row.getLong(1),
                    values ? Sums.of(row.getBigDecimal(2), row.getBigDecimal(3), row.getBigDecimal(4)) : null);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
