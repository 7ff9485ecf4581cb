package vn.tongket.measure.columnar;

import java.time.Duration;
import java.time.Instant;

/**
 * What of PostgreSQL the copy has: every transaction that its snapshot saw as ended, and no other.
 *
 * @param origin the cluster, its time line and the database; a restored backup has another
 * @param snapshot as {@code pg_current_snapshot()} writes it: {@code xmin:xmax:running,…}
 * @param takenAt when it was taken; what was committed before is in
 */
public record CopyPoint(String origin, String snapshot, Instant takenAt) {
    /** Less than report keeps its log of changes for. */
    private static final Duration LOG_REACHES = Duration.ofDays(29);

    /** Whether the copy, standing here, can be brought to {@code later} by the changes between. */
    boolean leadsTo(CopyPoint later) {
        return origin.equals(later.origin) && end() <= later.end() && takenAt.isAfter(later.takenAt.minus(LOG_REACHES));
    }

    /** The first transaction number that had not been given out. */
    private long end() {
        return Long.parseLong(snapshot.split(":")[1]);
    }
}
