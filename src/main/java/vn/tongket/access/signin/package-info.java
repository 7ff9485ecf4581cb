/** From a name and a password to a person at work: factors, where one is sent back to, a screen that locks. */
@NullMarked
package vn.tongket.access.signin;

import org.jspecify.annotations.NullMarked;
