/**
 * The published archive: the approved values of one moment as Parquet files with a manifest and checksums, open to whoever may have
 * them, and what a Trino cluster reads (ADR 0014).
 */
@NamedInterface("archive")
@NullMarked
package vn.tongket.measure.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
