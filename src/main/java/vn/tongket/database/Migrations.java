package vn.tongket.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** One time line of migrations for all schemas, run by their owner; all views and grants are made again after each run. */
final class Migrations {
    private static final Set<MigrationState> FUTURE =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}");

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
            Flyway flyway = configured(owner)
                    .locations("classpath:db/migration", "classpath:db/view")
                    .load();
            refuseNewer(flyway.info());
            if (flyway.info().pending().length > 0 || !build.equals(appliedBuild(connection))) {
                flyway.migrate();
                remember(connection, build);
            }
            ApplicationRole.letBecome(connection, poolUser);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database does not let its schema be changed: " + e.getMessage(), e);
        }
    }

    /** Whether a version is among those that this program makes. */
    static boolean knows(String version) {
        return VERSION.matcher(version).matches()
                && MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(newest())) <= 0;
    }

    /** The version of the tables that this program makes. */
    static String newest() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql"))
                    .map(file -> String.valueOf(file.getFilename()).replaceFirst("^V0*(\\d+)__.*", "$1"))
                    .max(Comparator.comparing(MigrationVersion::fromVersion))
                    .orElse("0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #apply} would have done with a program of that version, but for its views. */
    static void makeTables(Address owner, String version) {
        configured(owner)
                .locations("classpath:db/migration")
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    private static FluentConfiguration configured(Address owner) {
        return Flyway.configure()
                .dataSource(owner.url(), owner.username(), owner.password())
                .defaultSchema("public")
                .table("schema_history")
                .group(true);
    }

    /** A table that this program does not know could hold what it would lose. */
    private static void refuseNewer(MigrationInfoService info) {
        MigrationInfo here = info.all().length == 0 ? null : newest(info, false);
        MigrationInfo there = newest(info, true);
        if (there != null) {
            throw new DatabaseUnavailable("The database is of a newer Tongket (its tables are at " + there.getVersion()
                    + ", this program knows them up to " + (here == null ? "none" : here.getVersion())
                    + "). Nothing was changed. Start the newer program, or restore a backup of before the upgrade into an empty"
                    + " directory.");
        }
    }

    private static @Nullable MigrationInfo newest(MigrationInfoService info, boolean isFuture) {
        return Arrays.stream(info.all())
                .filter(one -> one.getVersion() != null)
                .filter(one -> FUTURE.contains(one.getState()) == isFuture)
                .max(Comparator.comparing(MigrationInfo::getVersion))
                .orElse(null);
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
