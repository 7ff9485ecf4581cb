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

/** Tells every connection, as it is handed out, for whom it works; asks the server only where that is somebody else. */
final class ActingDataSource extends DelegatingDataSource implements AutoCloseable {
    private final HikariDataSource pool;
    private final HikariDataSource kept;
    private final ActingPerson acting;
    private final SignedClaims claims;
    private final BooleanSupplier away;
    private final Map<PGConnection, String> told = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * @param kept connections for who {@linkplain ActingPerson#comesFirst comes first}
     * @param away whether the server is known not to answer: nobody is made to wait for it then
     */
    ActingDataSource(
            HikariDataSource pool,
            HikariDataSource kept,
            ActingPerson acting,
            SignedClaims claims,
            BooleanSupplier away) {
        super(pool);
        this.pool = pool;
        this.kept = kept;
        this.acting = acting;
        this.claims = claims;
        this.away = away;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away.getAsBoolean()) {
            throw isAway();
        }
        String person = acting.current();
        Connection connection = (acting.comesFirst() ? kept : pool).getConnection();
        try {
            tell(connection, person);
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
    private void tell(Connection connection, String person) throws SQLException {
        PGConnection server = connection.unwrap(PGConnection.class);
        if (person.equals(told.get(server))) {
            return;
        }
        told.remove(server);
        claims.signFor(server);
        try (var statement = connection.prepareStatement("select set_config('tongket.person', ?, false)")) {
            statement.setString(1, SignedClaims.claim(connection, person));
            statement.execute();
        }
        told.put(server, person);
    }

    @Override
    public void close() {
        kept.close();
        pool.close();
    }
}
