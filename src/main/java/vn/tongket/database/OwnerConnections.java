package vn.tongket.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Connections of the owner of the tables, to whom row-level security hides nothing: for backups, and for nothing a page does. */
public final class OwnerConnections {
    private final Address owner;

    OwnerConnections(Address owner) {
        this.owner = owner;
    }

    /** To be closed by the caller. */
    public Connection open() throws SQLException {
        return DriverManager.getConnection(owner.url(), owner.username(), owner.password());
    }

    /** The version of the tables: the number of the newest migration that ran. */
    public String tablesOf(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select version from public.schema_history"
                        + " where version is not null and success order by installed_rank desc limit 1")) {
            return found.next() ? found.getString(1) : "";
        }
    }

    /** The version of the tables that this program makes. */
    public static String tablesOfThisProgram() {
        return Migrations.newest();
    }
}
