/** What is asked of figures: which indicators, of which units, in which days and boundaries, how they are grouped. */
@NullMarked
@NamedInterface("question")
package vn.tongket.measure.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
