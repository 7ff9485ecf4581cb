/** Roles and to whom they are given, where. */
@NullMarked
@NamedInterface("role")
package vn.tongket.access.role;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
