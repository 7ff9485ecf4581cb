package vn.tongket.measure.columnar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Brings what changed in the record into the copy, within the transaction that its connection is in. */
final class CopyChange {
    private final DuckDBConnection connection;
    private final CopyWidth width;
    private final Set<Touched> touched = new HashSet<>();

    /** What the sets of {@link SaidTable} are kept for. */
    private record Touched(int indicatorId, LocalDate from, LocalDate to) {}

    CopyChange(DuckDBConnection connection, CopyWidth width) {
        this.connection = connection;
        this.width = width;
    }

    /** @throws CopyWidth.TooWide when the copy has to be made anew with wider columns */
    void take(CopyFeed.Moment moment, List<CopyFeed.Range> changes) throws SQLException {
        remove(changes);
        execute("create or replace temporary table arriving " + CopyAppender.columns(width));
        try (CopyAppender values = new CopyAppender(connection, "temp", "main", "arriving", width)) {
            for (CopyFeed.Range range : changes) {
                moment.of(range, value -> {
                    touched.add(new Touched(value.indicatorId(), value.from(), value.to()));
                    values.add(value);
                });
            }
        }
        execute("insert into report.current_value select * from temp.main.arriving"
                + " order by indicator_id, window_from, unit_id");
        sayAgain();
    }

    /** What stands there of the ranges; what is new does not, and need not be looked for. */
    private void remove(List<CopyFeed.Range> changes) throws SQLException {
        long highest = highest("value_id");
        List<CopyFeed.Range> standing =
                changes.stream().filter(range -> range.first() <= highest).toList();
        if (standing.isEmpty()) {
            return;
        }
        execute("create or replace temporary table changed (first_value bigint, last_value bigint)");
        try (DuckDBAppender ranges = connection.createAppender("temp", "main", "changed")) {
            for (CopyFeed.Range range : standing) {
                ranges.beginRow().append(range.first()).append(range.last()).endRow();
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet gone = statement.executeQuery("delete from report.current_value using temp.main.changed"
                        + " where value_id between changed.first_value and changed.last_value"
                        + " returning indicator_id, window_from, window_to")) {
            while (gone.next()) {
                touched.add(new Touched(
                        gone.getInt(1), gone.getObject(2, LocalDate.class), gone.getObject(3, LocalDate.class)));
            }
        }
    }

    /** Who said what, where anything changed. */
    private void sayAgain() throws SQLException {
        execute(SaidTable.CREATE_TOUCHED);
        try (DuckDBAppender rows = connection.createAppender("temp", "main", "touched")) {
            for (Touched one : touched) {
                rows.beginRow()
                        .append(one.indicatorId)
                        .append(one.from)
                        .append(one.to)
                        .endRow();
            }
        }
        execute(SaidTable.FORGET_TOUCHED);
        execute(SaidTable.fillTouched((int) highest("unit_id")));
    }

    private long highest(String column) throws SQLException {
        return CopyFile.highest(connection, column);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
