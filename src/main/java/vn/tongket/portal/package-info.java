/**
 * The pages a visitor reads: the front page, what is followed, resolutions, indicators and where a figure comes from. It
 * reads the published faces of all that stands to its left and owns no table.
 */
@ApplicationModule
@NullMarked
package vn.tongket.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
