/** What a programme does and who does it, as plain records: bodies, issued documents, objectives, tasks. */
@NullMarked
@NamedInterface("work")
package vn.tongket.programme.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
