package vn.tongket.unit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.tongket.database.DatabaseUnavailable;

/**
 * The administrative units of Viet Nam since 2008 that the product carries ({@code reference/vn-units/SOURCES.md}), loaded
 * once into an installation, whole or not at all. Whoever reads units depends on this, so it is there for a command as for
 * the server; of two processes that start together one loads and the other waits.
 */
@Component
public class ReferenceData {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceData.class);
    private static final String HOME = "reference/vn-units/";
    /** Any number nobody else locks with. */
    private static final long LOCK = 0x766e2d756e697473L;

    private static final String TABLES = """
            create temporary table csv_unit (
                code text, kind text, type text, name text, parent_code text, valid_from date, valid_to date,
                gso_code text, full_name text, unit_id text, era text, resolution text) on commit drop;
            create temporary table csv_succession (
                from_code text, to_code text, kind text, date date, share numeric, share_basis text, estimated integer,
                share_area numeric, share_pop numeric, resolution text, note text) on commit drop;
            create temporary table csv_district (
                district_code text, commune_code text, share_of_district_people numeric,
                share_of_commune_people numeric) on commit drop;
            create temporary table csv_size (
                code text, population bigint, population_as_of date, population_estimated integer,
                area_km2 numeric, area_as_of text, area_estimated integer) on commit drop;
            """;

    /**
     * @param wanted property {@code tongket.reference}; only tests that want an empty database say false, since loading
     *     takes seconds
     */
    ReferenceData(DataSource source, @Value("${tongket.reference:true}") boolean wanted) {
        if (wanted) {
            load(source);
        }
    }

    private static void load(DataSource source) {
        try (Connection connection = source.getConnection()) {
            if (isLoaded(connection)) {
                return;
            }
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            }
            if (!isLoaded(connection)) {
                LOG.info("Loading the administrative units of Viet Nam");
                fill(connection);
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The reference data of units could not be loaded: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLoaded(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from unit.unit where origin = 'REFERENCE' limit 1")) {
            return found.next();
        }
    }

    private static void fill(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
            copy(connection, "csv_unit", "units.csv.gz");
            copy(connection, "csv_succession", "succession.csv.gz");
            copy(connection, "csv_district", "district_to_commune_2025.csv.gz");
            copy(connection, "csv_size", "stats.csv.gz");
            statement.execute("analyze csv_unit, csv_succession, csv_district, csv_size");
            statement.execute(new ClassPathResource(HOME + "load.sql").getContentAsString(StandardCharsets.UTF_8));
        }
    }

    private static void copy(Connection connection, String table, String file) throws SQLException, IOException {
        try (InputStream rows = new GZIPInputStream(new ClassPathResource(HOME + file).getInputStream())) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin with (format csv, header true, encoding 'UTF8')", rows);
        }
    }
}
