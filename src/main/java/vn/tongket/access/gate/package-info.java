/** Every request passes here: who it is, what may be done, what is written down. */
@NullMarked
package vn.tongket.access.gate;

import org.jspecify.annotations.NullMarked;
