package vn.tongket.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import vn.tongket.base.BadInput;

/** A place without data, into which a backup is read: a data directory without a database, or an empty database of a server. */
public final class EmptyDatabase implements AutoCloseable {
    private final @Nullable EmbeddedPostgres embedded;
    private final Address owner;
    private final String poolUser;

    private EmptyDatabase(@Nullable EmbeddedPostgres embedded, Address owner, String poolUser) {
        this.embedded = embedded;
        this.owner = owner;
        this.poolUser = poolUser;
    }

    /**
     * @param settings with TONGKET_DB_URL where a server is to hold the data
     * @throws BadInput where there are data already
     */
    public static EmptyDatabase at(Path data, Environment settings) {
        String url = settings.getProperty("tongket.db.url", "");
        if (url.isBlank()) {
            for (String name : ClusterFolder.names()) {
                if (Files.exists(data.resolve(name))) {
                    throw holdsData(data.toString());
                }
            }
            EmbeddedPostgres embedded = EmbeddedPostgres.in(data);
            return new EmptyDatabase(
                    embedded, embedded.start(), embedded.application().username());
        }
        Address pool = new Address(
                url, settings.getProperty("tongket.db.user", ""), settings.getProperty("tongket.db.password", ""));
        String owner = settings.getProperty("tongket.db.owner.user", "");
        EmptyDatabase database = new EmptyDatabase(
                null,
                owner.isBlank() ? pool : new Address(url, owner, settings.getProperty("tongket.db.owner.password", "")),
                pool.username());
        database.requireEmpty();
        return database;
    }

    private static BadInput holdsData(String where) {
        return BadInput.of(
                where
                        + " holds data already. A backup is read into an empty place: name another directory with --data, or"
                        + " another database.",
                where + " đã có dữ liệu. Bản sao lưu chỉ được phục hồi vào nơi còn trống: hãy chọn thư mục khác bằng"
                        + " --data, hoặc cơ sở dữ liệu khác.");
    }

    private void requireEmpty() {
        try (Connection connection = owner();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select to_regclass('public.schema_history') is not null")) {
            if (found.next() && found.getBoolean(1)) {
                throw holdsData(owner.url());
            }
        } catch (SQLException e) {
            throw DatabaseUnavailable.at(owner, e);
        }
    }

    /** Whether this program knows tables of that version. */
    public static boolean knows(String version) {
        return Migrations.knows(version);
    }

    /** Makes the tables as a version had them; without the views, which are not history. */
    public void makeTables(String version) {
        Migrations.makeTables(owner, version);
    }

    /** Of the owner of the tables; to be closed by the caller. */
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(owner.url(), owner.username(), owner.password());
    }

    /** Brings the tables up to this program's version. */
    public void upgrade() {
        Migrations.apply(owner, poolUser);
    }

    /** As if nothing had been begun: a database of a server keeps no table of ours. A data directory is the caller's to remove. */
    public void undo() {
        if (embedded != null) {
            return;
        }
        try (Connection connection = owner();
                var statement = connection.createStatement()) {
            List<String> schemas = new ArrayList<>();
            try (var found = statement.executeQuery("select quote_ident(nspname) from pg_namespace where nspname not in"
                    + " ('public', 'information_schema') and nspname not like 'pg\\_%'")) {
                while (found.next()) {
                    schemas.add(found.getString(1));
                }
            }
            for (String schema : schemas) {
                statement.execute("drop schema " + schema + " cascade");
            }
            statement.execute("drop table if exists public.schema_history");
        } catch (SQLException e) {
            throw new DatabaseUnavailable("What was begun could not be taken back: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
