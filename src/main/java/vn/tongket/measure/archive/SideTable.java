package vn.tongket.measure.archive;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * A small table beside the values, without which they cannot be read.
 *
 * @param columns as SQL declares them
 */
record SideTable(String name, String columns, List<List<@Nullable Object>> rows) {

    SideTable(String name, String columns) {
        this(name, columns, new ArrayList<>());
    }

    /** Cells in the order of the columns. */
    void add(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>(cells.length);
        for (Object cell : cells) {
            row.add(cell);
        }
        rows.add(row);
    }

    void appendTo(DuckDBAppender appender) throws SQLException {
        for (List<@Nullable Object> row : rows) {
            appender.beginRow();
            for (Object cell : row) {
                append(appender, cell);
            }
            appender.endRow();
        }
    }

    private static void append(DuckDBAppender appender, @Nullable Object cell) throws SQLException {
        switch (cell) {
            case null -> appender.appendNull();
            case Integer number -> appender.append(number.intValue());
            case Boolean truth -> appender.append(truth.booleanValue());
            case LocalDate day -> appender.append(day);
            case BigDecimal number -> appender.append(number);
            default -> appender.append(cell.toString());
        }
    }
}
