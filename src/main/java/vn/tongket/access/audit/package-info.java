/** Who acts, and the log that cannot be changed unseen. */
@NullMarked
@NamedInterface("audit")
package vn.tongket.access.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
