/** The acts of publishing and withdrawing: their rules, and the page for who holds the right. */
@NullMarked
@NamedInterface("publishing")
package vn.tongket.portal.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
