package vn.tongket.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One time line of migrations for all schemas; all views are made again after each run. */
final class Migrations {
    private Migrations() {}

    /**
     * Brings the database up to this version of the product. A command beside a running server of the same version changes
     * nothing: re-making the views under a server that reads them would make both wait.
     */
    static void apply(DataSource source) {
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/view")
                .defaultSchema("public")
                .table("schema_history")
                .group(true)
                .load();
        String build = build();
        if (flyway.info().pending().length == 0 && build.equals(appliedBuild(source))) {
            return;
        }
        flyway.migrate();
        remember(source, build);
    }

    private static String build() {
        return Views.fingerprint();
    }

    private static String appliedBuild(DataSource source) {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select obj_description('base'::regnamespace, 'pg_namespace')")) {
            return found.next() && found.getString(1) != null ? found.getString(1) : "";
        } catch (SQLException notYetMigrated) {
            return "";
        }
    }

    private static void remember(DataSource source, String build) {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("comment on schema base is '" + build + "'");
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database does not let its schema be changed: " + e.getMessage(), e);
        }
    }
}
