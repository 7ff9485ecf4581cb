/** Values from CSV, workbooks and JSON on their way to the record. */
@NullMarked
@NamedInterface("value")
package vn.tongket.exchange.value;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
