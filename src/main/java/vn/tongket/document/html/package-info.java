/** Documents as pages and as PDF. */
@NullMarked
@NamedInterface("html")
package vn.tongket.document.html;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
