/** The register of units as files bring it, checked and written. */
@NullMarked
@NamedInterface("register")
package vn.tongket.unit.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
