package vn.tongket.measure.columnar;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Every standing value of one moment, for who carries them elsewhere: out of the copy where one is made, else of the record. */
@Component
public class StandingValues {
    private static final Logger LOG = LoggerFactory.getLogger(StandingValues.class);
    private static final String OF_INDICATOR =
            "select " + CopiedValue.COLUMNS + " from report.current_value where indicator_id = ";

    private final CopyFeed feed;
    private final ColumnarCopy copy;

    StandingValues(CopyFeed feed, ColumnarCopy copy) {
        this.feed = feed;
        this.copy = copy;
    }

    /**
     * In no order.
     *
     * @return the moment they are of
     * @throws org.springframework.dao.DataAccessException where PostgreSQL does not answer
     */
    public CopyPoint read(Consumer<CopiedValue> each) {
        ColumnarCopy.@Nullable Opened opened = openCopy();
        return opened == null ? ofRecord(each) : ofCopy(opened, each);
    }

    /** Which PostgreSQL this is: cluster, time line and database. A restored backup is another. */
    public String origin() {
        List<String> origin = new ArrayList<>();
        feed.read(moment -> origin.add(moment.point().origin()));
        return origin.getFirst();
    }

    private ColumnarCopy.@Nullable Opened openCopy() {
        if (!copy.isMade()) {
            return null;
        }
        try {
            copy.keepUp();
            return copy.open();
        } catch (CopyUnavailable e) {
            LOG.info("The values are read from PostgreSQL: {}", e.getMessage());
            return null;
        }
    }

    private CopyPoint ofRecord(Consumer<CopiedValue> each) {
        List<CopyPoint> point = new ArrayList<>();
        feed.read(moment -> {
            point.add(moment.point());
            moment.all(each);
        });
        return point.getFirst();
    }

    private static CopyPoint ofCopy(ColumnarCopy.Opened opened, Consumer<CopiedValue> each) {
        try (Connection connection = opened.connection();
                Statement statement = connection.createStatement()) {
            CopyPoint point = CopyFile.point(opened.connection());
            if (point == null) {
                throw new CopyUnavailable("the columnar copy is empty");
            }
            // One indicator at a time: the driver holds a whole answer in memory.
            for (int indicator : indicators(statement)) {
                try (ResultSet row = statement.executeQuery(OF_INDICATOR + indicator)) {
                    while (row.next()) {
                        each.accept(value(row));
                    }
                }
            }
            return point;
        } catch (SQLException e) {
            throw new CopyUnavailable("the columnar copy failed: " + e.getMessage(), e);
        }
    }

    private static List<Integer> indicators(Statement statement) throws SQLException {
        List<Integer> indicators = new ArrayList<>();
        try (ResultSet row =
                statement.executeQuery("select distinct indicator_id from report.current_value order by 1")) {
            while (row.next()) {
                indicators.add(row.getInt(1));
            }
        }
        return indicators;
    }

    private static CopiedValue value(ResultSet row) throws SQLException {
        return new CopiedValue(
                row.getLong(1),
                row.getInt(2),
                row.getInt(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getString(7),
                number(row, 8),
                number(row, 9),
                number(row, 10),
                row.getBoolean(11),
                row.getBoolean(12),
                row.getBoolean(13));
    }

    private static @Nullable BigDecimal number(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column);
    }
}
