/** Which passwords are too easily guessed. */
@NullMarked
package vn.tongket.access.password;

import org.jspecify.annotations.NullMarked;
