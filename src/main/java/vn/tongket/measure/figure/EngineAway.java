package vn.tongket.measure.figure;

import org.jspecify.annotations.Nullable;

/**
 * An engine beside the record cannot answer, or failed half-way. Whatever it said of the question is thrown away, and
 * {@code Engines} asks another. A {@code Reading} of such an engine throws nothing else for its own failures: so nobody takes
 * them for a failure of PostgreSQL, which would undo the transaction the question was asked in.
 */
public final class EngineAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EngineAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public EngineAway(String message) {
        super(message);
    }
}
