package vn.tongket.report.entry;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Minh chứng: a file behind a figure, without its content.
 *
 * @param line code of the line; null: of the whole submission
 * @param bytes its size
 * @param by display name of who added it
 * @param removedAt when it was taken away; the row and its name stay
 */
public record Evidence(
        int id,
        int submissionId,
        @Nullable String line,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        String by,
        OffsetDateTime at,
        @Nullable OffsetDateTime removedAt) {
    public boolean isThere() {
        return removedAt == null;
    }
}
