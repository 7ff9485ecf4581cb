/** A figure as it is told: its value, what it covers, how exact it is, what must be said with it, why there is none. */
@NullMarked
@NamedInterface("figure")
package vn.tongket.measure.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
