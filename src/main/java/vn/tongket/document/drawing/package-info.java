/** Charts drawn for paper and screen. */
@NullMarked
@NamedInterface("drawing")
package vn.tongket.document.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
