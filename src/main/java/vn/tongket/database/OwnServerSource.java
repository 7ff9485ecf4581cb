package vn.tongket.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** New connections to our own server, at the address it has when they are asked for: it may have come back elsewhere. */
final class OwnServerSource extends AbstractDataSource {
    private final EmbeddedPostgres server;

    OwnServerSource(EmbeddedPostgres server) {
        this.server = server;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            Address now = server.applicationNow();
            return DriverManager.getConnection(now.url(), now.username(), now.password());
        } catch (IOException unreadable) {
            throw new SQLException(
                    "Where PostgreSQL answers cannot be read", DatabaseUnavailable.NO_CONNECTION, unreadable);
        }
    }

    @Override
    public Connection getConnection(String username, String password) {
        throw new UnsupportedOperationException("Connections are the application's");
    }

    /** The pool sets one; the server is on this machine and answers or does not. */
    @Override
    public void setLoginTimeout(int seconds) {}
}
