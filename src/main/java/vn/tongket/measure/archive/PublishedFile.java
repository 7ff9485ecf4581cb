package vn.tongket.measure.archive;

import org.jspecify.annotations.Nullable;

/**
 * One file of an archive.
 *
 * @param path below the archive's folder, with slashes
 * @param rows how many
 * @param sums of the values in it; null for a file beside them
 * @param sha256 hexadecimal, lower case
 */
public record PublishedFile(
        String path, long rows, @Nullable Sums sums, long bytes, String sha256) {}
