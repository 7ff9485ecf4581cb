/** What a cell of somebody's table says: figures, measures, periods, names, or why it cannot be read. */
@NullMarked
@NamedInterface("reading")
package vn.tongket.exchange.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
