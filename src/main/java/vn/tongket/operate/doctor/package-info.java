/** What is looked at before an installation is trusted, and whenever something is odd. */
@NamedInterface("doctor")
@NullMarked
package vn.tongket.operate.doctor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
