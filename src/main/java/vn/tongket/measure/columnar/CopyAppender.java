package vn.tongket.measure.columnar;

import java.sql.SQLException;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Appends values to a table, as the columns' width takes them. */
final class CopyAppender implements AutoCloseable {
    private final DuckDBAppender rows;
    private final CopyWidth width;

    CopyAppender(DuckDBConnection connection, String catalog, String schema, String table, CopyWidth width)
            throws SQLException {
        this.rows = connection.createAppender(catalog, schema, table);
        this.width = width;
    }

    static String columns(CopyWidth width) {
        return ("(value_id bigint, indicator_id integer, unit_id integer, window_from date, window_to date,"
                        + " breakdown varchar, quality varchar, quantity %1$s, numerator %1$s, denominator %1$s,"
                        + " is_total boolean, has_quantity boolean, has_parts boolean)")
                .formatted(width.type());
    }

    /** @throws CopyWidth.TooWide when digits would be lost */
    void add(CopiedValue value) {
        try {
            var quantity = Optional.ofNullable(width.fit(value.quantity()));
            var numerator = Optional.ofNullable(width.fit(value.numerator()));
            var denominator = Optional.ofNullable(width.fit(value.denominator()));
            rows.beginRow()
                    .append(value.valueId())
                    .append(value.indicatorId())
                    .append(value.unitId())
                    .append(value.from())
                    .append(value.to())
                    .append(value.breakdown())
                    .append(value.quality());
            rows.append(quantity.orElse(null)).append(numerator.orElse(null)).append(denominator.orElse(null));
            rows.append(value.isTotal()).append(value.hasQuantity()).append(value.hasParts());
            rows.endRow();
        } catch (SQLException e) {
            throw new CopyUnavailable("the copy takes no more rows: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
