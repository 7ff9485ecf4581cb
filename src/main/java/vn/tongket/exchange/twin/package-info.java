/** What a file says more than once. */
@NullMarked
package vn.tongket.exchange.twin;

import org.jspecify.annotations.NullMarked;
