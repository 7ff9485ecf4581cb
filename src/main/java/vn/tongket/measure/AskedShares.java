package vn.tongket.measure;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.SQLDataType;
import org.postgresql.PGConnection;

/**
 * The shares that one question needs, in a temporary table of its connection: of each unit that has values, in each unit that
 * is asked about, for a run of windows. Worked out for the question, so nothing can be stale.
 */
final class AskedShares {
    static final Table<Record> SHARE = table(name("asked_share"));
    /** Which collection (kind of unit and share by people or land) the row belongs to. */
    static final Field<Integer> COLLECTION = field(name("asked_share", "collection"), SQLDataType.INTEGER);

    static final Field<Integer> UNIT_ID = field(name("asked_share", "unit_id"), SQLDataType.INTEGER);
    static final Field<Integer> WITHIN_ID = field(name("asked_share", "within_id"), SQLDataType.INTEGER);
    static final Field<Integer> FIRST_WINDOW = field(name("asked_share", "first_window"), SQLDataType.INTEGER);
    static final Field<Integer> LAST_WINDOW = field(name("asked_share", "last_window"), SQLDataType.INTEGER);
    static final Field<BigDecimal> PART = field(name("asked_share", "part"), SQLDataType.NUMERIC);

    private static final String CREATE = """
            create temporary table if not exists asked_share (
                collection integer not null, unit_id integer not null, within_id integer not null,
                first_window integer not null, last_window integer not null, part numeric not null)
            on commit delete rows""";
    private static final int WORTH_ANALYZING = 2_000;

    private final StringBuilder lines = new StringBuilder();
    private int count;

    void add(int collection, int unitId, int withinId, int firstWindow, int lastWindow, BigDecimal part) {
        count++;
        lines.append(collection)
                .append('\t')
                .append(unitId)
                .append('\t')
                .append(withinId)
                .append('\t');
        lines.append(firstWindow).append('\t').append(lastWindow).append('\t');
        lines.append(part.toPlainString()).append('\n');
    }

    /** Replaces what the connection's last question left there. */
    void load(DSLContext transaction) {
        transaction.connection(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(CREATE);
                statement.execute("truncate asked_share");
                copy(connection.unwrap(PGConnection.class));
                if (count >= WORTH_ANALYZING) {
                    statement.execute("analyze asked_share");
                }
            }
        });
    }

    private void copy(PGConnection connection) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        try {
            connection.getCopyAPI().copyIn("copy asked_share from stdin", new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new DataAccessException("The shares could not be handed to the database", e);
        }
    }
}
