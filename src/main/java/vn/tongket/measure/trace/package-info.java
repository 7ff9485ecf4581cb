/** From which values a figure was made, value by value, with the share of each. */
@NullMarked
@NamedInterface("trace")
package vn.tongket.measure.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
