package vn.tongket.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** One time line of migrations for all schemas, run by their owner; all views and grants are made again after each run. */
final class Migrations {
    private Migrations() {}

    /**
     * Brings the database up to this version of the product. A command beside a running server of the same version changes
     * nothing: re-making the views under a server that reads them would make both wait. Of two nodes that start at once one
     * migrates and the other waits.
     *
     * @param poolUser who will work on it and must be able to become the application's role
     */
    static void apply(Address owner, String poolUser) {
        String build = Views.fingerprint();
        try (Connection connection = connect(owner)) {
            waitForOthers(connection);
            Flyway flyway = Flyway.configure()
                    .dataSource(owner.url(), owner.username(), owner.password())
                    .locations("classpath:db/migration", "classpath:db/view")
                    .defaultSchema("public")
                    .table("schema_history")
                    .group(true)
                    .load();
            if (flyway.info().pending().length > 0 || !build.equals(appliedBuild(connection))) {
                flyway.migrate();
                remember(connection, build);
            }
            ApplicationRole.letBecome(connection, poolUser);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database does not let its schema be changed: " + e.getMessage(), e);
        }
    }

    private static Connection connect(Address owner) {
        try {
            return DriverManager.getConnection(owner.url(), owner.username(), owner.password());
        } catch (SQLException e) {
            throw DatabaseUnavailable.at(owner, e);
        }
    }

    /** Until the connection closes nobody else migrates. */
    private static void waitForOthers(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('database.migrations', 0))");
        }
    }

    private static String appliedBuild(Connection connection) {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select obj_description('base'::regnamespace, 'pg_namespace')")) {
            return found.next() && found.getString(1) != null ? found.getString(1) : "";
        } catch (SQLException notYetMigrated) {
            return "";
        }
    }

    private static void remember(Connection connection, String build) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("comment on schema base is '" + build + "'");
        }
    }
}
