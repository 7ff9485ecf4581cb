/** How lines of the log are written: short, and without what people entered. */
@NullMarked
package vn.tongket.base.log;

import org.jspecify.annotations.NullMarked;
