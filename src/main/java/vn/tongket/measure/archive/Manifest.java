package vn.tongket.measure.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds: {@code manifest.json} in its folder. Whoever has read it finds all files it names, unchanged, until two
 * newer archives were published there.
 *
 * @param format {@link #FORMAT}
 * @param programmes codes of those whose values are in
 * @param whole whether these are all programmes the audience may have
 * @param asOf the values approved until then are in
 * @param origin of which PostgreSQL: cluster, time line and database
 * @param snapshot as {@code pg_current_snapshot()} writes it: exactly the transactions whose values are in
 * @param generation folder with this archive's files
 * @param previous folder that is kept for who still reads it; null for the first
 * @param decimals type of the numbers
 * @param values how many
 */
public record Manifest(
        String format,
        Audience audience,
        List<String> programmes,
        boolean whole,
        Instant asOf,
        String origin,
        String snapshot,
        String generation,
        @Nullable String previous,
        String decimals,
        long values,
        List<PublishedFile> files) {

    public static final String FORMAT = "tongket-archive/1";

    /** Those with values, not those beside them. */
    public List<PublishedFile> valueFiles() {
        return files.stream().filter(file -> file.sums() != null).toList();
    }
}
