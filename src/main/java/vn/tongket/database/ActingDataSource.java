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
    private final ActingPerson acting;
    private final BooleanSupplier away;
    private final Map<PGConnection, String> told = Collections.synchronizedMap(new WeakHashMap<>());

    /** @param away whether the server is known not to answer: nobody is made to wait for it then */
    ActingDataSource(HikariDataSource pool, ActingPerson acting, BooleanSupplier away) {
        super(pool);
        this.pool = pool;
        this.acting = acting;
        this.away = away;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away.getAsBoolean()) {
            throw new SQLTransientConnectionException(
                    "PostgreSQL is being started again", DatabaseUnavailable.NO_CONNECTION);
        }
        String person = acting.current();
        Connection connection = pool.getConnection();
        try {
            tell(connection, person);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** A connection that could not be told forgets whom it worked for, so that the next one tells it again. */
    private void tell(Connection connection, String person) throws SQLException {
        PGConnection server = connection.unwrap(PGConnection.class);
        if (person.equals(told.get(server))) {
            return;
        }
        told.remove(server);
        try (var statement = connection.prepareStatement("select set_config('tongket.person', ?, false)")) {
            statement.setString(1, person);
            statement.execute();
        }
        told.put(server, person);
    }

    @Override
    public void close() {
        pool.close();
    }
}
