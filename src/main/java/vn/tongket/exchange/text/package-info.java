/** How old files write Vietnamese. */
@NullMarked
package vn.tongket.exchange.text;

import org.jspecify.annotations.NullMarked;
