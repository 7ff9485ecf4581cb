package vn.tongket.measure.columnar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The copy's file, open in this process and in no other. */
final class CopyFile implements AutoCloseable {
    private static final int FORMAT = 2;
    private static final String NAME = "values-";
    private static final String ENDING = ".duckdb";
    private static final String POINT =
            "select origin, snapshot, taken_at from main.copy_point where format = " + FORMAT;

    private final Path path;
    private final Object identity;
    private final DuckDBConnection connection;

    private CopyFile(Path path, Object identity, DuckDBConnection connection) {
        this.path = path;
        this.identity = identity;
        this.connection = connection;
    }

    /**
     * Opens the file in a folder. One that is broken or of another version is thrown away: the record makes it again.
     *
     * @throws CopyUnavailable when another process has it, or the folder takes no file
     */
    static CopyFile open(Path folder, int memory) {
        try {
            Files.createDirectories(folder);
            Path standing = standing(folder);
            return standing == null ? connect(anew(folder), memory) : reopen(standing, folder, memory);
        } catch (SQLException | IOException e) {
            throw new CopyUnavailable(folder + " takes no file: " + e.getMessage(), e);
        }
    }

    private static CopyFile reopen(Path standing, Path folder, int memory) throws SQLException, IOException {
        try {
            return connect(standing, memory);
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("lock")) {
                throw new CopyUnavailable("another process has " + standing, e);
            }
            remove(standing);
            return connect(anew(folder), memory);
        }
    }

    private static @Nullable Path standing(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(NAME)
                            && file.getFileName().toString().endsWith(ENDING))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /** Never a name that this process had open before: DuckDB would hand out the lost file again while anybody reads it. */
    private static Path anew(Path folder) {
        return folder.resolve(NAME + System.nanoTime() + ENDING);
    }

    private static CopyFile connect(Path path, int memory) throws SQLException, IOException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", memory + "MB");
        settings.setProperty("temp_directory", path.resolveSibling("spill").toString());
        settings.setProperty("preserve_insertion_order", "false");
        // It reads its own file and nothing else, and fetches nothing.
        settings.setProperty("enable_external_access", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        DuckDBConnection connection =
                (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + path.toAbsolutePath(), settings);
        CopyFile file = new CopyFile(path, identity(path), connection);
        try {
            file.execute("create schema if not exists report");
            file.execute(SaidTable.CREATE);
            file.execute("create table if not exists main.copy_point (format integer, origin varchar, snapshot varchar,"
                    + " taken_at varchar, width varchar)");
            file.point();
            return file;
        } catch (SQLException e) {
            file.close();
            throw e;
        }
    }

    private static Object identity(Path path) throws IOException {
        return String.valueOf(Files.getAttribute(path, "unix:ino"));
    }

    /** Whether the file that was opened is still the one in the folder. */
    boolean isThere() {
        try {
            return identity(path).equals(identity);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Null where it was never filled, or by another version of the product. */
    @Nullable
    CopyPoint point() throws SQLException {
        return point(connection);
    }

    static @Nullable CopyPoint point(DuckDBConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(POINT)) {
            return row.next()
                    ? new CopyPoint(row.getString(1), row.getString(2), Instant.parse(row.getString(3)))
                    : null;
        }
    }

    /** A connection of its own for one question. */
    DuckDBConnection duplicate() throws SQLException {
        return connection.duplicate();
    }

    /**
     * Fills it with all values of a moment. What was there stays readable until the new stands.
     *
     * @throws CopyWidth.TooWide when a number needs wider columns
     */
    void fill(CopyFeed.Moment moment, CopyWidth width) throws SQLException {
        execute("create or replace table main.loading " + CopyAppender.columns(width));
        try (CopyAppender values = new CopyAppender(connection, connection.getCatalog(), "main", "loading", width)) {
            moment.all(values::add);
        }
        inOneStep(() -> {
            // By indicator, so that one of them is read from few blocks.
            execute("create or replace table report.current_value as select * from main.loading"
                    + " order by indicator_id, window_from, unit_id");
            execute("drop table main.loading");
            execute("delete from report.said");
            execute(SaidTable.fill((int) highest(connection, "unit_id")));
            stand(moment.point(), width);
        });
        execute("checkpoint");
    }

    /**
     * Reads again what changed.
     *
     * @throws CopyWidth.TooWide when the copy has to be made anew with wider columns
     */
    void follow(CopyFeed.Moment moment, List<CopyFeed.Range> changes) throws SQLException {
        CopyWidth width = width();
        inOneStep(() -> {
            if (!changes.isEmpty()) {
                new CopyChange(connection, width).take(moment, changes);
            }
            stand(moment.point(), width);
        });
    }

    /** Of a column of the values; 0 where there are none. */
    static long highest(DuckDBConnection connection, String column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select coalesce(max(" + column + "), 0) from report.current_value")) {
            row.next();
            return row.getLong(1);
        }
    }

    private CopyWidth width() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select width from main.copy_point")) {
            row.next();
            return CopyWidth.valueOf(row.getString(1));
        }
    }

    private void stand(CopyPoint point, CopyWidth width) throws SQLException {
        execute("delete from main.copy_point");
        execute("insert into main.copy_point values (%d, '%s', '%s', '%s', '%s')"
                .formatted(FORMAT, point.origin(), point.snapshot(), point.takenAt(), width));
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }

    private void inOneStep(Step step) throws SQLException {
        connection.setAutoCommit(false);
        try {
            step.run();
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException e) {
            undo(e);
            throw e;
        }
    }

    /** What went wrong first is what is told: after a full disk the undoing fails, too. */
    private void undo(Exception first) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            first.addSuppressed(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new CopyUnavailable("the copy does not close: " + e.getMessage(), e);
        }
    }

    private static void remove(Path path) throws IOException {
        Files.deleteIfExists(path);
        Files.deleteIfExists(path.resolveSibling(path.getFileName() + ".wal"));
    }
}
