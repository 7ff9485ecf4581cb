package vn.tongket.operate.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.tongket.base.Now;
import vn.tongket.database.OwnerConnections;

/** The database: its version, how it sorts, its clock beside ours. */
final class DatabaseCheck {
    private static final int OLDEST = 15;
    private static final int NEWEST = 18;
    private static final Duration APART = Duration.ofSeconds(5);

    private DatabaseCheck() {}

    static List<LookedAt> look(OwnerConnections owner) {
        List<LookedAt> found = new ArrayList<>();
        try (Connection connection = owner.open();
                Statement statement = connection.createStatement()) {
            version(statement, found);
            sorting(statement, found);
            if (isEmpty(statement)) {
                found.add(LookedAt.look("It is empty: the first start makes its tables."));
                return found;
            }
            clock(statement, found);
            found.add(tables(owner.tablesOf(connection)));
        } catch (SQLException e) {
            found.add(LookedAt.wrong("The database does not answer its owner: " + e.getMessage()));
        }
        return found;
    }

    private static boolean isEmpty(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select to_regclass('public.schema_history') is null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static LookedAt tables(String version) {
        String ours = OwnerConnections.tablesOfThisProgram();
        return version.equals(ours)
                ? LookedAt.ok("Its tables are at " + version + ", as this program makes them.")
                : LookedAt.look(
                        "Its tables are at " + version + "; this program brings them to " + ours + " when it starts.");
    }

    private static void version(Statement statement, List<LookedAt> found) throws SQLException {
        try (var row = statement.executeQuery("select current_setting('server_version'),"
                + " current_setting('server_version_num')::integer / 10000, current_setting('fsync')")) {
            row.next();
            int major = row.getInt(2);
            String words = "The database is PostgreSQL " + row.getString(1);
            found.add(
                    major < OLDEST || major > NEWEST
                            ? LookedAt.wrong(words + "; Tongket is tried with " + OLDEST + " to " + NEWEST + ".")
                            : LookedAt.ok(words + "."));
            if (row.getString(3).equals("off")) {
                found.add(LookedAt.wrong(
                        "The database does not wait until the disk has what it acknowledges (fsync is off):"
                                + " after a power cut it may be lost whole."));
            }
        }
    }

    private static void sorting(Statement statement, List<LookedAt> found) throws SQLException {
        try (var row = statement.executeQuery("select 'Ăn' < 'Ân' and 'An' < 'Ăn' and 'Dũng' < 'Đa' and 'Đa' < 'Em'")) {
            row.next();
            found.add(
                    row.getBoolean(1)
                            ? LookedAt.ok("It sorts as Vietnamese does.")
                            : LookedAt.wrong(
                                    "It does not sort as Vietnamese does: make the database with ICU locale vi-VN"
                                            + " (docs/operate/install.md)."));
        }
    }

    private static void clock(Statement statement, List<LookedAt> found) throws SQLException {
        Instant before = Now.instant();
        try (var row = statement.executeQuery(
                "select clock_timestamp(), (select max(at) from access.audit_entry where at > clock_timestamp())")) {
            row.next();
            Instant theirs = row.getTimestamp(1).toInstant();
            Duration apart = Duration.between(before, theirs).abs();
            found.add(
                    apart.compareTo(APART) > 0
                            ? LookedAt.wrong("The clocks of this machine and of the database are " + apart.toSeconds()
                                    + " seconds apart: codes by time and deadlines need one clock (NTP).")
                            : LookedAt.ok("The clocks of this machine and of the database agree."));
            if (row.getTimestamp(2) != null) {
                found.add(LookedAt.wrong("The clock is behind: the audit log has an entry of " + row.getTimestamp(2)
                        + ", which is still to come."));
            }
        }
    }
}
