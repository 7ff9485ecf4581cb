/**
 * What whoever reads may see: of units their READ reaches, everything; of all others what an act published. Every door asks
 * here, and nowhere else is it decided.
 */
@NullMarked
@NamedInterface("sight")
package vn.tongket.programme.sight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
