package vn.tongket.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.BooleanSupplier;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells every connection, as it is handed out, for whom it works and how long a statement may take; asks the server only where that
 * is another than before.
 */
final class ActingDataSource extends DelegatingDataSource implements AutoCloseable {
    private final HikariDataSource pool;
    private final HikariDataSource kept;
    private final ActingPerson acting;
    private final SignedClaims claims;
    private final BooleanSupplier away;
    private final StatementLimit limit;
    private final Map<PGConnection, Told> told = Collections.synchronizedMap(new WeakHashMap<>());

    /** @param milliseconds that a statement may take; 0: any time */
    private record Told(String person, long milliseconds) {}

    /**
     * @param kept connections for who {@linkplain ActingPerson#comesFirst comes first}
     * @param away whether the server is known not to answer: nobody is made to wait for it then
     */
    ActingDataSource(
            HikariDataSource pool,
            HikariDataSource kept,
            ActingPerson acting,
            SignedClaims claims,
            BooleanSupplier away,
            StatementLimit limit) {
        super(pool);
        this.pool = pool;
        this.kept = kept;
        this.acting = acting;
        this.claims = claims;
        this.away = away;
        this.limit = limit;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away.getAsBoolean()) {
            throw isAway();
        }
        Told now = new Told(acting.current(), limit.current().toMillis());
        Connection connection = (acting.comesFirst() ? kept : pool).getConnection();
        try {
            tell(connection, now);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** One of those kept back: the pages may hold all the others. */
    Connection firstServed() throws SQLException {
        if (away.getAsBoolean()) {
            throw isAway();
        }
        return kept.getConnection();
    }

    private static SQLException isAway() {
        return new SQLTransientConnectionException(
                "PostgreSQL is being started again", DatabaseUnavailable.NO_CONNECTION);
    }

    /** A connection that could not be told forgets whom it worked for, so that the next one tells it again. */
    private void tell(Connection connection, Told now) throws SQLException {
        PGConnection server = connection.unwrap(PGConnection.class);
        if (now.equals(told.get(server))) {
            return;
        }
        told.remove(server);
        claims.signFor(server);
        try (var statement = connection.prepareStatement(
                "select set_config('tongket.person', ?, false), set_config('statement_timeout', ?, false)")) {
            statement.setString(1, SignedClaims.claim(connection, now.person()));
            statement.setString(2, String.valueOf(now.milliseconds()));
            statement.execute();
        }
        told.put(server, now);
    }

    @Override
    public void close() {
        kept.close();
        pool.close();
    }
}
