/** Boundaries of one day and what became of units: who passed ground to whom, and by which shares. */
@NullMarked
@NamedInterface("frame")
package vn.tongket.unit.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
