package vn.tongket.database;

import java.time.Duration;

/** How long one statement of whoever asks for a connection may take; PostgreSQL ends it then ({@code statement_timeout}). */
@FunctionalInterface
public interface StatementLimit {
    /** Imports, documents and jobs take their time. */
    StatementLimit NONE = () -> Duration.ZERO;

    /** Zero: any time. */
    Duration current();
}
