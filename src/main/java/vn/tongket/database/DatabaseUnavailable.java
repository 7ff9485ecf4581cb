package vn.tongket.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** The database cannot be started or reached, or cannot store any more; the message says what to do about it. */
public final class DatabaseUnavailable extends RuntimeException {
    /** SQLSTATE of a connection that cannot be made. */
    static final String NO_CONNECTION = "08001";

    private static final long serialVersionUID = 1L;

    public DatabaseUnavailable(String message) {
        super(message);
    }

    public DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** Nobody answers there, or not to this user. */
    static DatabaseUnavailable at(Address address, Throwable cause) {
        return new DatabaseUnavailable(
                "No PostgreSQL answers at " + address + ". Check TONGKET_DB_URL, TONGKET_DB_USER and"
                        + " TONGKET_DB_PASSWORD, and that the server is up.",
                cause);
    }

    /**
     * What a failure anywhere in the product says about the database, if it is its fault: lost connection (SQLSTATE class
     * 08, 57P), full disk (53100), a disk that fails (58), too many connections (53300), no free one in time. The transaction was rolled back: nothing is half-stored.
     */
    public static Optional<DatabaseUnavailable> in(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailable unavailable) {
                return Optional.of(unavailable);
            }
            // A rollback that fails too hides the failure that asked for it.
            if (cause instanceof TransactionSystemException rollback && rollback.getApplicationException() != null) {
                return in(rollback.getApplicationException());
            }
            if (cause instanceof SQLException sql) {
                String advice = advice(sql);
                if (!advice.isEmpty()) {
                    return Optional.of(new DatabaseUnavailable(advice + " Nothing was stored.", failure));
                }
            }
        }
        return Optional.empty();
    }

    private static String advice(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (failure instanceof SQLTransientConnectionException && failure.getSQLState() == null) {
            return "The database had no free connection in time. Try again.";
        }
        if (state.startsWith("58")) {
            return "The database's disk fails. See its log, then do it again.";
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return "The database went away in the middle of the work. Check that it is running, then do it again.";
        }
        return switch (state) {
            case "53100" -> "The database's disk is full. Make room, then do it again.";
            case "53300" -> "The database refuses more connections. Try again, or raise max_connections.";
            default -> "";
        };
    }
}
