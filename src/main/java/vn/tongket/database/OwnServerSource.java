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
        Address now = now();
        return getConnection(now.username(), now.password());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return DriverManager.getConnection(now().url(), username, password);
    }

    private Address now() throws SQLException {
        try {
            return server.applicationNow();
        } catch (IOException unreadable) {
            throw new SQLException(
                    "Where PostgreSQL answers cannot be read", DatabaseUnavailable.NO_CONNECTION, unreadable);
        }
    }

    /** The pool sets one; the server is on this machine and answers or does not. */
    @Override
    public void setLoginTimeout(int seconds) {}
}
