/**
 * The columnar copy of the approved values: an embedded DuckDB beside PostgreSQL, which stays the record. It may be deleted at any
 * time and is made again; it follows PostgreSQL by the log of changed values and the snapshots of transactions (ADR 0013).
 */
@NamedInterface("columnar")
@NullMarked
package vn.tongket.measure.columnar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
