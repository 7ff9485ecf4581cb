/** A round: who is asked for what until when, and what each has sent, act by act. */
@NullMarked
@NamedInterface("round")
package vn.tongket.report.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
