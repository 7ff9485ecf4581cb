package vn.tongket.measure.cluster;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.stereotype.Component;
import vn.tongket.measure.columnar.StandingValues;

/** The Trino cluster: opened at the moment of the archive that was last registered with it. */
@Component
public class Cluster {
    private final TrinoSettings settings;
    private final StandingValues values;

    Cluster(TrinoSettings settings, StandingValues values) {
        this.settings = settings;
        this.values = values;
    }

    /**
     * One archive as the cluster shows it, for one question.
     *
     * @param connection to be closed by who asked
     * @param view what stands for {@code report.current_value}
     */
    public record Opened(Connection connection, String schema, String view, Registered registered) {

        /** What was committed before is in. */
        public Instant asOf() {
            return registered.asOf();
        }

        /**
         * To be called when all is read. A file that is gone would be passed over in silence, and the sum be short of it: what is
         * still all there now was there all along, since nothing is ever added to an archive.
         *
         * @throws ClusterUnavailable when anything is missing
         */
        public void confirm() {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select count(*), count(distinct \"$path\") from " + registered.table())) {
                row.next();
                if (row.getLong(1) != registered.values() || row.getLong(2) != registered.files()) {
                    throw new ClusterUnavailable(
                            "of the archive as of " + registered.asOf() + " it sees " + row.getLong(1)
                                    + " values in " + row.getLong(2) + " files, not " + registered.values() + " in "
                                    + registered.files() + ": publish and register again");
                }
            } catch (SQLException e) {
                throw new ClusterUnavailable(words(e), e);
            }
        }
    }

    /** @throws ClusterUnavailable while it is away, or has no archive of this PostgreSQL */
    public Opened open() {
        Connection connection = connect(settings.seconds());
        boolean isGood = false;
        try {
            Registered registered = newest(connection);
            refuseForeign(registered);
            Opened opened = new Opened(connection, settings.schema(), registered.view(), registered);
            isGood = true;
            return opened;
        } catch (SQLException e) {
            throw new ClusterUnavailable(words(e), e);
        } finally {
            if (!isGood) {
                close(connection);
            }
        }
    }

    /**
     * @param seconds a query, and anything asked of the coordinator, takes no longer
     * @throws ClusterUnavailable where no cluster is set; one that is away is noticed with the first query only
     */
    Connection connect(int seconds) {
        if (settings.url().isBlank()) {
            throw new ClusterUnavailable("no cluster is set (TONGKET_TRINO_URL)");
        }
        Properties properties = new Properties();
        properties.setProperty("user", settings.user());
        if (!settings.password().isEmpty()) {
            properties.setProperty("password", settings.password());
        }
        properties.setProperty("source", "tongket");
        properties.setProperty("timeout", seconds + "s");
        // The shares that come with a question are few, the values many: never send the values around.
        properties.setProperty(
                "sessionProperties", "query_max_run_time:" + seconds + "s;join_distribution_type:BROADCAST");
        try {
            Connection connection = DriverManager.getConnection(settings.url(), properties);
            // Without it the driver asks a coordinator that hangs again and again, for years.
            connection.setNetworkTimeout(Runnable::run, seconds * 1_000);
            connection.setCatalog(settings.catalog());
            connection.setSchema(settings.schema());
            return connection;
        } catch (SQLException e) {
            throw new ClusterUnavailable(words(e), e);
        }
    }

    private Registered newest(Connection connection) throws SQLException {
        return registered(connection).stream()
                .max(Comparator.comparing(Registered::generation))
                .orElseThrow(() ->
                        new ClusterUnavailable("no archive is registered with it (bin/tongket publish register)"));
    }

    List<Registered> registered(Connection connection) throws SQLException {
        List<Registered> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select comment from system.metadata.table_comments"
                        + " where catalog_name = '" + settings.catalog() + "' and schema_name = '" + settings.schema()
                        + "' and comment is not null")) {
            while (row.next()) {
                Optional<Registered> one = Registered.read(row.getString(1));
                one.ifPresent(all::add);
            }
        }
        return all;
    }

    /** Units and indicators are known by their numbers, and those of a restored or another database may mean others. */
    private void refuseForeign(Registered registered) {
        if (!registered.origin().equals(values.origin())) {
            throw new ClusterUnavailable(
                    "its archive was published from another database, or before a backup was restored: publish and register again");
        }
    }

    /** What Trino said, without what was under way. */
    public static String words(Throwable failure) {
        return "Trino: "
                + String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new ClusterUnavailable(words(e), e);
        }
    }
}
