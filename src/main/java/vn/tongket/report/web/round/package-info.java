/** The pages on which rounds are set up, opened, watched and frozen. */
@NullMarked
package vn.tongket.report.web.round;

import org.jspecify.annotations.NullMarked;
