/** Formulas of computed indicators. */
@NullMarked
@NamedInterface("formula")
package vn.tongket.programme.formula;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
