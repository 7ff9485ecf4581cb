package vn.tongket.measure;

import org.jspecify.annotations.Nullable;

/**
 * An engine beside the record cannot answer, or failed half-way. Whatever it said of the question is thrown away, and
 * {@link Engines} asks another. A {@link Reading} of such an engine throws nothing else for its own failures: so nobody takes
 * them for a failure of PostgreSQL, which would undo the transaction the question was asked in.
 */
final class EngineAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EngineAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    EngineAway(String message) {
        super(message);
    }
}
