/**
 * The pages a visitor reads: the front page, what is followed, resolutions, indicators, where a figure comes from, and the
 * search over all of it. It reads the published faces of all that stands to its left; its own schema {@code portal} holds what was
 * made of them and can be made again.
 */
@ApplicationModule
@NullMarked
package vn.tongket.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
