/** The second factor: codes by time (RFC 6238), recovery codes, and the key under which secrets lie. */
@NullMarked
package vn.tongket.access.factor;

import org.jspecify.annotations.NullMarked;
