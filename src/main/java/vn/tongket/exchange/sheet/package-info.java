/** Workbooks and foreign tables: the map of their columns, the summary of many units, the printed form. */
@NullMarked
@NamedInterface("sheet")
package vn.tongket.exchange.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
