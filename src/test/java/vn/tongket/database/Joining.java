package vn.tongket.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;

/**
 * A process that uses the server of a data directory for a while: {@code HOME WAIT WORK}, both in milliseconds. Ends with 0 when
 * its work was done as if it were alone.
 */
final class Joining {
    private Joining() {}

    public static void main(String[] arguments) throws Exception {
        Thread.sleep(Long.parseLong(arguments[1]));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.throwaway(Path.of(arguments[0]))) {
            Address address = postgres.start();
            Thread.sleep(Long.parseLong(arguments[2]));
            // Not connected until now: being about to use it is using it.
            try (Connection connection =
                            DriverManager.getConnection(address.url(), address.username(), address.password());
                    var statement = connection.createStatement()) {
                statement.execute("create table if not exists visit (process bigint)");
                statement.execute(
                        "insert into visit values (" + ProcessHandle.current().pid() + ")");
            }
        }
    }
}
