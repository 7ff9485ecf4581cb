/** A series as rows of a table, the same on every way out. */
@NullMarked
@NamedInterface("series-row")
package vn.tongket.measure.series.row;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
